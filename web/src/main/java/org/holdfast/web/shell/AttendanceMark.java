package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.holdfast.session.AttendanceState;

/** The mark of an attendance: shape first, colour second, and always its word, beside it or as accessible name. */
public final class AttendanceMark extends Icon {
    private AttendanceMark(AttendanceState state) {
        super("img/marks.svg", symbol(state), "hf-mark");
    }

    /** The mark alone, its word as accessible name and on hover. */
    public static AttendanceMark of(AttendanceState state) {
        AttendanceMark mark = new AttendanceMark(state);
        mark.getElement().setAttribute("role", "img").setAttribute("aria-label", word(state));
        mark.getElement().appendChild(new com.vaadin.flow.dom.Element("title").setText(word(state)));
        return mark;
    }

    /** The mark as decoration, for a button or line that already says the word. */
    public static AttendanceMark beside(AttendanceState state) {
        AttendanceMark mark = new AttendanceMark(state);
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    /** The mark and its word. */
    public static Component withWord(AttendanceState state) {
        Span line = new Span(beside(state), new Span(word(state)));
        line.addClassName("hf-marked");
        return line;
    }

    /** The word of the mark, such as "did not come"; late and in time share a shape, not a word. */
    public static String word(AttendanceState state) {
        boolean late = state == AttendanceState.CANCELLED_BY_CLIENT_LATE;
        return Messages.say(late ? "mark.cancelled-client-late" : "mark." + symbol(state));
    }

    /** The name of the mark's symbol in {@code img/marks.svg}. */
    public static String symbol(AttendanceState state) {
        return switch (state) {
            case ATTENDED -> "attended";
            case ATTENDED_LATE -> "late";
            case ATTENDED_PARTIAL -> "partial";
            case NO_SHOW -> "no-show";
            case CANCELLED_BY_CLIENT_IN_TIME, CANCELLED_BY_CLIENT_LATE -> "cancelled-client";
            case CANCELLED_BY_CLINIC -> "cancelled-clinic";
            case EXCUSED -> "excused";
            case RESCHEDULED -> "rescheduled";
            case NOT_RECORDED -> "not-recorded";
            case SCHEDULED -> "planned";
        };
    }
}
