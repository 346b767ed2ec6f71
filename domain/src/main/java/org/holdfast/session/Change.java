package org.holdfast.session;

import java.time.LocalDate;
import java.time.LocalTime;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Where a session goes: local day and time of its site, length in minutes (5 to 720), room and clinician. */
public record Change(
        LocalDate day,
        LocalTime time,
        int minutes,
        @Nullable RoomId room,
        StaffId clinician) {
    public Change {
        if (minutes < 5 || minutes > 720) {
            throw new Refused("session.minutes-range", 5, 720);
        }
    }
}
