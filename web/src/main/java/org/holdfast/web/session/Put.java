package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import java.util.Objects;
import org.holdfast.session.DayRow;
import org.holdfast.session.NewMark;
import org.holdfast.web.shell.AttendanceMark;

/** What somebody has put down, in words. */
final class Put {
    private Put() {}

    /** Whether the line says so already; of a cancellation, by whom counts here and not the notice. */
    static boolean says(DayRow row, NewMark mark) {
        boolean same = row.state() == mark.state()
                || mark.cancelledByClient() && NewMark.of(row.state()).cancelledByClient();
        return row.markedAt() != null
                && same
                && Objects.equals(row.minutesLate(), mark.minutesLate())
                && Objects.equals(row.reason(), mark.reason());
    }

    /** "did not come: ill"; "came late, 10 minutes". */
    static String words(NewMark mark) {
        String word = mark.cancelledByClient() && mark.toldAt() == null
                ? say("mark.cancelled-client")
                : AttendanceMark.word(mark.state());
        if (mark.minutesLate() != null) {
            return say("session.said.late", word, mark.minutesLate());
        }
        return mark.reason() == null ? word : say("session.said.why", word, mark.reason());
    }
}
