package org.holdfast.reports.relapse;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A person followed for relapse. The index day is itself a day on which the status was known.
 *
 * @param index day 0
 * @param until last day of interest; null for up to the cut-off
 */
public record Followed(
        ClientId client, LocalDate index, @Nullable LocalDate until) {
    /** What day 0 is; every figure says which. */
    public enum Index {
        ADMISSION,
        ABSTINENCE,
        DISCHARGE
    }
}
