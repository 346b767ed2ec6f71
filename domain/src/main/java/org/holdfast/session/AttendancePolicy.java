package org.holdfast.session;

import org.jspecify.annotations.Nullable;

/** What is known of a line: the standing mark, or one of the two states that nobody stored. Nothing is ever guessed. */
final class AttendancePolicy {
    private AttendancePolicy() {}

    /** The state of a line with this standing mark, whose session has or has not begun. */
    static AttendanceState state(Mark.@Nullable Kind standing, boolean hasBegun) {
        if (standing == null || standing == Mark.Kind.WITHDRAWN) {
            return hasBegun ? AttendanceState.NOT_RECORDED : AttendanceState.SCHEDULED;
        }
        return AttendanceState.valueOf(standing.name());
    }

    /** Late when notice is shorter than 24 hours before the start (measures M0; the site's own rule comes with scheduling). */
    static Mark.Kind cancelledByClient(java.time.@Nullable Instant startsAt, java.time.Instant told) {
        boolean late = startsAt == null || told.isAfter(startsAt.minus(java.time.Duration.ofHours(24)));
        return late ? Mark.Kind.CANCELLED_BY_CLIENT_LATE : Mark.Kind.CANCELLED_BY_CLIENT_IN_TIME;
    }
}
