package org.holdfast.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.clinic.Clinics;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** sites.csv: a site that stands already, by code, must be called the same and lie in the same zone. */
record SiteRows(Clinics clinics, References<SiteId> sites) implements Taking<SiteRows.Given> {
    record Given(
            String code, String name, ZoneId zone, @Nullable SiteId standing) {}

    @Override
    public Sheet sheet() {
        return Sheet.SITES;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.SITE;
    }

    @Override
    public @Nullable String key(Cells cells) {
        return cells.key("code");
    }

    @Override
    public @Nullable Given read(Cells cells) {
        String code = cells.key("code");
        String name = cells.text("name");
        String zone = cells.text("zone");
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone.strip())) {
            cells.fault("zone", "intake.unknown-zone", zone);
        }
        if (code == null || name == null || zone == null || !cells.sound()) {
            return null;
        }
        SiteRow standing = clinics.siteByCode(code).orElse(null);
        ZoneId place = ZoneId.of(zone.strip());
        if (standing != null
                && !(standing.name().equals(name) && standing.zone().equals(place))) {
            cells.fault("code", "intake.other-site", code, standing.name(), standing.zone());
        }
        return new Given(code, name, place, standing == null ? null : standing.id());
    }

    @Override
    public Optional<UUID> standing(Given site) {
        return Optional.ofNullable(site.standing()).map(SiteId::value);
    }

    @Override
    public Many<UUID> write(List<Given> given) {
        return new Many.All<>(given.stream()
                .map(site ->
                        clinics.openSite(site.code(), site.name(), site.zone()).value())
                .toList());
    }

    @Override
    public void found(String key, UUID id, Given site) {
        sites.found(key, new SiteId(id));
    }

    @Override
    public void broken(String key) {
        sites.broken(key);
    }
}
