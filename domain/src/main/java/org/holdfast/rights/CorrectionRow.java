package org.holdfast.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for correction, for eyes.
 *
 * @param disputed what in the record
 * @param words the client's own
 * @param dueOn the last day for an answer; null once it is answered
 * @param steps what came of it, in order
 */
public record CorrectionRow(
        UUID id,
        String recordNumber,
        String disputed,
        String words,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        List<Step> steps) {
    /** One step and what was said. */
    public record Step(CorrectionStep kind, LocalDate on, String note) {}

    public CorrectionRow {
        steps = List.copyOf(steps);
    }

    /** Whether it waits for an answer longer than the law allows. */
    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
