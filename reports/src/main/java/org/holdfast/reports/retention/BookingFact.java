package org.holdfast.reports.retention;

import java.time.LocalDate;
import org.holdfast.kernel.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * When an appointment was made, and given up: what "no appointment ahead" must be judged by on the day, not in hindsight (measures
 * M11). The domain knows the instants but hands out no such fact yet; nobody supplies it until it does.
 *
 * @param bookedOn local day on which it was recorded
 * @param heldOn local day it was for
 * @param freedOn local day on which it was cancelled or moved; null where it was not
 */
public record BookingFact(
        EpisodeId episode,
        LocalDate bookedOn,
        LocalDate heldOn,
        @Nullable LocalDate freedOn) {
    /** Whether on that day it lay ahead or was that day's. */
    boolean aheadOn(LocalDate day) {
        return !bookedOn.isAfter(day) && !heldOn.isBefore(day) && (freedOn == null || freedOn.isAfter(day));
    }

    /** The first day after that on which it no longer lies ahead. */
    LocalDate overOn() {
        LocalDate after = heldOn.plusDays(1);
        return freedOn != null && freedOn.isBefore(after) ? freedOn : after;
    }
}
