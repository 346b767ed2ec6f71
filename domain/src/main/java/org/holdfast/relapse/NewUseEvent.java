package org.holdfast.relapse;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A return to use as it became known.
 *
 * @param occurredOn local day of the client's site; the first possible day where it is not exact
 * @param substance in the client's words, at most 200 characters; null for a mental-health setback or when not said
 * @param note what led to it, what helped; at most 2,000 characters
 */
public record NewUseEvent(
        UseEventKind kind,
        LocalDate occurredOn,
        DatePrecision precision,
        UseEventSource source,
        Certainty certainty,
        @Nullable String substance,
        @Nullable String note) {
    public NewUseEvent {
        if (substance != null && substance.length() > 200) {
            throw new Refused("use-event.substance-too-long", 200);
        }
        if (note != null && note.length() > 2000) {
            throw new Refused("use-event.note-too-long", 2000);
        }
    }
}
