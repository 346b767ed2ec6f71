package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.holdfast.relapse.UseEventRow;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;

/**
 * The weeks of this stay side by side, each with its sessions as marks; a setback is a column behind its week, so that who came
 * before and after it is seen without a claim. Words for whoever does not see it.
 */
final class AttendanceStrip extends Div {
    static final int WEEKS = 26;

    AttendanceStrip(Attended attended, List<UseEventRow> returns, LocalDate from, LocalDate today) {
        addClassName("hf-strip-weeks");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", say("client.strip"));
        OrderedList weeks = new OrderedList();
        LocalDate last =
                attended.lines().isEmpty() ? today : attended.lines().getLast().heldOn();
        LocalDate until = last.isAfter(today.plusWeeks(2)) ? today.plusWeeks(2) : last;
        LocalDate monday = monday(from.isBefore(today.minusWeeks(WEEKS)) ? today.minusWeeks(WEEKS) : from);
        int month = 0;
        for (; !monday.isAfter(until) || !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            boolean newMonth = monday.getMonthValue() != month;
            month = monday.getMonthValue();
            weeks.add(week(monday, attended.week(monday), returns, today, newMonth));
        }
        add(weeks);
        // the latest weeks are at the right: begin there
        getElement().executeJs("this.scrollLeft = this.scrollWidth");
    }

    private static ListItem week(
            LocalDate monday, List<DayRow> rows, List<UseEventRow> returns, LocalDate today, boolean newMonth) {
        ListItem week = new ListItem();
        Span label = new Span(newMonth ? Dates.dayOfMonth(monday) : String.valueOf(monday.getDayOfMonth()));
        label.addClassName("hf-week-label");
        Span spoken = new Span(say("client.strip.week", Dates.date(monday)));
        spoken.addClassName("hf-hidden");
        label.getElement().setAttribute("aria-hidden", "true");
        Div marks = new Div();
        marks.addClassName("hf-week-marks");
        rows.forEach(row -> marks.add(mark(row)));
        week.add(spoken, marks, label);
        boolean now = !today.isBefore(monday) && today.isBefore(monday.plusDays(7));
        week.setClassName("hf-this-week", now);
        week.setClassName("hf-new-month", newMonth);
        returns.stream()
                .filter(event -> !event.occurredOn().isBefore(monday)
                        && event.occurredOn().isBefore(monday.plusDays(7)))
                .findFirst()
                .ifPresent(event -> {
                    week.addClassName("hf-setback");
                    Span words = new Span(say("client.return.kind." + event.kind()));
                    words.addClassName("hf-hidden");
                    week.add(words);
                    week.getElement()
                            .setAttribute(
                                    "title",
                                    say(
                                            "client.return.on",
                                            say("client.return.kind." + event.kind()),
                                            Dates.day(event.occurredOn())));
                });
        return week;
    }

    private static Span mark(DayRow row) {
        String words = say("client.strip.mark", Dates.day(row.heldOn()), AttendanceMark.word(row.state()));
        Span mark = new Span(AttendanceMark.beside(row.state()));
        mark.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words)
                .setAttribute("title", words);
        return mark;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
