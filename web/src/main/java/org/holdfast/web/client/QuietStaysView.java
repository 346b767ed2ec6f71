package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.episode.Discharges;
import org.holdfast.episode.QuietStay;
import org.holdfast.kernel.ClientId;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;

/** Open stays in which nobody came for thirty days: each is closed or kept open by a person, with a reason. */
@Route(value = QuietStaysView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@StyleSheet("css/client.css")
public class QuietStaysView extends Page implements HasDynamicTitle {
    static final String PATH = "quiet-stays";

    private final transient Discharges discharges;
    private final LocalDate today;
    private final Card list = new Card();
    private transient List<QuietStay> quiet = List.of();

    @Inject
    public QuietStaysView(Discharges discharges, Clock clock) {
        super(Action.FIND_CLIENTS);
        this.discharges = discharges;
        today = LocalDate.now(clock);
        title(say("stay.quiet.title"));
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
        return quiet.stream().map(QuietStay::client).distinct().toList();
    }

    @Override
    protected boolean readAnew() {
        show();
        return true;
    }

    @Override
    public String getPageTitle() {
        return say("stay.quiet.title");
    }

    private void show() {
        quiet = discharges.proposals();
        answer(say("stay.quiet.answer", quiet.size(), Discharges.QUIET_DAYS));
        list.removeAll();
        if (quiet.isEmpty()) {
            list.add(new EmptyState(say("stay.quiet.none"), say("stay.quiet.none.next")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("hf-list");
        quiet.forEach(stay -> lines.add(line(stay)));
        list.add(lines);
    }

    private ListItem line(QuietStay stay) {
        Div who = Person.named(stay.client(), stay.clientName(), stay.pronouns(), stay.recordNumber());
        Span where = new Span(say("stay.where", stay.programme(), stay.site()));
        where.addClassNames("hf-dense", "hf-quiet");
        LocalDate last = stay.lastServiceOn();
        Span days = new Span(
                last == null
                        ? say("stay.quiet.never", Dates.date(stay.admittedOn()))
                        : say("stay.quiet.last", stay.days(), Dates.dayOf(last, today)));
        LocalDate next = stay.nextOn();
        Span booked = new Span(next == null ? say("stay.quiet.not-booked") : say("stay.quiet.booked", Dates.day(next)));
        booked.addClassName("hf-quiet");
        Div facts = new Div(days, booked);
        facts.addClassNames("hf-tie", "hf-dense");
        Button close = new Button(say("stay.quiet.close"), click -> close(stay));
        close.setAriaLabel(say("stay.quiet.close.label", stay.clientName()));
        Button keep = new Button(say("stay.quiet.keep"), click -> keep(stay));
        keep.setAriaLabel(say("stay.quiet.keep.label", stay.clientName()));
        Div ways = new Div(close, keep);
        ways.addClassName("hf-actions");
        Div words = new Div(who, where, facts);
        Div row = new Div(words, ways);
        row.addClassName("hf-quiet-stay");
        return new ListItem(row);
    }

    private void close(QuietStay stay) {
        new EndDialog(
                        stay.clientName(),
                        stay.closesOn(),
                        today,
                        ending -> discharges.discharge(stay.client(), stay.episode(), ending, stay.seen()),
                        () -> done(say("stay.end.saved", stay.clientName())))
                .open();
    }

    private void keep(QuietStay stay) {
        new KeepDialog(
                        stay.clientName(),
                        reason -> discharges.keep(stay.client(), stay.episode(), reason, stay.seen()),
                        () -> done(say("stay.keep.saved")))
                .open();
    }

    private void done(String what) {
        show();
        Toast.say(what);
    }
}
