package org.holdfast.session;

import java.time.Instant;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say of one line.
 *
 * @param state a mark; {@link AttendanceState#NOT_RECORDED} takes the standing one back. Of the two cancellations by the client either
 *     may be given: whether it was in time follows from when they told us and the site's rule
 * @param minutesLate 1 to 600; null when nobody said
 * @param reason why they did not come, at most 500 characters; or null
 * @param toldAt when the client told us; null when nobody said. Only of a cancellation by the client
 * @param movedTo the session that takes its place, where known. Only of {@link AttendanceState#RESCHEDULED}
 * @param correction why a mark that stands is changed, at most 500 characters; or null
 */
public record NewMark(
        AttendanceState state,
        @Nullable Integer minutesLate,
        @Nullable String reason,
        @Nullable Instant toldAt,
        @Nullable SessionId movedTo,
        @Nullable String correction) {
    /** @throws Refused {@code mark.reason-too-long}, {@code mark.minutes-late-range} */
    public NewMark {
        if (state == AttendanceState.SCHEDULED) {
            throw new IllegalArgumentException("that a session is ahead is derived and never stored");
        }
        Mark.check(minutesLate, reason);
        Mark.check(null, correction);
        minutesLate = state == AttendanceState.ATTENDED_LATE ? minutesLate : null;
        toldAt = cancelledByClient(state) ? toldAt : null;
        movedTo = state == AttendanceState.RESCHEDULED ? movedTo : null;
        reason = bare(reason);
        correction = bare(correction);
    }

    /** Just this. */
    public static NewMark of(AttendanceState state) {
        return new NewMark(state, null, null, null, null, null);
    }

    /** The same, because of this. */
    public NewMark because(@Nullable String why) {
        return new NewMark(state, minutesLate, why, toldAt, movedTo, correction);
    }

    /** The same, so late. */
    public NewMark late(@Nullable Integer minutes) {
        return new NewMark(state, minutes, reason, toldAt, movedTo, correction);
    }

    /** The same, told at this moment. */
    public NewMark told(@Nullable Instant at) {
        return new NewMark(state, minutesLate, reason, at, movedTo, correction);
    }

    /** The same, moved to this session. */
    public NewMark movedTo(@Nullable SessionId session) {
        return new NewMark(state, minutesLate, reason, toldAt, session, correction);
    }

    /** The same, and why what stood is changed. */
    public NewMark correcting(@Nullable String why) {
        return new NewMark(state, minutesLate, reason, toldAt, movedTo, why);
    }

    /** Whether the client cancelled, late or in time. */
    public boolean cancelledByClient() {
        return cancelledByClient(state);
    }

    private static boolean cancelledByClient(AttendanceState state) {
        return state == AttendanceState.CANCELLED_BY_CLIENT_IN_TIME
                || state == AttendanceState.CANCELLED_BY_CLIENT_LATE;
    }

    private static @Nullable String bare(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
