package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;

/** The five marks of every day, one of which is the one that would be saved. */
final class RosterMarks extends Div {
    private final Map<Choice, NativeButton> buttons = new EnumMap<>(Choice.class);

    RosterMarks(Consumer<Choice> choose) {
        addClassName("hf-roster-marks");
        Choice.COMMON.forEach(choice -> {
            Span word = new Span(say("session.do." + choice));
            word.addClassName("hf-roster-word");
            NativeButton button = DayLine.button(
                    "hf-roster-mark", () -> choose.accept(choice), AttendanceMark.beside(choice.state()), word);
            button.getElement().setAttribute("title", say("session.do." + choice));
            buttons.put(choice, button);
            add(button);
        });
    }

    void show(DayRow row, AttendanceState state, Instant now) {
        buttons.forEach((choice, button) -> {
            button.setAriaLabel(say("session.do.label", row.clientName(), say("session.do." + choice)));
            button.getElement().setAttribute("aria-pressed", String.valueOf(choice.is(state)));
            button.setClassName("hf-chosen", choice.is(state));
            button.setEnabled(choice.canBeSaid(row, now));
        });
    }
}
