package org.holdfast.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.UseEventId;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.NewUseEvent;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.relapse.UseEvents;
import org.jspecify.annotations.Nullable;

/** use_events.csv: one return to use, or setback, a row. */
record UseEventRows(UseEvents boundary, References<ClientId> clients) implements Taking<UseEvents.Known> {
    @Override
    public Sheet sheet() {
        return Sheet.USE_EVENTS;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.USE_EVENT;
    }

    @Override
    public @Nullable String key(Cells cells) {
        return cells.key("event_key");
    }

    @Override
    public UseEvents.@Nullable Known read(Cells cells) {
        ClientId client = cells.reference("record_number", clients, "intake.unknown-client");
        LocalDate occurredOn = cells.date("occurred_on");
        UseEventKind kind = cells.code("kind", UseEventKind.class, UseEventKind.USE);
        DatePrecision precision = cells.code("precision", DatePrecision.class, DatePrecision.DAY);
        UseEventSource source = cells.code("source", UseEventSource.class, null);
        Certainty certainty = cells.code("certainty", Certainty.class, Certainty.CERTAIN);
        String substance = cells.text("substance");
        String note = cells.text("note");
        if (client == null
                || occurredOn == null
                || kind == null
                || precision == null
                || source == null
                || certainty == null) {
            return null;
        }
        try {
            return new UseEvents.Known(
                    client, new NewUseEvent(kind, occurredOn, precision, source, certainty, substance, note));
        } catch (Refused refused) {
            cells.refused(refused.key().equals("use-event.substance-too-long") ? "substance" : "note", refused);
            return null;
        }
    }

    @Override
    public Many<UUID> write(List<UseEvents.Known> given) {
        return boundary.recordAll(given)
                .then(ids -> ids.stream().map(UseEventId::value).toList());
    }

    @Override
    public @Nullable String columnOf(String refusal) {
        return switch (refusal) {
            case "use-event.in-the-future", "use-event.before-birth", "use-event.too-long-ago" -> "occurred_on";
            default -> null;
        };
    }
}
