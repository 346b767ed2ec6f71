package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.kernel.ClientId;

/**
 * A clinician's day.
 *
 * @param day the local day shown
 * @param now when it was read
 * @param earlier lines of the 30 days before that nobody has recorded, the latest day first
 * @param lines the lines of the day, by time
 * @param lately for each client of the day what was recorded of their due sessions before it, at most the last eight, the latest
 *     last; no entry where nothing was
 */
public record DayList(
        LocalDate day,
        Instant now,
        List<DayRow> earlier,
        List<DayRow> lines,
        Map<ClientId, List<AttendanceState>> lately) {
    public DayList {
        earlier = List.copyOf(earlier);
        lines = List.copyOf(lines);
        lately = Map.copyOf(lately);
    }
}
