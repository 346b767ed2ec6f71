package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;

/** One's own sessions that are not recorded, the oldest first; each leads to its roster. */
final class UnrecordedLines extends OrderedList {
    UnrecordedLines(List<Block> blocks, LocalDate today) {
        addClassNames("hf-lines", "hf-unrecorded-lines");
        blocks.forEach(block -> add(line(block, today)));
    }

    private static ListItem line(Block block, LocalDate today) {
        DayRow first = block.first();
        long days = ChronoUnit.DAYS.between(first.heldOn(), today);
        Span age = new Span(say("unrecorded.age", days));
        age.addClassName("hf-unrecorded-age");
        Div when = new Div(
                Dates.said(Dates.dayOf(first.heldOn(), today), first.heldOn()), span("hf-caption", Words.time(first)));
        when.addClassName("hf-line-when");
        Span mark = new Span(AttendanceMark.of(AttendanceState.NOT_RECORDED));
        mark.addClassName("hf-line-mark");
        Anchor name = new Anchor("sessions/" + first.session(), name(block));
        name.getElement().setAttribute("router-link", true);
        name.addClassName("hf-name");
        Div who = new Div(name, span("hf-caption", what(block)));
        who.addClassName("hf-line-who");
        ListItem line = new ListItem(age, mark, when, who);
        line.addClassName("hf-unrecorded-line");
        line.setId("unrecorded-" + first.session());
        return line;
    }

    private static String name(Block block) {
        return block.group() ? Words.group(block.first()) : block.first().clientName();
    }

    private static String what(Block block) {
        return block.group() ? say("unrecorded.people", block.rows().size()) : Words.what(block.first());
    }

    private static Span span(String className, String words) {
        Span span = new Span(words);
        span.addClassName(className);
        return span;
    }
}
