package org.holdfast.session;

import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Refused;

/** A roster was not saved because of one line; nothing of it is on record, and the draft stands. */
public final class LineRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient AttendanceId line;

    LineRefused(AttendanceId line, Refused why) {
        super(why.key(), why.args().toArray());
        this.line = line;
        initCause(why);
    }

    /** The line in question. */
    public AttendanceId line() {
        return line;
    }
}
