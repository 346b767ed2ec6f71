package org.holdfast.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * One column of the calendar: a day, or somebody's or a room's part of it.
 *
 * @param clinician whose it is, if it is somebody's: what is dropped here goes to them
 * @param room which it is, if it is a room's
 * @param off why nothing is booked here; empty on other days
 */
record Column(
        LocalDate day,
        String name,
        @Nullable StaffId clinician,
        @Nullable RoomId room,
        String off,
        List<CalendarRow> sessions) {
    /** By what the page knows it. */
    String key() {
        UUID whose = clinician != null ? clinician.value() : room != null ? room.value() : null;
        return whose == null ? day.toString() : day + "/" + whose;
    }
}
