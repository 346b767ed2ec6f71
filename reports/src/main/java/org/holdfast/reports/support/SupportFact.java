package org.holdfast.reports.support;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One tie between a client and a supporter, for counting, as it was known at a moment.
 *
 * @param emotional whether the supporter listens
 * @param informational whether the supporter advises
 * @param practical whether the supporter helps out; somebody may be named of whom none of the three is known
 * @param fromOn local day of the site on which the supporter was designated
 * @param toOn last day of the tie, or null while it holds
 */
public record SupportFact(
        ClientId client,
        boolean emotional,
        boolean informational,
        boolean practical,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    public SupportFact {
        if (toOn != null && toOn.isBefore(fromOn)) {
            throw new IllegalArgumentException("a tie that ends on " + toOn + " cannot begin on " + fromOn);
        }
    }

    /** Whether the tie held on a day, first and last day included. */
    public boolean heldOn(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || !toOn.isBefore(day));
    }
}
