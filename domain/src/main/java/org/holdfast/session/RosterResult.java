package org.holdfast.session;

import java.util.List;
import org.holdfast.kernel.AttendanceId;

/** What became of a roster that was to be saved. */
public sealed interface RosterResult {
    /**
     * Everything that was put down is on record, and the draft is gone.
     *
     * @param marked the lines that got a mark
     */
    record Saved(Roster roster, List<AttendanceId> marked) implements RosterResult {
        public Saved {
            marked = List.copyOf(marked);
        }
    }

    /**
     * Somebody else marked some of these lines since you looked, and said something else. Nothing was saved and nothing is lost: the
     * draft stands, for you to decide line by line.
     *
     * @param changed the lines in question; how they stand now is in the roster
     */
    record ChangedSince(Roster roster, List<AttendanceId> changed) implements RosterResult {
        public ChangedSince {
            changed = List.copyOf(changed);
        }
    }
}
