package org.holdfast.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a line: the standing mark, or one of the two states that nobody stored. Nothing is ever guessed. */
final class AttendancePolicy {
    /**
     * How long before the start somebody can have come. Version 1, from 2026-11-25: a clinic's doors open a quarter of an hour
     * before a session, and who sits in the waiting room has come. The site's own rule comes with scheduling.
     */
    static final Duration DOORS_OPEN = Duration.ofMinutes(15);

    private AttendancePolicy() {}

    /** From when on somebody can have come to a session of this start. */
    static Instant doorsOpen(Instant startsAt) {
        return startsAt.minus(DOORS_OPEN);
    }

    /** Whether this can be said at this stage: coming once the doors are open, a cancellation always, the rest from the start. */
    static boolean canBeSaid(Mark.Kind kind, Stage stage) {
        return switch (kind) {
            case CANCELLED_BY_CLINIC, CANCELLED_BY_CLIENT_IN_TIME, CANCELLED_BY_CLIENT_LATE, RESCHEDULED, WITHDRAWN ->
                true;
            case ATTENDED -> stage != Stage.AHEAD;
            case ATTENDED_LATE, ATTENDED_PARTIAL, NO_SHOW, EXCUSED -> stage == Stage.BEGUN;
        };
    }

    /** The state of a line with this standing mark, whose session has or has not begun. */
    static AttendanceState state(Mark.@Nullable Kind standing, boolean hasBegun) {
        if (standing == null || standing == Mark.Kind.WITHDRAWN) {
            return hasBegun ? AttendanceState.NOT_RECORDED : AttendanceState.SCHEDULED;
        }
        return AttendanceState.valueOf(standing.name());
    }

    /** Late when notice is shorter than 24 hours before the start (measures M0; the site's own rule comes with scheduling). */
    static Mark.Kind cancelledByClient(@Nullable Instant startsAt, Instant told) {
        boolean late = startsAt == null || told.isAfter(startsAt.minus(Duration.ofHours(24)));
        return late ? Mark.Kind.CANCELLED_BY_CLIENT_LATE : Mark.Kind.CANCELLED_BY_CLIENT_IN_TIME;
    }
}
