package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import org.holdfast.session.NewMark;
import org.holdfast.web.shell.AttendanceMark;

/** What somebody has put down, in words. */
final class Put {
    private Put() {}

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
