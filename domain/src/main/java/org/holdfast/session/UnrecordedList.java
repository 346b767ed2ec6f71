package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a clinician has not recorded yet, the oldest day first.
 *
 * @param today their local day, from which the age is counted
 * @param lines at most {@value Unrecorded#MOST}
 * @param more whether there are more
 */
public record UnrecordedList(LocalDate today, Instant now, List<DayRow> lines, boolean more) {
    public UnrecordedList {
        lines = List.copyOf(lines);
    }
}
