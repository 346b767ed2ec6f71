package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Card;

/** The next person, before they come: how they have come lately. */
final class NextCard extends Card {
    private static final int LAST = 6;

    NextCard(DayRow next, List<AttendanceState> lately) {
        super(say("session.next.card", next.clientName(), Words.time(next)));
        addClassName("hf-next");
        Hint hint = Hint.of(lately);
        if (!hint.words().isEmpty()) {
            Span words = new Span(hint.words());
            words.addClassName("hf-quiet");
            add(words);
        }
        if (!lately.isEmpty()) {
            List<AttendanceState> last = lately.subList(Math.max(0, lately.size() - LAST), lately.size());
            Span label = new Span(say("session.next.last", last.size()));
            label.addClassName("hf-dense");
            Div marks = new Div(label);
            marks.addClassName("hf-last-marks");
            last.forEach(state -> marks.add(AttendanceMark.of(state)));
            add(marks);
        }
        Anchor open = new Anchor("clients/" + next.client(), say("session.open-page"));
        open.getElement().setAttribute("router-link", true);
        open.setAriaLabel(say("session.open.label", next.clientName()));
        open.addClassNames("hf-button", "hf-next-open");
        add(open);
    }
}
