package org.holdfast.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.client.Clients;
import org.holdfast.client.NewClient;
import org.holdfast.client.RecordNumber;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** clients.csv: the record number is the key. */
record ClientRows(Clients boundary, References<SiteId> sites, References<ClientId> clients)
        implements Taking<NewClient> {
    @Override
    public Sheet sheet() {
        return Sheet.CLIENTS;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.CLIENT;
    }

    @Override
    public @Nullable String key(Cells cells) {
        return cells.key("record_number");
    }

    @Override
    public @Nullable NewClient read(Cells cells) {
        String number = cells.text("record_number");
        String givenName = orBlank(cells.text("given_name"));
        String familyName = orBlank(cells.text("family_name"));
        LocalDate bornOn = cells.date("born_on");
        SiteId site = cells.reference("site", sites, "intake.unknown-site");
        if (number == null || site == null || !cells.sound()) {
            return null;
        }
        try {
            return new NewClient(
                    new RecordNumber(number),
                    givenName,
                    familyName,
                    cells.text("preferred_name"),
                    cells.text("pronouns"),
                    bornOn,
                    site);
        } catch (Refused refused) {
            cells.refused("record_number", refused);
            return null;
        }
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Many<UUID> write(List<NewClient> given) {
        return boundary.registerAll(given)
                .then(ids -> ids.stream().map(ClientId::value).toList());
    }

    @Override
    public void found(String key, UUID id, NewClient client) {
        clients.found(key, new ClientId(id));
    }

    @Override
    public void broken(String key) {
        clients.broken(key);
    }

    @Override
    public @Nullable String columnOf(String refusal) {
        return switch (refusal) {
            case "client.needs-a-name" -> "given_name";
            case "client.born-in-the-future" -> "born_on";
            case "client.number-taken" -> "record_number";
            default -> null;
        };
    }
}
