package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.holdfast.session.AttendanceState;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.KeysDialog;

/** How the roster would stand, counted, and "all here", which says so of those nobody has marked. */
final class RosterCounts extends Div {
    private final RosterDesk desk;
    private final Runnable allHere;
    private final Runnable undo;

    RosterCounts(RosterDesk desk, Runnable allHere, Runnable undo) {
        this.desk = desk;
        this.allHere = allHere;
        this.undo = undo;
        addClassName("hf-roster-counts");
    }

    void draw(Instant now) {
        removeAll();
        add(counts(), desk.allHereAt() == null ? button(now) : done(desk.allHereAt()));
    }

    private Component counts() {
        Map<AttendanceState, Integer> many = new EnumMap<>(AttendanceState.class);
        desk.rows().forEach(row -> many.merge(desk.state(row), 1, Integer::sum));
        Div line = new Div();
        line.addClassName("hf-counts");
        many.forEach((state, count) -> {
            Span word = new Span(AttendanceMark.word(state));
            word.addClassName("hf-count-word");
            Span part = new Span(AttendanceMark.beside(state), new Span(String.valueOf(count)), word);
            part.addClassName("hf-marked");
            part.setClassName("hf-amber-text", state == AttendanceState.NOT_RECORDED);
            line.add(part);
        });
        return line;
    }

    private Component done(Instant at) {
        NativeButton back = DayLine.button("hf-mark-undo", undo, new Span(say("toast.undo")), KeysDialog.cap("U"));
        back.setAriaLabel(say("roster.all-here.undo"));
        Span chip = new Span(
                new Icon("check"),
                new Span(say(
                        "roster.all-here.done",
                        Dates.time(at, desk.rows().getFirst().zone()))),
                back);
        chip.addClassName("hf-all-here-done");
        return chip;
    }

    private Component button(Instant now) {
        NativeButton all =
                DayLine.button("hf-all-here", allHere, new Span(say("roster.all-here")), KeysDialog.cap("A"));
        all.setId("all-here");
        all.setVisible(desk.left() > 0);
        all.setEnabled(desk.rows().stream().anyMatch(row -> Choice.CAME.canBeSaid(row, now)));
        return all;
    }
}
