package org.holdfast.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Local days from {@code from} to {@code to}, both included; an absent end means open. The zone is the site's.
 *
 * @param from first day, or null for "from the beginning"
 * @param to last day, or null for "no end yet"; never before {@code from}
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refused("period.ends-before-it-starts", from, to);
        }
    }

    /** No limit on either side. */
    public static Period always() {
        return new Period(null, null);
    }

    /** Whether the day lies in this period, ends included. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
