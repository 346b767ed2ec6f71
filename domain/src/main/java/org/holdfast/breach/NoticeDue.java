package org.holdfast.breach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has to be told.
 *
 * @param dueOn the last day for it
 * @param sentOn when it was first sent; null while nobody recorded it
 */
public record NoticeDue(
        NoticeKind kind, LocalDate dueOn, @Nullable LocalDate sentOn) {
    /** Whether it is still to be sent and its last day is over. */
    public boolean overdue(LocalDate today) {
        return sentOn == null && dueOn.isBefore(today);
    }
}
