package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.NewMark;
import org.holdfast.web.shell.Dates;

/** More about a mark, which one tap or one digit says. */
record Answer(String words, UnaryOperator<NewMark> more) {
    /** There is a digit for as many. */
    static final int MOST = 6;

    private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30);
    private static final List<String> WHY_NOT_COME = List.of("no-contact", "ill", "transport", "work", "forgot");
    private static final List<String> WHY_CANCELLED = List.of("ill", "transport", "work", "family");

    /**
     * What can be answered of such a mark, in the order of the digits.
     *
     * @param later the person's sessions ahead, to which one can be moved
     */
    static List<Answer> to(AttendanceState state, List<DayRow> later) {
        return switch (state) {
            case ATTENDED_LATE ->
                MINUTES.stream()
                        .map(late -> new Answer(say("session.minutes", late), mark -> mark.late(late)))
                        .toList();
            case NO_SHOW -> reasons(WHY_NOT_COME).toList();
            case EXCUSED -> reasons(WHY_CANCELLED).toList();
            case CANCELLED_BY_CLIENT_IN_TIME, CANCELLED_BY_CLIENT_LATE -> {
                List<Answer> answers = new ArrayList<>(reasons(WHY_CANCELLED).toList());
                answers.add(new Answer(
                        say("session.why.by-clinic"), mark -> NewMark.of(AttendanceState.CANCELLED_BY_CLINIC)));
                yield answers;
            }
            case RESCHEDULED ->
                later.stream()
                        .limit(MOST)
                        .map(row -> new Answer(when(row), mark -> mark.movedTo(row.session())))
                        .toList();
            default -> List.of();
        };
    }

    private static Stream<Answer> reasons(List<String> keys) {
        return keys.stream()
                .map(key -> say("session.why." + key))
                .map(why -> new Answer(why, mark -> mark.because(why)));
    }

    private static String when(DayRow row) {
        return row.startsAt() == null ? Dates.day(row.heldOn()) : Dates.dayAndTime(row.startsAt(), row.zone());
    }
}
