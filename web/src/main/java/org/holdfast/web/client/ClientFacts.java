package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.holdfast.access.CareRow;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.Dates;

/** What a clinician wants to know at a glance: this stay, where, last seen, next session. */
final class ClientFacts extends DescriptionList {
    ClientFacts(List<EpisodeRow> stays, Attended attended, List<CareRow> team, LocalDate today) {
        addClassName("hf-glance");
        if (stays.isEmpty()) {
            fact("client.stay", new Span(say("client.stay.none")), "");
        } else {
            stay(stays.getFirst(), today);
        }
        attended.lastSeen()
                .ifPresentOrElse(
                        row -> fact(
                                "client.last-seen",
                                Dates.said(Dates.day(row.heldOn()), row.heldOn()),
                                Dates.ago(row.heldOn(), today)),
                        () -> fact("client.last-seen", new Span(say("client.last-seen.never")), ""));
        attended.next()
                .ifPresentOrElse(
                        row -> fact("client.next", next(row, today), row.room() == null ? "" : row.room()),
                        () -> fact("client.next", new Span(say("client.next.none")), ""));
        List<CareRow> now = team.stream().filter(care -> care.until() == null).toList();
        fact(
                "stay.team.fact",
                new Span(
                        now.isEmpty() ? say("stay.team.nobody") : now.getFirst().name()),
                say("stay.team.more", Math.max(0, now.size() - 1)));
    }

    private void stay(EpisodeRow stay, LocalDate today) {
        LocalDate end = stay.dischargedOn();
        if (end == null) {
            long day = ChronoUnit.DAYS.between(stay.admittedOn(), today) + 1;
            fact(
                    "client.stay",
                    Dates.said(say("client.stay.day", day), stay.admittedOn()),
                    stay.returnedAfter() == null
                            ? say("client.stay.since", Dates.date(stay.admittedOn()))
                            : say("stay.returned", stay.returnedAfter()));
        } else {
            fact(
                    "client.stay",
                    Dates.said(say("client.stay.ended", Dates.date(end)), end),
                    stay.reason() == null ? "" : say("client.discharge." + stay.reason()));
        }
        fact("client.programme", new Span(stay.programme()), stay.site());
    }

    private static Component next(DayRow row, LocalDate today) {
        String day = row.heldOn().equals(today) ? say("client.next.today") : Dates.day(row.heldOn());
        return row.startsAt() == null
                ? Dates.said(day, row.heldOn())
                : Dates.said(day + ", " + Dates.time(row.startsAt(), row.zone()), row.startsAt(), row.zone());
    }

    private void fact(String term, Component what, String beside) {
        Span more = new Span(beside);
        more.addClassName("hf-quiet");
        add(new Div(new Term(say(term)), new Description(what, more)));
    }
}
