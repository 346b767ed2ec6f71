package org.holdfast.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.clinic.Clinics;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** programmes.csv: a programme that stands already, by code, must be called the same. */
record ProgrammeRows(Clinics clinics, References<ProgrammeId> programmes) implements Taking<ProgrammeRows.Given> {
    record Given(String code, String name, @Nullable ProgrammeId standing) {}

    @Override
    public Sheet sheet() {
        return Sheet.PROGRAMMES;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.PROGRAMME;
    }

    @Override
    public @Nullable String key(Cells cells) {
        return cells.key("code");
    }

    @Override
    public @Nullable Given read(Cells cells) {
        String code = cells.key("code");
        String name = cells.text("name");
        if (code == null || name == null) {
            return null;
        }
        ProgrammeRow standing = clinics.programmeByCode(code).orElse(null);
        if (standing != null && !standing.name().equals(name)) {
            cells.fault("code", "intake.other-programme", code, standing.name());
        }
        return new Given(code, name, standing == null ? null : standing.id());
    }

    @Override
    public Optional<UUID> standing(Given programme) {
        return Optional.ofNullable(programme.standing()).map(ProgrammeId::value);
    }

    @Override
    public Many<UUID> write(List<Given> given) {
        return new Many.All<>(given.stream()
                .map(programme -> clinics.openProgramme(programme.code(), programme.name())
                        .value())
                .toList());
    }

    @Override
    public void found(String key, UUID id, Given programme) {
        programmes.found(key, new ProgrammeId(id));
    }

    @Override
    public void broken(String key) {
        programmes.broken(key);
    }
}
