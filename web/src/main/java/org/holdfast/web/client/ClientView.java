package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.CareRow;
import org.holdfast.access.CareTeams;
import org.holdfast.access.Consents;
import org.holdfast.access.Look;
import org.holdfast.access.Representatives;
import org.holdfast.access.SafetyFlags;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.client.Contacts;
import org.holdfast.clinic.Clinics;
import org.holdfast.episode.Discharges;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.Episodes;
import org.holdfast.episode.Transfers;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.UseEventId;
import org.holdfast.note.Notes;
import org.holdfast.relapse.UseEventRow;
import org.holdfast.relapse.UseEvents;
import org.holdfast.reports.rights.RecordExports;
import org.holdfast.rights.Corrections;
import org.holdfast.session.Bookings;
import org.holdfast.session.Calendars;
import org.holdfast.session.Sessions;
import org.holdfast.support.SupporterRow;
import org.holdfast.support.Supporters;
import org.holdfast.web.calendar.NextSession;
import org.holdfast.web.note.NotesCard;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.jspecify.annotations.Nullable;

/**
 * One person: this stay, who came, who stands behind them, what came back, and who sees what. Somebody else's client and nobody
 * at all look the same here.
 */
@Route(value = ClientsView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/client.css")
public class ClientView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient Look look;
    private final transient Clients clients;
    private final transient Contacts contacts;
    private final transient Episodes episodes;
    private final transient Transfers transfers;
    private final transient Discharges discharges;
    private final transient CareTeams teams;
    private final transient Clinics clinics;
    private final transient Sessions sessions;
    private final transient Supporters supporters;
    private final transient Notes notes;
    private final transient UseEvents returns;
    private final transient Consents consents;
    private final transient SafetyFlags safety;
    private final transient Representatives representatives;
    private final transient Corrections corrections;
    private final transient RecordExports exports;
    private final transient Bookings bookings;
    private final transient Calendars calendars;
    private final transient Clock clock;
    private final HandOver handOver;
    private final Div body = new Div();
    private transient ClientRow client;
    private @Nullable Notification toast;

    @Inject
    @SuppressWarnings("NullAway.Init") // the client is read when the address is known
    public ClientView(
            Look look,
            Clients clients,
            Contacts contacts,
            Episodes episodes,
            Transfers transfers,
            Discharges discharges,
            CareTeams teams,
            Clinics clinics,
            Sessions sessions,
            Supporters supporters,
            Notes notes,
            UseEvents returns,
            Consents consents,
            SafetyFlags safety,
            Representatives representatives,
            Corrections corrections,
            RecordExports exports,
            Bookings bookings,
            Calendars calendars,
            Clock clock) {
        super(Action.SEE_CLIENT);
        this.look = look;
        this.clients = clients;
        this.contacts = contacts;
        this.episodes = episodes;
        this.transfers = transfers;
        this.discharges = discharges;
        this.teams = teams;
        this.clinics = clinics;
        this.sessions = sessions;
        this.supporters = supporters;
        this.notes = notes;
        this.returns = returns;
        this.consents = consents;
        this.safety = safety;
        this.representatives = representatives;
        this.corrections = corrections;
        this.exports = exports;
        this.bookings = bookings;
        this.calendars = calendars;
        this.clock = clock;
        handOver = new HandOver(clock);
        addClassName("hf-client");
        body.addClassName("hf-client-body");
        add(body, handOver);
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("b", this::bookNext);
        keys.put("e", this::changeCalled);
        keys.put("s", this::designate);
        keys.put("r", this::recordReturn);
        keys.put("/", () -> getUI().ifPresent(ui -> ui.navigate(ClientsView.PATH)));
        keys.put("?", () -> keysOfThisPage().open());
        Keys.on(this, keys);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(parsed(id));
    }

    @Override
    protected Collection<ClientId> shown() {
        return List.of(client.id());
    }

    @Override
    public String getPageTitle() {
        return say("client.title");
    }

    private static ClientId parsed(String id) {
        try {
            return new ClientId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void show() {
        show(client.id());
    }

    private void show(ClientId id) {
        look.at(() -> put(id));
    }

    /** Reads everything about the client and puts it on the page. */
    private void put(ClientId id) {
        client = clients.client(id).orElseThrow(NotFoundException::new);
        LocalDate today = clients.today(client.id());
        List<EpisodeRow> stays = episodes.of(client.id());
        List<CareRow> team = teams.of(client.id());
        List<SupporterRow> people = supporters.of(client.id());
        List<UseEventRow> events = returns.of(client.id());
        SharingDesk desk =
                new SharingDesk(consents, safety, representatives, client, people, today, this, handOver, this::done);
        StayDesk stayDesk = new StayDesk(
                episodes, transfers, discharges, teams, clinics, client, today, this::done, this::undoable, this::away);
        Attended attended = new Attended(sessions.of(client.id(), today.minusYears(2), today.plusMonths(3)));
        LocalDate from = stays.isEmpty()
                ? today.minusWeeks(AttendanceStrip.WEEKS)
                : stays.getFirst().admittedOn();
        title(client.fullName());
        Span number = new Span(client.recordNumber());
        number.addClassName("hf-record-number");
        answer(
                new Span(Person.ageAndPronouns(client, today)),
                number,
                SessionsCard.button(say("client.called.change"), this::changeCalled),
                whoSees(people, desk));
        actions(
                action("calendar", "calendar.next", "B", this::bookNext, false),
                action("hand", "client.supporter.add", "S", this::designate, false),
                action("add", "client.return.add", "R", this::recordReturn, true));
        Div side = new Div(
                new TeamCard(stayDesk, team),
                new ContactCard(contacts, client, this::done),
                new SupportersCard(client, people, today, person -> endTie(person, desk.sees(person))),
                new SharingCard(desk));
        side.addClassName("hf-stack");
        Div main = new Div(
                new SessionsCard(sessions, attended, events, from, today),
                new StayCard(stayDesk, stays),
                new NotesCard(notes, client.id()),
                new ReturnsCard(events, today, this::takeBack),
                new RightsCard(new RightsDesk(corrections, exports, clock, client, today, this, handOver, this::done)));
        main.addClassName("hf-stack");
        Div columns = new Div(main, side);
        columns.addClassName("hf-client-columns");
        body.removeAll();
        body.add(new ClientFacts(stays, attended, team, today));
        stays.stream()
                .filter(stay -> stay.dischargedOn() == null)
                .findFirst()
                .ifPresent(stay -> body.add(new Concerns(
                        Concern.of(stay, attended, events, today),
                        stay,
                        stayDesk,
                        attended.lastSeenSince(stay.admittedOn()))));
        body.add(columns);
    }

    private static Span whoSees(List<SupporterRow> people, SharingDesk desk) {
        long seeing = people.stream().filter(desk::sees).count();
        Span chip = new Span(say("client.shares", seeing));
        chip.addClassName("hf-chip");
        return chip;
    }

    private static Button action(String icon, String words, String key, Runnable what, boolean primary) {
        Button button = new Button(say(words), new Icon(icon), click -> what.run());
        button.setSuffixComponent(KeysDialog.cap(key));
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void bookNext() {
        new NextSession(bookings, calendars, sessions, this::show, this::tell).ask(client, clients.today(client.id()));
    }

    private void designate() {
        new SupporterDialog(
                        supporters,
                        client,
                        clients.today(client.id()),
                        () -> done("client.supporter.saved", client.calledName()))
                .open();
    }

    private void recordReturn() {
        new ReturnDialog(returns, client, clients.today(client.id()), this::recorded).open();
    }

    private void recorded(UseEventId id) {
        ClientId whose = client.id();
        show();
        tell(Toast.withUndo(say("client.return.saved"), () -> retract(whose, id)));
    }

    private void takeBack(UseEventRow row) {
        String what = say("client.return.kind." + row.kind());
        new AskDialog(
                        say("client.return.back.ask", what, Dates.date(row.occurredOn())),
                        say("client.return.back.means"),
                        say("client.return.back"),
                        say("client.return.back.no"),
                        () -> retract(client.id(), row.id()))
                .open();
    }

    private void retract(ClientId whose, UseEventId id) {
        returns.retract(whose, id);
        done("client.return.back.done");
    }

    /** What they see goes on to the end of the day, which is the tie's last; unless it is stopped now. */
    private void endTie(SupporterRow supporter, boolean sees) {
        String name = supporter.givenName();
        Checkbox now = new Checkbox(say("client.tie.end.now"));
        AskDialog ask = new AskDialog(
                say("client.tie.end.ask", name, client.calledName()),
                say("client.tie.end.means", name),
                say("client.tie.end"),
                say("client.tie.end.no"),
                () -> {
                    if (now.getValue()) {
                        consents.revoke(client.id(), supporter.id());
                    }
                    supporters.end(client.id(), supporter.id());
                    done(now.getValue() ? "client.tie.end.done.now" : "client.tie.end.done", name);
                });
        if (sees) {
            ask.add(new Paragraph(say("client.tie.end.goes-on", name)), now);
        }
        ask.open();
    }

    private void changeCalled() {
        new CalledDialog(clients, client, () -> done("client.called.saved")).open();
    }

    private void done(String key, Object... args) {
        show();
        tell(Toast.say(say(key, args)));
    }

    private void undoable(String words, Runnable undo) {
        show();
        tell(Toast.withUndo(words, undo));
    }

    /** The record is closed to who handed it over. */
    private void away(String words) {
        getUI().ifPresent(ui -> ui.navigate(ClientsView.PATH));
        Toast.say(words);
    }

    /** One toast at a time, so that Undo always means the last thing done. */
    private void tell(Notification next) {
        if (toast != null) {
            toast.close();
        }
        toast = next;
    }

    private static KeysDialog keysOfThisPage() {
        return new KeysDialog(List.of(
                new KeysDialog.Line(List.of("B"), "calendar.next"),
                new KeysDialog.Line(List.of("E"), "client.called.change"),
                new KeysDialog.Line(List.of("S"), "client.supporter.add"),
                new KeysDialog.Line(List.of("R"), "client.return.add"),
                new KeysDialog.Line(List.of("/"), "client.find"),
                new KeysDialog.Line(List.of("?"), "client.key.all")));
    }
}
