package org.holdfast.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A session with everybody on it whom the caller looks after, and what the caller has put down and not saved.
 *
 * @param now when it was read
 * @param clinician who holds it, by name; null where not known
 * @param lines what is on record, by name
 * @param walkIns lines that were added on the spot
 * @param others how many more are on it, who are in the care of others
 * @param draft the caller's own draft, line by line
 * @param draftOf when it was last changed; null where there is none
 */
public record Roster(
        SessionId session,
        Instant now,
        @Nullable String clinician,
        List<DayRow> lines,
        Set<AttendanceId> walkIns,
        int others,
        Map<AttendanceId, DraftMark> draft,
        @Nullable Instant draftOf) {
    public Roster {
        lines = List.copyOf(lines);
        walkIns = Set.copyOf(walkIns);
        draft = Map.copyOf(draft);
    }
}
