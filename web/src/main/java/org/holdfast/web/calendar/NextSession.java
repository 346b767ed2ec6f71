package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.client.ClientRow;
import org.holdfast.session.Booked;
import org.holdfast.session.Bookings;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.Calendars;
import org.holdfast.session.DayRow;
import org.holdfast.session.Proposed;
import org.holdfast.session.Reach;
import org.holdfast.session.SessionKind;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Toast;

/** Books the next session of one client, from wherever somebody is with them. @param anew what is on the page is read again */
public record NextSession(
        Bookings bookings, Calendars calendars, Sessions sessions, Runnable anew, Consumer<Notification> tell) {
    /** As the last one-to-one was, a week on; at the client's site, or the first one at which the reader plans. */
    public void ask(ClientRow client, LocalDate today) {
        List<CalendarSite> sites = calendars.sites();
        CalendarSite site = sites.stream()
                .filter(one -> one.id().equals(client.site()))
                .findFirst()
                .orElseGet(sites::getFirst);
        DayRow last = sessions.of(client.id(), today.minusMonths(3), today.plusMonths(3)).stream()
                .filter(row -> row.startsAt() != null && row.kind() != SessionKind.GROUP)
                .reduce((before, after) -> after)
                .orElse(null);
        Wish wish = Wish.next(client, last, today, calendars.self().orElse(null));
        new BookDialog(bookings, site, Whom.only(client), wish, booked -> tell(client, booked)).open();
    }

    private void tell(ClientRow client, Booked booked) {
        anew.run();
        Instant first = booked.proposed().stream()
                .filter(day -> day.inTheWay() == null)
                .map(Proposed::startsAt)
                .findFirst()
                .orElseThrow();
        tell.accept(Toast.withUndo(
                say(
                        "calendar.booked.next",
                        client.calledName(),
                        Dates.dayAndTime(first, booked.zone()),
                        booked.count()),
                () -> {
                    bookings.takeOut(booked.first(), Reach.FOLLOWING);
                    anew.run();
                }));
    }
}
