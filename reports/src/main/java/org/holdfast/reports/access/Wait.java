package org.holdfast.reports.access;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One wait: from a first request to the first treatment session.
 *
 * @param requestedOn day 0
 * @param treatedOn day of the first treatment session attended, not before day 0; null while there is none
 */
public record Wait(
        ClientId client, LocalDate requestedOn, @Nullable LocalDate treatedOn) {
    /** Whether treatment began. */
    public boolean reached() {
        return treatedOn != null;
    }

    /** Whether treatment began within so many days of the request, that day included. */
    public boolean reachedWithin(int days) {
        return treatedOn != null && !treatedOn.isAfter(requestedOn.plusDays(days));
    }

    /**
     * Days waited.
     *
     * @throws IllegalStateException where treatment has not begun
     */
    public int days() {
        if (treatedOn == null) {
            throw new IllegalStateException("still waiting");
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(requestedOn, treatedOn));
    }
}
