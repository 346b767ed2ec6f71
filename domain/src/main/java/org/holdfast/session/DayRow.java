package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One participant's line of one session, for eyes.
 *
 * @param clientName the name they go by, and the family name
 * @param zone the site's, in which {@code heldOn} and the start are to be read
 * @param state the standing mark, or not recorded, or scheduled
 * @param markedBy name of who made the standing mark, or null
 * @param seen the version of the line as it was read; give it back when marking
 */
public record DayRow(
        AttendanceId id,
        SessionId session,
        ClientId client,
        String clientName,
        String recordNumber,
        SessionKind kind,
        SessionMode mode,
        @Nullable String title,
        @Nullable String room,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        ZoneId zone,
        AttendanceState state,
        @Nullable String reason,
        @Nullable Integer minutesLate,
        @Nullable Instant markedAt,
        @Nullable String markedBy,
        long seen,
        @Nullable String pronouns) {
    /** From when on the person can be marked as having come: shortly before the start; null where only the day is known. */
    public @Nullable Instant doorsOpenAt() {
        return startsAt == null ? null : AttendancePolicy.doorsOpen(startsAt);
    }

    /** Whether it has begun and nobody has said who came. */
    public boolean notRecorded() {
        return state == AttendanceState.NOT_RECORDED;
    }
}
