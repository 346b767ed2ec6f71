package org.holdfast.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.holdfast.support.NewSupporter;
import org.holdfast.support.SupportCategory;
import org.holdfast.support.SupportKinds;
import org.holdfast.support.Supporters;
import org.holdfast.support.TieStrength;
import org.jspecify.annotations.Nullable;

/** supporters.csv: one person in one client's life a row. Consents do not come in files: a client gives them in the room. */
record SupporterRows(Supporters boundary, References<ClientId> clients) implements Taking<Supporters.Designation> {
    @Override
    public Sheet sheet() {
        return Sheet.SUPPORTERS;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.SUPPORTER;
    }

    @Override
    public @Nullable String key(Cells cells) {
        return cells.key("supporter_key");
    }

    @Override
    public Supporters.@Nullable Designation read(Cells cells) {
        ClientId client = cells.reference("record_number", clients, "intake.unknown-client");
        NewSupporter supporter = supporter(cells);
        return client == null || supporter == null ? null : new Supporters.Designation(client, supporter);
    }

    private @Nullable NewSupporter supporter(Cells cells) {
        String givenName = cells.text("given_name");
        String familyName = cells.text("family_name");
        String relationship = cells.text("relationship");
        SupportCategory category = cells.code("category", SupportCategory.class, null);
        boolean emotional = cells.yes("emotional");
        boolean informational = cells.yes("informational");
        boolean practical = cells.yes("practical");
        TieStrength strength = cells.code("strength", TieStrength.class, null);
        String phone = cells.text("phone");
        LocalDate fromOn = cells.date("from_on");
        LocalDate toOn = cells.date("to_on");
        if (givenName == null || relationship == null || category == null || fromOn == null || !cells.sound()) {
            return null;
        }
        try {
            SupportKinds kinds = new SupportKinds(emotional, informational, practical);
            return new NewSupporter(
                    givenName, familyName, relationship, category, kinds, strength, phone, fromOn, toOn);
        } catch (Refused refused) {
            cells.refused(columnOf(refused.key()), refused);
            return null;
        }
    }

    @Override
    public Many<UUID> write(List<Supporters.Designation> given) {
        return new Many.All<>(
                boundary.designateAll(given).stream().map(SupporterId::value).toList());
    }

    @Override
    public @Nullable String columnOf(String refusal) {
        return switch (refusal) {
            case "supporter.needs-a-relationship" -> "relationship";
            case "supporter.name-too-long" -> "given_name";
            case "supporter.not-a-phone" -> "phone";
            case "supporter.gives-something" -> "emotional";
            case "period.ends-before-it-starts" -> "to_on";
            default -> null;
        };
    }
}
