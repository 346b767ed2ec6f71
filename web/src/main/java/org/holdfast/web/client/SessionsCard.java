package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.holdfast.relapse.UseEventRow;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.MarkHistory;

/** Who came: the weeks as marks, what each mark means with its number, and the latest sessions with their history. */
final class SessionsCard extends Card {
    private static final int LATEST = 6;

    private final Sessions sessions;
    private final List<DayRow> past;
    private final UnorderedList latest = new UnorderedList();

    SessionsCard(Sessions sessions, Attended attended, List<UseEventRow> returns, LocalDate from, LocalDate today) {
        super(say("client.sessions"));
        this.sessions = sessions;
        past = attended.past();
        addClassName("hf-sessions");
        if (attended.lines().isEmpty()) {
            Span none = new Span(say("client.sessions.none"));
            none.addClassName("hf-quiet");
            add(none);
            return;
        }
        latest.addClassName("hf-list");
        add(legend(attended), new AttendanceStrip(attended, returns, from, today));
        list(LATEST);
        add(latest);
    }

    private static Component legend(Attended attended) {
        Map<AttendanceState, Integer> counts = new EnumMap<>(AttendanceState.class);
        attended.lines().forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        Div legend = new Div();
        legend.addClassName("hf-legend");
        counts.forEach((state, count) -> {
            Span part = new Span(
                    AttendanceMark.beside(state), new Span(say("client.legend", AttendanceMark.word(state), count)));
            part.addClassName("hf-marked");
            legend.add(part);
        });
        return legend;
    }

    private void list(int most) {
        latest.removeAll();
        past.stream().limit(most).forEach(row -> latest.add(line(row)));
        if (past.size() > most) {
            latest.add(new ListItem(button(say("client.sessions.all", past.size()), () -> list(past.size()))));
        }
    }

    private ListItem line(DayRow row) {
        Div history = new Div();
        history.addClassName("hf-history");
        history.setVisible(false);
        Anchor day = new Anchor("today/" + row.heldOn());
        day.getElement().setAttribute("router-link", true);
        day.add(Dates.said(
                row.startsAt() == null ? Dates.day(row.heldOn()) : Dates.dayAndTime(row.startsAt(), row.zone()),
                row.heldOn()));
        Span said = new Span(said(row));
        said.addClassName("hf-quiet");
        NativeButton toggle = button(say("client.history"), () -> {});
        toggle.setAriaLabel(say("client.history.label", Dates.day(row.heldOn())));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> {
            boolean open = !history.isVisible();
            history.setVisible(open);
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
            if (open) {
                history.removeAll();
                history.add(new MarkHistory(sessions.history(row.id()), row.zone()));
            }
        });
        Anchor note = new Anchor("notes/" + row.id(), say("client.note"));
        note.getElement().setAttribute("router-link", true);
        note.getElement().setAttribute("aria-label", say("client.note.label", Dates.day(row.heldOn())));
        Div ways = new Div(note, toggle);
        ways.addClassName("hf-session-ways");
        Div line = new Div(AttendanceMark.beside(row.state()), day, said, ways);
        line.addClassName("hf-session-line");
        return new ListItem(line, history);
    }

    private static String said(DayRow row) {
        String word = AttendanceMark.word(row.state());
        return row.reason() == null ? word : say("client.said.why", word, row.reason());
    }

    static NativeButton button(String words, Runnable what) {
        NativeButton button = new NativeButton(words, click -> what.run());
        button.addClassName("hf-link");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
