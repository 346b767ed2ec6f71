package org.holdfast.web.glass;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.Episodes;
import org.holdfast.kernel.ClientId;
import org.holdfast.relapse.UseEventRow;
import org.holdfast.relapse.UseEvents;
import org.holdfast.session.DayRow;
import org.holdfast.session.Sessions;
import org.holdfast.support.SupporterRow;
import org.holdfast.support.Supporters;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** What helps in an emergency, of one record and to be read only: who, where in care, whom to call, what came back, who was seen when. */
final class EmergencyRecord {
    private static final int SESSIONS = 10;

    private final Clients clients;
    private final Episodes episodes;
    private final Sessions sessions;
    private final Supporters supporters;
    private final UseEvents returns;

    EmergencyRecord(Clients clients, Episodes episodes, Sessions sessions, Supporters supporters, UseEvents returns) {
        this.clients = clients;
        this.episodes = episodes;
        this.sessions = sessions;
        this.supporters = supporters;
        this.returns = returns;
    }

    Component[] cards(ClientId id) {
        ClientRow client = clients.client(id).orElseThrow();
        LocalDate today = clients.today(id);
        return new Component[] {
            who(client, episodes.of(id), today),
            call(supporters.of(id), today),
            cameBack(returns.of(id)),
            seen(sessions.of(id, today.minusMonths(6), today))
        };
    }

    private static Card who(ClientRow client, List<EpisodeRow> stays, LocalDate today) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("hf-glass-facts");
        fact(facts, "glass.record.number", client.recordNumber());
        LocalDate born = client.bornOn();
        fact(
                facts,
                "glass.record.born",
                born == null
                        ? say("glass.record.unknown")
                        : say(
                                "glass.record.age",
                                Dates.date(born),
                                Period.between(born, today).getYears()));
        String pronouns = client.pronouns();
        if (pronouns != null && !pronouns.isBlank()) {
            fact(facts, "glass.record.pronouns", pronouns);
        }
        stays.forEach(stay -> {
            LocalDate end = stay.dischargedOn();
            fact(
                    facts,
                    end == null ? "glass.record.stay" : "glass.record.stay.before",
                    say(
                            end == null ? "glass.record.since" : "glass.record.between",
                            stay.programme(),
                            stay.site(),
                            Dates.date(stay.admittedOn()),
                            end == null ? "" : Dates.date(end)));
        });
        return new Card(client.fullName(), facts);
    }

    private static Card call(List<SupporterRow> people, LocalDate today) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        people.stream().filter(row -> !row.ended(today)).forEach(row -> {
            Span name = new Span(row.familyName() == null ? row.givenName() : row.givenName() + " " + row.familyName());
            name.addClassName("hf-name");
            Div line = new Div(name, new Span(" " + row.relationship() + " "));
            String phone = row.phone();
            if (phone != null) {
                line.add(new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), phone));
            }
            list.add(new ListItem(line));
        });
        return listed("glass.record.call", list);
    }

    private static Card cameBack(List<UseEventRow> events) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        events.forEach(event -> list.add(new ListItem(say(
                "glass.record.return",
                say("client.return.kind." + event.kind()),
                Dates.date(event.occurredOn()),
                event.substance() == null ? "" : event.substance()))));
        return listed("glass.record.returns", list);
    }

    private static Card seen(List<DayRow> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        rows.reversed().stream()
                .limit(SESSIONS)
                .forEach(row -> list.add(new ListItem(
                        say("glass.record.session", Dates.date(row.heldOn()), AttendanceMark.word(row.state())))));
        return listed("glass.record.sessions", list);
    }

    private static Card listed(String key, UnorderedList list) {
        if (list.getChildren().findAny().isEmpty()) {
            Span none = new Span(say("glass.record.none"));
            none.addClassName("hf-quiet");
            return new Card(say(key), none);
        }
        return new Card(say(key), list);
    }

    private static void fact(DescriptionList facts, String key, String what) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(what));
    }
}
