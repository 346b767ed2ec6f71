package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A clinician's day.
 *
 * @param day the local day shown
 * @param now when it was read
 * @param earlier lines of the 30 days before that nobody has recorded, the latest day first
 * @param lines the lines of the day, by time
 */
public record DayList(LocalDate day, Instant now, List<DayRow> earlier, List<DayRow> lines) {
    public DayList {
        earlier = List.copyOf(earlier);
        lines = List.copyOf(lines);
    }
}
