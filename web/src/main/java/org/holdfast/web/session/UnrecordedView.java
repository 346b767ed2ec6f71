package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.holdfast.access.Action;
import org.holdfast.access.Role;
import org.holdfast.access.SignedIn;
import org.holdfast.kernel.ClientId;
import org.holdfast.session.DayRow;
import org.holdfast.session.Unrecorded;
import org.holdfast.session.UnrecordedCount;
import org.holdfast.session.UnrecordedList;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;

/** What nobody has recorded yet, and how old it is: one's own sessions to record, and for who answers for a site how many by whom. */
@Route(value = UnrecordedView.PATH, layout = StaffLayout.class)
@RolesAllowed({"clinician", "manager"})
@StyleSheet("css/day.css")
@StyleSheet("css/roster.css")
public class UnrecordedView extends Page implements AfterNavigationObserver {
    static final String PATH = "unrecorded";

    private final transient Unrecorded unrecorded;
    private final transient SignedIn signedIn;
    private final Div content = new Div();
    private transient List<ClientId> listed = List.of();

    @Inject
    public UnrecordedView(Unrecorded unrecorded, SignedIn signedIn) {
        super(roles(signedIn).contains(Role.CLINICIAN) ? Action.SEE_DAY : Action.SEE_UNRECORDED);
        this.unrecorded = unrecorded;
        this.signedIn = signedIn;
        addClassName("hf-unrecorded");
        content.addClassName("hf-stack");
        title(say("unrecorded.title"));
        add(content);
    }

    private static Set<Role> roles(SignedIn signedIn) {
        return signedIn.caller().map(caller -> caller.roles()).orElse(Set.of());
    }

    @Override
    protected Collection<ClientId> shown() {
        return listed;
    }

    @Override
    protected boolean readAnew() {
        read();
        return true;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    private void read() {
        Set<Role> roles = roles(signedIn);
        content.removeAll();
        listed = List.of();
        List<String> answers = new ArrayList<>();
        if (roles.contains(Role.CLINICIAN)) {
            UnrecordedList mine = unrecorded.mine();
            listed = mine.lines().stream().map(DayRow::client).distinct().toList();
            content.add(mine(mine, answers));
        }
        if (roles.contains(Role.MANAGER)) {
            content.add(counts(unrecorded.counts(), answers));
        }
        answer(String.join(" ", answers));
    }

    private static Component mine(UnrecordedList list, List<String> answers) {
        List<Block> blocks = Block.of(list.lines());
        if (blocks.isEmpty()) {
            Anchor today = new Anchor("today", say("unrecorded.today"));
            today.getElement().setAttribute("router-link", true);
            return empty(say("unrecorded.none"), say("unrecorded.none.mine"), today);
        }
        long oldest = ChronoUnit.DAYS.between(list.lines().getFirst().heldOn(), list.today());
        answers.add(say("unrecorded.mine", blocks.size(), say("unrecorded.age", oldest)));
        Card card = new Card();
        card.addClassNames("hf-card-flush", "hf-day");
        card.add(new UnrecordedLines(blocks, list.today()));
        if (list.more()) {
            Paragraph more = new Paragraph(say("unrecorded.more", Unrecorded.MOST));
            more.addClassNames("hf-quiet", "hf-unrecorded-more");
            card.add(more);
        }
        return card;
    }

    private static Component counts(List<UnrecordedCount> counts, List<String> answers) {
        if (counts.isEmpty()) {
            return empty(say("unrecorded.none"), say("unrecorded.none.site"));
        }
        long people = counts.stream().mapToLong(UnrecordedCount::lines).sum();
        answers.add(say(
                "unrecorded.site",
                people,
                say("unrecorded.age", counts.getFirst().days())));
        Card card = new Card();
        card.addClassName("hf-unrecorded-counts");
        card.add(new H2(say("unrecorded.by-clinician")), new UnrecordedCounts(counts));
        return card;
    }

    private static Component empty(String fact, String next, Component... links) {
        Card card = new Card();
        card.addClassName("hf-card-flush");
        card.add(new EmptyState(fact, next, links));
        return card;
    }
}
