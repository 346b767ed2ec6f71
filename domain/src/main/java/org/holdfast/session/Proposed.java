package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One day of what somebody is about to book.
 *
 * @param day local day of the site
 * @param clocks what the clocks do to the time on that day
 * @param inTheWay what stands in the way, as a sentence this reader may read; null where the day is free
 */
public record Proposed(
        LocalDate day,
        Instant startsAt,
        ClockChange clocks,
        @Nullable Refused inTheWay) {}
