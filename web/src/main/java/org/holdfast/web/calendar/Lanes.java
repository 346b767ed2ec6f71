package org.holdfast.web.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.CalendarRow;

/** Side by side what overlaps: each session gets a lane, and all that hang together share the width. */
final class Lanes {
    /** @param lane from 0 @param of how many lanes share the width */
    record Lane(int lane, int of) {}

    private Lanes() {}

    static Map<SessionId, Lane> of(List<CalendarRow> byStart) {
        Map<SessionId, Lane> lanes = new HashMap<>();
        List<CalendarRow> together = new ArrayList<>();
        Instant end = Instant.MIN;
        for (CalendarRow row : byStart) {
            if (!row.startsAt().isBefore(end)) {
                share(together, lanes);
                together.clear();
            }
            together.add(row);
            end = row.endsAt().isAfter(end) ? row.endsAt() : end;
        }
        share(together, lanes);
        return lanes;
    }

    private static void share(List<CalendarRow> together, Map<SessionId, Lane> lanes) {
        List<Instant> free = new ArrayList<>();
        Map<SessionId, Integer> taken = new HashMap<>();
        for (CalendarRow row : together) {
            int lane = 0;
            while (lane < free.size() && free.get(lane).isAfter(row.startsAt())) {
                lane++;
            }
            if (lane == free.size()) {
                free.add(row.endsAt());
            } else {
                free.set(lane, row.endsAt());
            }
            taken.put(row.id(), lane);
        }
        taken.forEach((id, lane) -> lanes.put(id, new Lane(lane, free.size())));
    }
}
