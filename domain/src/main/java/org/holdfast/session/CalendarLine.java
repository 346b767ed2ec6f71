package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** A planned session as the database knows it, without the people in it. */
record CalendarLine(
        SessionId id,
        @Nullable SeriesId series,
        SessionKind kind,
        SessionMode mode,
        @Nullable String title,
        @Nullable RoomId roomId,
        @Nullable String roomName,
        @Nullable String room,
        @Nullable StaffId clinician,
        @Nullable String clinicianGiven,
        @Nullable String clinicianFamily,
        LocalDate heldOn,
        Instant startsAt,
        Instant endsAt) {
    /** For the eyes of somebody. @param reader null for who is no member of staff */
    CalendarRow row(List<CalendarPerson> people, @Nullable StaffId reader, ZoneId zone) {
        List<CalendarRow.Participant> known = people.stream()
                .filter(CalendarPerson::known)
                .map(CalendarPerson::participant)
                .toList();
        boolean off = !people.isEmpty() && people.stream().allMatch(CalendarPerson::off);
        return new CalendarRow(
                id,
                series,
                kind,
                mode,
                title,
                roomId,
                roomName == null ? room : roomName,
                clinician,
                clinicianGiven == null ? "" : (clinicianGiven + " " + clinicianFamily).strip(),
                heldOn,
                startsAt,
                endsAt,
                zone,
                known,
                people.size() - known.size(),
                off,
                people.stream().anyMatch(CalendarPerson::marked),
                !known.isEmpty() || (reader != null && reader.equals(clinician)));
    }
}
