package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.Roster;
import org.holdfast.session.Rosters;
import org.holdfast.session.Sessions;
import org.holdfast.session.WalkInRow;
import org.holdfast.web.shell.Alert;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.holdfast.web.shell.Tone;
import org.jspecify.annotations.Nullable;

/** A whole group on one screen: "all here", then the exceptions. What is put down is kept as a draft until it is saved. */
@Route(value = GroupRosterView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/day.css")
@StyleSheet("css/roster.css")
public class GroupRosterView extends Page implements HasUrlParameter<String>, HasDynamicTitle, RosterActions {
    static final String PATH = "sessions";

    private final transient Rosters rosters;
    private final transient Sessions sessions;
    private final transient Clock clock;
    private final Div banner = new Div();
    private final Div counts = new Div();
    private final OrderedList list = new OrderedList();
    private final Div aside = new Div();
    private final Div below = new Div();
    private final transient Map<AttendanceId, RosterLine> lines = new HashMap<>();
    private final transient Map<AttendanceId, List<DayRow>> ahead = new HashMap<>();
    private transient List<AttendanceId> drawn = List.of();
    private transient RosterDesk desk;
    private transient @Nullable AttendanceId before;
    private @Nullable Notification toast;

    @Inject
    @SuppressWarnings("NullAway.Init") // the session is read when the address is known
    public GroupRosterView(Rosters rosters, Sessions sessions, Clock clock) {
        this.rosters = rosters;
        this.sessions = sessions;
        this.clock = clock;
        addClassNames("hf-day-page", "hf-roster-page");
        Card card = new Card();
        card.addClassNames("hf-card-flush", "hf-day", "hf-roster");
        counts.addClassName("hf-roster-counts");
        list.addClassNames("hf-lines", "hf-roster-lines");
        card.add(counts, heads(), list);
        below.addClassName("hf-day-below");
        aside.addClassName("hf-roster-aside");
        Div columns = new Div(new Div(banner, card, below), aside);
        columns.addClassName("hf-day-columns");
        add(columns);
        Keys.on(this, keys());
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        desk = new RosterDesk(rosters, parsed(id));
        before = desk.focused();
        Roster roster = desk.roster();
        lines.clear();
        drawn = List.of();
        banner.removeAll();
        if (roster.draftOf() != null) {
            cameBack(roster);
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
    public String getPageTitle() {
        return say("roster.page-title", Words.group(desk.rows().getFirst()));
    }

    private void cameBack(Roster roster) {
        DayRow first = roster.lines().getFirst();
        Span words = new Span(
                new Span(say(
                        "roster.back",
                        Dates.dayAndTime(Objects.requireNonNull(roster.draftOf()), first.zone()),
                        roster.draft().size())),
                DayLine.link(say("roster.discard"), "", this::askToDiscard));
        banner.add(new Alert(Tone.AMBER, words));
    }

    private void draw() {
        DayRow first = desk.rows().getFirst();
        title(Words.group(first));
        answer(crumb(first));
        header();
        drawCounts();
        if (!drawn.equals(order())) {
            drawn = order();
            list.removeAll();
            lines.keySet().retainAll(drawn);
            drawn.forEach(id -> list.add(lines.computeIfAbsent(id, any -> new RosterLine(desk, this, clock))));
        }
        int number = 0;
        for (DayRow row : desk.rows()) {
            number++;
            AttendanceId id = row.id();
            Objects.requireNonNull(lines.get(id))
                    .show(new RosterLook(
                            number,
                            row,
                            desk.put(id),
                            desk.roster().walkIns().contains(id),
                            id.equals(desk.focused()),
                            id.equals(desk.asking()),
                            desk.over(row),
                            desk.trouble(id)));
        }
        below.removeAll();
        if (desk.roster().others() > 0) {
            Span others = new Span(say("roster.others", desk.roster().others()));
            others.addClassName("hf-quiet");
            below.add(new Div(others));
        }
        below.add(keyLine());
    }

    private List<AttendanceId> order() {
        return desk.rows().stream().map(DayRow::id).toList();
    }

    private Component[] crumb(DayRow first) {
        Anchor day = new Anchor("today/" + first.heldOn(), Dates.day(first.heldOn()));
        day.getElement().setAttribute("router-link", true);
        String time = first.endsAt() == null
                ? Words.time(first)
                : say("roster.time", Words.time(first), Dates.time(first.endsAt(), first.zone()));
        String place =
                first.room() == null || first.room().isBlank() ? say("session.mode." + first.mode()) : first.room();
        String with = desk.roster().clinician();
        String words = with == null ? say("roster.crumb", time, place) : say("roster.crumb.with", time, place, with);
        return new Component[] {day, new Icon("forward"), new Span(words)};
    }

    private void header() {
        Span kept = new Span();
        kept.addClassName("hf-roster-kept");
        kept.getElement().setAttribute("role", "status");
        if (desk.drafted() > 0 && desk.keptAt() != null) {
            kept.add(new Span(say(
                    "roster.kept",
                    Dates.time(desk.keptAt(), desk.rows().getFirst().zone()))));
        }
        Button walkIn = new Button(say("roster.walk-in"), new Icon("add"), click -> walkIn());
        walkIn.setId("add-walk-in");
        Button save = new Button(say("roster.save", desk.left()), click -> save());
        save.setId("save-roster");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setEnabled(desk.drafted() > 0);
        List<Component> parts = new ArrayList<>(List.of(kept));
        if (desk.drafted() > 0) {
            parts.add(DayLine.link(say("roster.discard"), "", this::askToDiscard));
        }
        parts.addAll(List.of(walkIn, save));
        actions(parts.toArray(Component[]::new));
    }

    private void drawCounts() {
        counts.removeAll();
        Map<AttendanceState, Integer> many = new EnumMap<>(AttendanceState.class);
        desk.rows().forEach(row -> many.merge(desk.state(row), 1, Integer::sum));
        Div line = new Div();
        line.addClassName("hf-counts");
        many.forEach((state, count) -> {
            Span part = new Span(
                    AttendanceMark.beside(state), new Span(say("roster.count", count, AttendanceMark.word(state))));
            part.addClassName("hf-marked");
            part.setClassName("hf-amber-text", state == AttendanceState.NOT_RECORDED);
            line.add(part);
        });
        counts.add(line, allHere());
    }

    private Component allHere() {
        if (desk.allHereAt() != null) {
            NativeButton undo =
                    DayLine.button("hf-mark-undo", this::undo, new Span(say("toast.undo")), KeysDialog.cap("U"));
            undo.setAriaLabel(say("roster.all-here.undo"));
            Span chip = new Span(
                    new Icon("check"),
                    new Span(say(
                            "roster.all-here.done",
                            Dates.time(desk.allHereAt(), desk.rows().getFirst().zone()))),
                    undo);
            chip.addClassName("hf-all-here-done");
            return chip;
        }
        NativeButton all =
                DayLine.button("hf-all-here", this::allOfThem, new Span(say("roster.all-here")), KeysDialog.cap("A"));
        all.setEnabled(
                desk.left() > 0 && desk.rows().stream().anyMatch(row -> Choice.CAME.canBeSaid(row, clock.instant())));
        return all;
    }

    private static Component heads() {
        Div heads = new Div();
        heads.addClassName("hf-roster-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        Choice.COMMON.forEach(choice -> heads.add(new Span(say("session.do." + choice))));
        return heads;
    }

    private static Component keyLine() {
        Div line = new Div();
        line.addClassName("hf-keys");
        shortKeys().forEach(key -> {
            Span part = new Span();
            key.caps().forEach(cap -> part.add(KeysDialog.cap(cap)));
            part.add(new Span(say(key.says())));
            line.add(part);
        });
        return line;
    }

    private static List<KeysDialog.Line> shortKeys() {
        return List.of(
                new KeysDialog.Line(List.of("A"), "roster.key.all-here"),
                new KeysDialog.Line(List.of("↑", "↓"), "session.key.move"),
                new KeysDialog.Line(List.of("C", "L", "P", "N", "X"), "roster.key.mark"),
                new KeysDialog.Line(List.of("U"), "session.key.undo"),
                new KeysDialog.Line(List.of("S"), "roster.key.save"),
                new KeysDialog.Line(List.of("?"), "session.key.all"));
    }

    private static KeysDialog allKeys() {
        List<KeysDialog.Line> keys = new ArrayList<>(shortKeys().subList(0, 5));
        keys.add(new KeysDialog.Line(List.of("Ctrl", "↵"), "roster.key.save"));
        keys.add(new KeysDialog.Line(List.of("E", "M"), "roster.key.rare"));
        keys.add(new KeysDialog.Line(List.of("1", "…", "6"), "session.key.digits"));
        keys.add(new KeysDialog.Line(List.of("⌫"), "roster.key.clear"));
        keys.add(new KeysDialog.Line(List.of("W"), "roster.key.walk-in"));
        keys.add(new KeysDialog.Line(List.of("↵"), "session.key.open"));
        return new KeysDialog(keys);
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
        keys.put("?", () -> allKeys().open());
        return keys;
    }

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
        desk.allHere();
        redraw();
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
            long many = desk.rows().stream()
                    .map(row -> desk.trouble(row.id()))
                    .filter(trouble -> trouble != null && trouble.changed())
                    .count();
            if (many > 0) {
                banner.add(new Alert(Tone.AMBER, say("roster.changed.many", many)));
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
        WalkInCard card = new WalkInCard(rosters.walkIns(desk.roster().session()), this::add, aside::removeAll);
        aside.add(card);
        card.takeFocus();
    }

    private void add(WalkInRow who) {
        AttendanceId id = rosters.addWalkIn(desk.roster().session(), who.client());
        aside.removeAll();
        desk.readAgain();
        desk.focus(id);
        desk.choose(id, Choice.CAME);
        desk.focus(id);
        redraw();
        closeToast();
        toast = Toast.withUndo(
                say("roster.walk-in.added", who.name()),
                () -> desk.focusedRow().filter(row -> row.id().equals(id)).ifPresent(this::removeWalkIn));
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
