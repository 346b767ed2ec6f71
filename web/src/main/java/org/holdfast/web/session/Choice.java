package org.holdfast.web.session;

import java.time.Instant;
import java.util.List;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.MarkResult;
import org.holdfast.session.NewMark;
import org.holdfast.session.Sessions;

/** What can be said of a line with one key. */
enum Choice {
    CAME("c", AttendanceState.ATTENDED),
    LATE("l", AttendanceState.ATTENDED_LATE),
    PART("p", AttendanceState.ATTENDED_PARTIAL),
    DID_NOT_COME("n", AttendanceState.NO_SHOW),
    CANCELLED("x", AttendanceState.CANCELLED_BY_CLIENT_IN_TIME),
    EXCUSED("e", AttendanceState.EXCUSED),
    MOVED("m", AttendanceState.RESCHEDULED);

    /** What is said every day; the others are rarer and stand apart. */
    static final List<Choice> COMMON = List.of(CAME, LATE, PART, DID_NOT_COME, CANCELLED);

    private final String key;
    private final AttendanceState state;

    Choice(String key, AttendanceState state) {
        this.key = key;
        this.state = state;
    }

    String key() {
        return key;
    }

    /** The state whose mark is drawn on the button; whether a cancellation was in time follows from the notice. */
    AttendanceState state() {
        return state;
    }

    /** Whether this is what stands on the line already. */
    boolean stands(DayRow row) {
        return is(row.state());
    }

    boolean is(AttendanceState other) {
        return other == state || (this == CANCELLED && other == AttendanceState.CANCELLED_BY_CLIENT_LATE);
    }

    /** Whether it can be said of the line by now: before the start only that they cancelled or moved, or, the doors open, that they came. */
    boolean canBeSaid(DayRow row, Instant now) {
        if (row.state() != AttendanceState.SCHEDULED || this == CANCELLED || this == MOVED) {
            return true;
        }
        Instant doors = row.doorsOpenAt();
        return this == CAME && doors != null && !doors.isAfter(now);
    }

    /** Whether there may be more to say: how late, or why. */
    boolean asks() {
        return this != CAME && this != PART;
    }

    /** What it says. */
    NewMark mark() {
        return NewMark.of(state);
    }

    MarkResult mark(Sessions sessions, DayRow row) {
        return sessions.mark(row.id(), row.seen(), mark());
    }
}
