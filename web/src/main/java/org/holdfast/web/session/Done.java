package org.holdfast.web.session;

import java.util.List;
import org.holdfast.session.DayRow;

/** What was done in one step, and how the lines stood before it. */
record Done(List<DayRow> before, List<DayRow> after) {
    Done {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Done one(DayRow before, DayRow after) {
        return new Done(List.of(before), List.of(after));
    }
}
