package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import java.util.List;
import org.holdfast.session.AttendanceState;

/** How somebody has come lately, in words: counted facts, never a score. */
record Hint(String words, boolean strong) {
    static final Hint NONE = new Hint("", false);

    /** So few say nothing. */
    private static final int ENOUGH = 3;

    private static final int MISSED_IN_A_ROW = 2;

    /** @param lately what was recorded of the due sessions before, the latest last */
    static Hint of(List<AttendanceState> lately) {
        int missed = missedInARow(lately);
        if (missed >= MISSED_IN_A_ROW) {
            return new Hint(say("session.hint.missed", missed), true);
        }
        if (lately.size() < ENOUGH) {
            return NONE;
        }
        long came = lately.stream().filter(AttendanceState::came).count();
        long late = lately.stream()
                .filter(state -> state == AttendanceState.ATTENDED_LATE)
                .count();
        return late * 2 > lately.size()
                ? new Hint(say("session.hint.late", late, lately.size()), false)
                : new Hint(
                        say(came == lately.size() ? "session.hint.steady" : "session.hint.came", came, lately.size()),
                        false);
    }

    private static int missedInARow(List<AttendanceState> lately) {
        int missed = 0;
        for (AttendanceState state : lately.reversed()) {
            if (state != AttendanceState.NO_SHOW) {
                break;
            }
            missed++;
        }
        return missed;
    }
}
