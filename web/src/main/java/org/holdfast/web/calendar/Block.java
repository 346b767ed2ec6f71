package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.Locale;
import org.holdfast.session.CalendarRow;
import org.holdfast.web.shell.Dates;

/** One session on the grid: its time, who, and its kind in colour, shape and word. It can be picked up where the reader may move it. */
final class Block extends Div {
    /** Shorter ones have no room for a name that goes on in a second line. */
    private static final int TWO_LINES_OF_WORDS = 60;

    Block(CalendarRow row, Lanes.Lane lane, int firstHour, boolean movable, Runnable open) {
        addClassNames("hf-block", "hf-kind-" + row.kind().name().toLowerCase(Locale.ROOT));
        setClassName("hf-block-off", row.off());
        setClassName("hf-block-others", !row.mine());
        LocalTime starts = row.startsAt().atZone(row.zone()).toLocalTime();
        int from = starts.getHour() * 60 + starts.getMinute() - firstHour * 60;
        setClassName("hf-block-short", row.minutes() < TWO_LINES_OF_WORDS);
        getElement()
                .setAttribute("role", "button")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", Words.label(row))
                .setAttribute("data-hf-session", row.id().toString())
                .setAttribute("data-hf-minutes", String.valueOf(row.minutes()));
        if (movable) {
            getElement().setAttribute("draggable", "true");
        }
        getStyle()
                .set("--from", String.valueOf(from))
                .set("--minutes", String.valueOf(row.minutes()))
                .set("--lane", String.valueOf(lane.lane()))
                .set("--lanes", String.valueOf(lane.of()));
        Span time = new Span(Dates.time(row.startsAt(), row.zone()));
        time.addClassName("hf-block-time");
        Span who = new Span(Words.who(row));
        who.addClassName("hf-block-who");
        Span about = new Span(row.off() ? say("calendar.off", Words.kind(row)) : Words.about(row));
        about.addClassName("hf-block-about");
        Span shape = new Span();
        shape.addClassName("hf-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, time, who, about);
        setTitle(Words.label(row));
        getElement().addEventListener("click", click -> open.run());
    }
}
