package org.holdfast.session;

import java.time.Duration;
import java.time.Instant;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What is known of a line: the standing mark, or one of the two states that nobody stored. Nothing is ever guessed. */
final class AttendancePolicy {
    /**
     * How long before the start somebody can have come. Version 1, from 2026-11-25: a clinic's doors open a quarter of an hour
     * before a session, and who sits in the waiting room has come. The site's own rule comes with scheduling.
     */
    static final Duration DOORS_OPEN = Duration.ofMinutes(15);

    /** Whole hours of notice that are in time where a site says nothing else (measures M0). */
    static final int USUAL_NOTICE = 24;

    /** So long who made a mark can change it without saying why: a slip of the finger is no correction. */
    static final Duration SLIP = Duration.ofMinutes(1);

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
            case ATTENDED_LATE, ATTENDED_PARTIAL, NO_SHOW, EXCUSED -> stage.hasBegun();
        };
    }

    /** The state of a line with this standing mark, whose session has or has not begun. */
    static AttendanceState state(Mark.@Nullable Kind standing, boolean hasBegun) {
        if (standing == null || standing == Mark.Kind.WITHDRAWN) {
            return hasBegun ? AttendanceState.NOT_RECORDED : AttendanceState.SCHEDULED;
        }
        return AttendanceState.valueOf(standing.name());
    }

    /**
     * Late when the notice is shorter than the site's rule (measures M0); exactly as long is in time.
     *
     * @param begins the start; where only the day is known, the start of the day
     * @param told when the client told us, or, where nobody knows, when it is recorded
     * @param hours of notice that are in time
     */
    static Mark.Kind cancelledByClient(Instant begins, Instant told, int hours) {
        boolean late = told.isAfter(begins.minus(Duration.ofHours(hours)));
        return late ? Mark.Kind.CANCELLED_BY_CLIENT_LATE : Mark.Kind.CANCELLED_BY_CLIENT_IN_TIME;
    }

    /**
     * Nobody can have told us yet what they will tell; and who tells after the start has not cancelled but did not come.
     *
     * @param last the moment from which on nobody can cancel
     * @throws Refused {@code mark.told-in-the-future}, {@code mark.told-after-the-start}
     */
    static void checkTold(Instant told, Instant last, Instant now) {
        if (told.isAfter(now)) {
            throw new Refused("mark.told-in-the-future");
        }
        if (!told.isBefore(last)) {
            throw new Refused("mark.told-after-the-start");
        }
    }

    /** Whether it takes a reason to say this: the day is over, something else stands, and it was no slip just now. */
    static boolean needsReason(@Nullable Mark standing, Mark.Kind kind, Saying saying, Stage stage) {
        if (stage != Stage.OVER || standing == null || standing.kind() == Mark.Kind.WITHDRAWN) {
            return false;
        }
        boolean same = standing.kind() == kind;
        boolean slip = standing.recordedBy().equals(saying.by())
                && !standing.recordedAt().plus(SLIP).isBefore(saying.at());
        return !same && !slip && saying.correction() == null;
    }
}
