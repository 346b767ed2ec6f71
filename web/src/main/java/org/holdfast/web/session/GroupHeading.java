package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.KeysDialog;

/** The heading of a session of several people: when, what, how it stands, and "All here" for those nobody has marked. */
final class GroupHeading extends ListItem {
    GroupHeading(
            Block block,
            LocalDate day,
            boolean open,
            boolean focused,
            Runnable toggle,
            Runnable allHere,
            Runnable focusHere) {
        DayRow first = block.first();
        String beside = first.heldOn().equals(day) ? "" : Dates.day(first.heldOn());
        addClassNames("hf-line", "hf-group");
        setClassName("hf-done", block.done());
        setClassName("hf-focused", focused);
        setId("group-" + block.session());
        getElement()
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-label", say("session.group.line", Words.time(first), Words.group(first)));
        if (focused) {
            getElement().setAttribute("aria-current", "true");
        }
        getElement().addEventListener("click", event -> focusHere.run()).setFilter("!event.target.closest('a,button')");
        Div when = new Div(new Span(Words.time(first)), span("hf-caption", beside));
        when.addClassName("hf-line-when");
        Span mark = new Span();
        mark.addClassName("hf-line-mark");
        if (block.notRecorded()) {
            mark.add(AttendanceMark.of(AttendanceState.NOT_RECORDED));
        }
        String place =
                first.room() == null || first.room().isBlank() ? say("session.mode." + first.mode()) : first.room();
        Div who = new Div(
                span("hf-name", Words.group(first)),
                span("hf-caption", say("session.people", block.rows().size(), place)));
        who.addClassName("hf-line-who");
        add(when, mark, who, counts(block), actions(block, open, focused, toggle, allHere));
    }

    private static Component counts(Block block) {
        Map<AttendanceState, Integer> counts = new EnumMap<>(AttendanceState.class);
        block.rows().forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        counts.remove(AttendanceState.SCHEDULED);
        Span line = new Span();
        line.addClassNames("hf-line-said", "hf-counts");
        counts.forEach((state, count) -> {
            Span part = new Span(AttendanceMark.of(state), new Span(String.valueOf(count)));
            part.addClassName("hf-marked");
            if (state == AttendanceState.NOT_RECORDED) {
                part.add(new Span(say("session.not-recorded")));
                part.addClassName("hf-amber-text");
            }
            line.add(part);
        });
        return line;
    }

    private static Component actions(Block block, boolean open, boolean focused, Runnable toggle, Runnable allHere) {
        Div actions = new Div();
        actions.addClassName("hf-line-do");
        long left = block.rows().stream().filter(DayRow::notRecorded).count();
        if (left > 0) {
            NativeButton all = DayLine.button("hf-all-here", allHere, new Span(say("session.all-here", left)));
            if (focused) {
                all.add(KeysDialog.cap("A"));
            }
            all.setAriaLabel(say("session.all-here.label", left, Words.group(block.first())));
            actions.add(all);
        }
        Anchor roster = new Anchor("sessions/" + block.session(), say("roster.open"));
        roster.getElement().setAttribute("router-link", true);
        roster.setAriaLabel(say("roster.open.label", Words.group(block.first())));
        roster.addClassName("hf-roster-open");
        actions.add(roster);
        if (focused) {
            actions.add(KeysDialog.cap("R"));
        }
        NativeButton toggler = DayLine.link(say(open ? "session.group.close" : "session.group.open"), "", toggle);
        toggler.getElement().setAttribute("aria-expanded", String.valueOf(open));
        actions.add(toggler);
        if (focused) {
            actions.add(KeysDialog.cap(open ? "←" : "→"));
        }
        return actions;
    }

    private static Span span(String className, String words) {
        Span span = new Span(words);
        span.addClassName(className);
        return span;
    }
}
