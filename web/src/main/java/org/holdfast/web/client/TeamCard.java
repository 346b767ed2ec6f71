package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.access.CareRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Chip;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Tone;

/** Who looks after the client, and who did, with the days. */
final class TeamCard extends Card {
    private static final int BEFORE = 3;

    private final transient StayDesk desk;

    TeamCard(StayDesk desk, List<CareRow> team) {
        super(say("stay.team"));
        this.desk = desk;
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        team.stream().filter(care -> care.until() == null).forEach(care -> list.add(now(care)));
        team.stream().filter(care -> care.until() != null).limit(BEFORE).forEach(care -> list.add(before(care)));
        Div below = new Div(SessionsCard.button(say("stay.team.join"), desk::join));
        below.addClassName("hf-sharing-more");
        add(list, below);
    }

    private ListItem now(CareRow care) {
        Span name = new Span(care.name());
        name.addClassName("hf-name");
        Span since = new Span(say("client.tie.since", day(care.since())));
        since.addClassName("hf-quiet");
        Div head = new Div(name, since);
        head.addClassName("hf-tie");
        Div ways = new Div();
        ways.addClassName("hf-sharing-more");
        if (care.lead()) {
            head.add(new Chip(Tone.SEA, say("stay.team.leads")));
        } else {
            ways.add(named("stay.team.lead", care, () -> desk.lead(care.staff())));
        }
        ways.add(named("stay.team.leave", care, () -> desk.leave(care)));
        return new ListItem(head, ways);
    }

    private static NativeButton named(String key, CareRow care, Runnable what) {
        NativeButton button = SessionsCard.button(say(key), what);
        button.setAriaLabel(say("stay.team.label", say(key), care.name()));
        return button;
    }

    private static ListItem before(CareRow care) {
        Instant until = care.until();
        Span line = new Span(say("stay.team.before", care.name(), day(care.since()), until == null ? "" : day(until)));
        line.addClassNames("hf-dense", "hf-quiet");
        return new ListItem(line);
    }

    private static String day(Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return Dates.date(day);
    }
}
