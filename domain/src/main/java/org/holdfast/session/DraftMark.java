package org.holdfast.session;

import org.holdfast.kernel.AttendanceId;

/**
 * What somebody has put down of one line and not saved.
 *
 * @param seen the version of the line that they saw
 */
public record DraftMark(AttendanceId line, long seen, NewMark mark) {
    public DraftMark {
        if (mark.state() == AttendanceState.NOT_RECORDED) {
            throw new IllegalArgumentException("nothing to put down");
        }
    }
}
