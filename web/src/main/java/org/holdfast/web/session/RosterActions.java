package org.holdfast.web.session;

import java.util.List;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.session.DayRow;

/** What a line of a roster asks of the page it stands on. */
interface RosterActions {
    void redraw();

    void choose(AttendanceId id, Choice choice);

    void removeWalkIn(DayRow row);

    /** Shows every mark the line ever had. */
    void history(DayRow row);

    /** What this person is booked for after this session. */
    List<DayRow> later(DayRow row);
}
