package org.holdfast.web.session;

import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.SessionId;

/** Where the arrow keys stop: a person's line, or the heading of a session of several people. */
sealed interface Stop {
    record Line(AttendanceId id) implements Stop {}

    record Heading(SessionId id) implements Stop {}
}
