package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.session.Bookings;
import org.holdfast.session.Calendars;
import org.holdfast.session.Sessions;
import org.holdfast.session.Unbooked;
import org.holdfast.session.UnbookedRow;
import org.holdfast.web.calendar.NextSession;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.jspecify.annotations.Nullable;

/** Who has no session ahead, and one button that books it. */
@Route(value = UnbookedView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@StyleSheet("css/client.css")
public class UnbookedView extends Page implements HasDynamicTitle {
    static final String PATH = "nothing-booked";

    private final transient Unbooked unbooked;
    private final transient Clients clients;
    private final transient Bookings bookings;
    private final transient Calendars calendars;
    private final transient Sessions sessions;
    private final Card list = new Card();
    private transient List<UnbookedRow> rows = List.of();
    private @Nullable Notification toast;

    @Inject
    public UnbookedView(Unbooked unbooked, Clients clients, Bookings bookings, Calendars calendars, Sessions sessions) {
        super(Action.FIND_CLIENTS);
        this.unbooked = unbooked;
        this.clients = clients;
        this.bookings = bookings;
        this.calendars = calendars;
        this.sessions = sessions;
        title(say("client.unbooked.title"));
        addClassName("hf-clients");
        list.addClassName("hf-quiet-stays");
        Anchor back = new Anchor(ClientsView.PATH, say("stay.quiet.clients"));
        back.getElement().setAttribute("router-link", true);
        actions(back);
        add(list);
        show();
    }

    @Override
    protected Collection<ClientId> shown() {
        return rows.stream().map(UnbookedRow::client).toList();
    }

    @Override
    protected boolean readAnew() {
        show();
        return true;
    }

    @Override
    public String getPageTitle() {
        return say("client.unbooked.title");
    }

    private void show() {
        rows = unbooked.mine();
        answer(say("client.unbooked.answer", rows.size()));
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState(say("client.unbooked.none"), say("client.unbooked.none.next")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("hf-list");
        LocalDate today = sessions.today();
        rows.forEach(row -> lines.add(line(row, today)));
        list.add(lines);
        if (rows.size() == Unbooked.MOST) {
            Span more = new Span(say("client.unbooked.more", Unbooked.MOST));
            more.addClassName("hf-quiet");
            list.add(more);
        }
    }

    private ListItem line(UnbookedRow row, LocalDate today) {
        Div who = Person.named(row.client(), row.clientName(), row.pronouns(), row.recordNumber());
        LocalDate last = row.lastCameOn();
        Span came = new Span(
                last == null ? say("client.unbooked.never") : say("client.unbooked.last", Dates.dayOf(last, today)));
        came.addClassName("hf-dense");
        Button book = new Button(say("calendar.next"), click -> book(row.client()));
        book.setAriaLabel(say("client.unbooked.book", row.clientName()));
        Div ways = new Div(book);
        ways.addClassName("hf-actions");
        Div line = new Div(new Div(who, came), ways);
        line.addClassName("hf-quiet-stay");
        return new ListItem(line);
    }

    private void book(ClientId client) {
        clients.client(client)
                .ifPresent(row -> new NextSession(bookings, calendars, sessions, this::show, this::tell)
                        .ask(row, clients.today(client)));
    }

    /** One toast at a time, so that Undo always means the last thing done. */
    private void tell(Notification next) {
        if (toast != null) {
            toast.close();
        }
        toast = next;
    }
}
