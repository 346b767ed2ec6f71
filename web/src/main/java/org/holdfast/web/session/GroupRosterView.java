package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.reports.signin.SignInSheets;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.Roster;
import org.holdfast.session.Rosters;
import org.holdfast.session.Sessions;
import org.holdfast.session.WalkInRow;
import org.holdfast.web.shell.Alert;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.holdfast.web.shell.Tone;
import org.holdfast.web.shell.Use;
import org.jspecify.annotations.Nullable;

/** A whole group on one screen: "all here", then the exceptions. What is put down is kept as a draft until it is saved. */
@Route(value = GroupRosterView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/day.css")
@StyleSheet("css/roster.css")
public class GroupRosterView extends Page implements HasUrlParameter<String>, HasDynamicTitle, RosterActions {
    static final String PATH = "sessions";
    private static final int ASK_AGAIN_SECONDS = 30;

    private final transient Rosters rosters;
    private final transient Sessions sessions;
    private final transient Clock clock;
    private final Sheets sheets;
    private final Div banner = new Div();
    private final Card card = new Card();
    private final OrderedList list = new OrderedList();
    private final Div aside = new Div();
    private final Div below = new Div();
    private final transient Map<AttendanceId, RosterLine> lines = new HashMap<>();
    private final transient Map<AttendanceId, List<DayRow>> ahead = new HashMap<>();
    private transient List<AttendanceId> drawn = List.of();
    private transient RosterDesk desk;
    private transient RosterCounts counts;
    private transient @Nullable AttendanceId before;
    private @Nullable Notification toast;

    @Inject
    @SuppressWarnings("NullAway.Init") // the session is read when the address is known
    public GroupRosterView(Rosters rosters, Sessions sessions, SignInSheets press, Clock clock) {
        super(Action.MARK_ATTENDANCE);
        this.rosters = rosters;
        this.sessions = sessions;
        this.clock = clock;
        sheets = new Sheets(press, clock);
        addClassNames("hf-day-page", "hf-roster-page");
        card.addClassNames("hf-card-flush", "hf-day", "hf-roster");
        list.addClassNames("hf-lines", "hf-roster-lines");
        banner.addClassName("hf-roster-banner");
        below.addClassName("hf-day-below");
        aside.addClassName("hf-roster-aside");
        Div columns = new Div(new Div(banner, card, below), aside);
        columns.addClassNames("hf-day-columns", "hf-roster-columns");
        add(columns, sheets);
        Keys.on(this, keys());
        Use.poll(this, ASK_AGAIN_SECONDS, this::lookAgain);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        desk = new RosterDesk(rosters, parsed(id));
        counts = new RosterCounts(desk, this::allOfThem, this::undo);
        before = desk.focused();
        lines.clear();
        ahead.clear();
        drawn = List.of();
        aside.removeAll();
        card.removeAll();
        card.add(counts, RosterHead.columns(), list);
        banner.removeAll();
        if (desk.roster().draftOf() != null) {
            banner.add(cameBack(desk.roster(), desk.roster().draftOf()));
        }
        draw();
    }

    private static SessionId parsed(String id) {
        try {
            return new SessionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    @Override
    protected Collection<ClientId> shown() {
        return desk.rows().stream().map(DayRow::client).distinct().toList();
    }

    @Override
    public String getPageTitle() {
        return say("roster.page-title", Words.time(desk.rows().getFirst()));
    }

    private static Component cameBack(Roster roster, Instant draftOf) {
        return new Alert(
                Tone.SAND,
                say(
                        "roster.back",
                        Dates.dayAndTime(draftOf, roster.lines().getFirst().zone()),
                        roster.draft().size()));
    }

    /** Somebody else may have marked, or the session have begun; what is being typed here stays. */
    void lookAgain() {
        DayRow first = desk.rows().getFirst();
        if (desk.begunSince(clock.instant())
                || sessions.changedSince(first.heldOn(), desk.roster().now().minusSeconds(5))) {
            desk.readAgain();
            draw();
        }
    }

    private void draw() {
        title(Words.group(desk.rows().getFirst()));
        answer(RosterHead.crumb(desk));
        header();
        counts.draw(clock.instant());
        List<AttendanceId> order = desk.rows().stream().map(DayRow::id).toList();
        if (!drawn.equals(order)) {
            drawn = order;
            list.removeAll();
            lines.keySet().retainAll(drawn);
            drawn.forEach(id -> list.add(lines.computeIfAbsent(id, any -> new RosterLine(desk, this, clock))));
        }
        int number = 0;
        for (DayRow row : desk.rows()) {
            number++;
            Objects.requireNonNull(lines.get(row.id())).show(look(number, row));
        }
        below.removeAll();
        if (desk.roster().others() > 0) {
            Span others = new Span(say("roster.others", desk.roster().others()));
            others.addClassName("hf-quiet");
            below.add(new Div(others));
        }
        below.add(RosterKeys.line());
    }

    private RosterLook look(int number, DayRow row) {
        AttendanceId id = row.id();
        return new RosterLook(
                number,
                row,
                desk.put(id),
                desk.roster().walkIns().contains(id),
                id.equals(desk.focused()),
                id.equals(desk.asking()),
                desk.over(row),
                desk.trouble(id));
    }

    private void header() {
        Span kept = new Span();
        kept.addClassName("hf-roster-kept");
        kept.getElement().setAttribute("role", "status");
        List<Component> parts = new ArrayList<>(List.of(kept));
        if (desk.drafted() > 0 && desk.keptAt() != null) {
            kept.setText(say(
                    "roster.kept",
                    Dates.time(desk.keptAt(), desk.rows().getFirst().zone())));
            parts.add(DayLine.link(say("roster.discard"), "", this::askToDiscard));
        }
        Button walkIn = new Button(say("roster.walk-in"), new Icon("add"), click -> walkIn());
        walkIn.setId("add-walk-in");
        Button paper =
                new Button(new Icon("print"), click -> sheets.of(desk.roster().session()));
        paper.setId("print-sheet");
        paper.setAriaLabel(say("sheets.one"));
        paper.setTooltipText(say("sheets.one"));
        paper.addClassName("hf-turn");
        Button save = new Button(say("roster.save", desk.left()), click -> save());
        save.setId("save-roster");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setEnabled(desk.drafted() > 0);
        parts.addAll(List.of(paper, walkIn, save));
        actions(parts.toArray(Component[]::new));
    }

    private Map<String, Runnable> keys() {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        for (Choice choice : Choice.values()) {
            keys.put(
                    choice.key(),
                    () -> desk.focusedRow()
                            .filter(row -> choice.canBeSaid(row, clock.instant()))
                            .ifPresent(row -> choose(row.id(), choice)));
        }
        for (int digit = 1; digit <= Answer.MOST; digit++) {
            int pressed = digit;
            keys.put(String.valueOf(digit), () -> onDigit(pressed));
        }
        keys.put("ArrowUp", () -> move(-1));
        keys.put("ArrowDown", () -> move(1));
        keys.put("a", this::allOfThem);
        keys.put("u", this::undo);
        keys.put(
                "Backspace",
                () -> desk.focusedRow().ifPresent(row -> {
                    desk.takeBack(row.id());
                    redraw();
                }));
        keys.put("w", this::walkIn);
        keys.put("s", this::save);
        keys.put("Ctrl+Enter", this::save);
        keys.put(
                "Enter",
                () -> desk.focusedRow()
                        .ifPresent(row -> getUI().ifPresent(ui -> ui.navigate("clients/" + row.client()))));
        keys.put("?", () -> RosterKeys.all().open());
        return keys;
    }

    /** A digit answers the line that was marked last; else the one they are at. */
    private void onDigit(int digit) {
        AttendanceId asking = desk.asking() == null ? desk.focused() : desk.asking();
        RosterLine line = asking == null ? null : lines.get(asking);
        if (line != null) {
            line.onDigit(digit);
        }
    }

    private void move(int by) {
        desk.move(by);
        redraw();
    }

    private void allOfThem() {
        if (desk.rows().stream().anyMatch(row -> Choice.CAME.canBeSaid(row, clock.instant()))) {
            desk.allHere();
            redraw();
        }
    }

    private void undo() {
        closeToast();
        desk.undo();
        redraw();
    }

    @Override
    public void choose(AttendanceId id, Choice choice) {
        desk.choose(id, choice);
        redraw();
    }

    @Override
    public void redraw() {
        draw();
        if (!Objects.equals(before, desk.focused())) {
            before = desk.focused();
            RosterLine line = before == null ? null : lines.get(before);
            if (line != null) {
                line.getElement()
                        .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
            }
        }
    }

    private void save() {
        if (desk.drafted() == 0) {
            return;
        }
        closeToast();
        banner.removeAll();
        desk.save().ifPresentOrElse(marked -> toast = Toast.say(say("roster.saved", marked)), () -> {
            if (desk.undecided() > 0) {
                banner.add(new Alert(Tone.AMBER, say("roster.changed.many", desk.undecided())));
            }
        });
        redraw();
    }

    private void askToDiscard() {
        new DiscardDialog(desk.drafted(), () -> {
                    banner.removeAll();
                    desk.discard();
                    redraw();
                })
                .open();
    }

    private void walkIn() {
        aside.removeAll();
        WalkInCard form = new WalkInCard(rosters.walkIns(desk.roster().session()), this::add, aside::removeAll);
        aside.add(form);
        form.takeFocus();
    }

    private void add(WalkInRow who) {
        AttendanceId id = rosters.addWalkIn(desk.roster().session(), who.client());
        aside.removeAll();
        desk.readAgain();
        desk.choose(id, Choice.CAME);
        desk.focus(id);
        redraw();
        closeToast();
        toast = Toast.withUndo(
                say("roster.walk-in.added", who.name()),
                () -> desk.rows().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .ifPresent(this::removeWalkIn));
    }

    @Override
    public void removeWalkIn(DayRow row) {
        closeToast();
        try {
            rosters.removeWalkIn(row.id());
            toast = Toast.say(say("roster.walk-in.gone", row.clientName()));
        } catch (Refused refused) {
            toast = Toast.trouble(Messages.say(refused));
        }
        desk.readAgain();
        redraw();
    }

    @Override
    public void history(DayRow row) {
        new HistoryDialog(sessions, row).open();
    }

    @Override
    public List<DayRow> later(DayRow row) {
        return ahead.computeIfAbsent(
                row.id(),
                any -> sessions.of(row.client(), row.heldOn(), row.heldOn().plusWeeks(10)).stream()
                        .filter(other -> other.state() == AttendanceState.SCHEDULED
                                && !other.session().equals(row.session()))
                        .toList());
    }

    private void closeToast() {
        if (toast != null) {
            toast.close();
        }
    }
}
