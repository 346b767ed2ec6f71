package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.client.CalledName;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/** A line as the database knows it, before its state is derived. */
record Line(
        AttendanceId id,
        SessionId session,
        ClientId client,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        String recordNumber,
        SessionKind kind,
        SessionMode mode,
        @Nullable String title,
        @Nullable String room,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String zone,
        Mark.@Nullable Kind mark,
        @Nullable String reason,
        @Nullable Integer minutesLate,
        @Nullable Instant markedAt,
        @Nullable String markerGiven,
        @Nullable String markerFamily,
        Long version,
        @Nullable String pronouns) {
    /** The first name they go by. */
    String called() {
        return CalledName.first(givenName, preferredName);
    }

    /** The line for eyes, as it stands at {@code now}. */
    DayRow row(Instant now) {
        ZoneId site = ZoneId.of(zone);
        boolean begun = startsAt == null ? !heldOn.isAfter(LocalDate.ofInstant(now, site)) : !startsAt.isAfter(now);
        boolean standing = mark != null && mark != Mark.Kind.WITHDRAWN;
        return new DayRow(
                id,
                session,
                client,
                CalledName.full(givenName, familyName, preferredName),
                recordNumber,
                kind,
                mode,
                title,
                room,
                heldOn,
                startsAt,
                endsAt,
                site,
                AttendancePolicy.state(mark, begun),
                standing ? reason : null,
                standing ? minutesLate : null,
                standing ? markedAt : null,
                standing && markerGiven != null ? (markerGiven + " " + markerFamily).strip() : null,
                version,
                pronouns);
    }
}
