package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.session.CalendarRow;
import org.holdfast.web.shell.Dates;

/** The same sessions as a list, day by day: the calendar of a phone. */
final class Agenda extends Div {
    Agenda() {
        addClassName("hf-agenda");
    }

    void draw(List<CalendarRow> rows, List<LocalDate> days, Consumer<CalendarRow> open) {
        removeAll();
        Map<LocalDate, List<CalendarRow>> byDay =
                rows.stream().collect(Collectors.groupingBy(CalendarRow::heldOn, TreeMap::new, Collectors.toList()));
        for (LocalDate day : days) {
            add(new H2(Dates.longDay(day)));
            List<CalendarRow> here = byDay.getOrDefault(day, List.of());
            if (here.isEmpty()) {
                Span none = new Span(say("calendar.none"));
                none.addClassName("hf-quiet");
                add(none);
                continue;
            }
            UnorderedList list = new UnorderedList();
            here.forEach(row -> list.add(new ListItem(line(row, open))));
            add(list);
        }
    }

    private static NativeButton line(CalendarRow row, Consumer<CalendarRow> open) {
        Span shape = new Span();
        shape.addClassName("hf-shape");
        Span time = new Span(Words.time(row));
        time.addClassName("hf-block-time");
        Span who = new Span(Words.who(row));
        who.addClassName("hf-name");
        Span about = new Span(row.off() ? say("calendar.off", Words.kind(row)) : Words.about(row));
        about.addClassNames("hf-quiet", "hf-dense");
        NativeButton line = new NativeButton("", click -> open.accept(row));
        line.add(shape, time, who, about);
        line.addClassNames("hf-agenda-line", "hf-kind-" + row.kind().name().toLowerCase(Locale.ROOT));
        line.setClassName("hf-block-off", row.off());
        return line;
    }
}
