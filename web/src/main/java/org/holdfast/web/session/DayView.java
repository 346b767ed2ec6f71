package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Action;
import org.holdfast.access.Look;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.note.Notes;
import org.holdfast.note.WaitingRow;
import org.holdfast.reports.signin.SignInSheets;
import org.holdfast.session.DayRow;
import org.holdfast.session.Rosters;
import org.holdfast.session.Sessions;
import org.holdfast.web.note.WaitingCard;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.holdfast.web.shell.Use;
import org.jspecify.annotations.Nullable;

/** Who is due now, who came, and what nobody has recorded: one day of everyone the clinician looks after. */
@Route(value = DayView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/day.css")
@StyleSheet("css/roster.css")
public class DayView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    static final String PATH = "today";
    private static final int ASK_AGAIN_SECONDS = 30;

    private final transient Look look;
    private final transient Sessions sessions;
    private final transient Notes notes;
    private final transient Rosters rosters;
    private final Sheets sheets;
    private final transient Clock clock;
    private final transient Desk desk;
    private final DayBoard board;
    private final Div below = new Div();
    private final Div aside = new Div();
    private transient List<WaitingRow> waiting = List.of();
    private transient Instant lookedAt = Instant.EPOCH;
    private boolean followsToday = true;
    private transient @Nullable Stop before;
    private @Nullable Notification toast;

    @Inject
    public DayView(Look look, Sessions sessions, Notes notes, Rosters rosters, SignInSheets press, Clock clock) {
        super(Action.SEE_DAY);
        this.look = look;
        this.sessions = sessions;
        this.notes = notes;
        this.rosters = rosters;
        sheets = new Sheets(press, clock);
        this.clock = clock;
        desk = new Desk(sessions, this::tell);
        board = new DayBoard(desk, clock, this::redraw, this::undo);
        below.addClassName("hf-day-below");
        addClassName("hf-day-page");
        Div list = new Div(board, below);
        Div columns = new Div(list, aside);
        columns.addClassName("hf-day-columns");
        aside.addClassName("hf-day-aside");
        add(columns, sheets);
        Keys.on(this, keys());
        Use.poll(this, ASK_AGAIN_SECONDS, this::lookAgain);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String day) {
        look.at(() -> {
            LocalDate today = sessions.today();
            followsToday = day == null || day.equals(today.toString());
            board.clear();
            open(followsToday ? today : parsed(Objects.requireNonNull(day)));
        });
    }

    @Override
    public String getPageTitle() {
        return followsToday
                ? say("session.page-title", Dates.day(desk.day()))
                : Dates.dayOf(desk.day(), sessions.today());
    }

    /** Someone else may have marked, a session may have begun, midnight may have passed. */
    void lookAgain() {
        if (clock.instant().isBefore(lookedAt.plusSeconds(ASK_AGAIN_SECONDS))) {
            return;
        }
        lookedAt = clock.instant();
        look.at(this::again);
    }

    private void again() {
        LocalDate today = sessions.today();
        if (followsToday && !today.equals(desk.day())) {
            board.clear();
            open(today);
        } else if (desk.stale(clock.instant())) {
            open(desk.day());
        } else {
            draw();
        }
    }

    @Override
    protected Collection<ClientId> shown() {
        return Stream.concat(desk.people(), waiting.stream().map(WaitingRow::client))
                .collect(Collectors.toSet());
    }

    @Override
    protected boolean readAnew() {
        desk.clear();
        board.clear();
        open(desk.day());
        return true;
    }

    private void open(LocalDate day) {
        desk.read(day);
        waiting = followsToday ? notes.waiting() : List.of();
        before = desk.at();
        title(Dates.longDayOf(day, sessions.today()));
        actions(
                sheets(),
                turn("back", "session.day-before", day.minusDays(1)),
                today(),
                turn("forward", "session.day-after", day.plusDays(1)));
        draw();
    }

    private void draw() {
        answer(TopLine.of(desk, followsToday, clock.instant()));
        board.draw(followsToday ? say("session.today") : Dates.dayOf(desk.day(), sessions.today()), followsToday);
        boolean nothing = desk.today().isEmpty();
        board.setVisible(!nothing || !desk.earlier().isEmpty());
        aside.removeAll();
        if (followsToday) {
            if (!waiting.isEmpty()) {
                aside.add(new WaitingCard(waiting));
            }
            desk.next(clock.instant()).ifPresent(row -> aside.add(new NextCard(row, desk.lately(row))));
        }
        below.removeAll();
        if (nothing) {
            below.add(new EmptyState(
                    say(followsToday ? "session.empty.today" : "session.empty.day"),
                    say(desk.earlier().isEmpty() ? "session.empty.next" : "session.empty.earlier")));
        } else {
            below.add(KeyLine.of());
        }
    }

    /** After something the person did: the browser's focus follows to the line they are at now. */
    private void redraw() {
        draw();
        Stop at = desk.at();
        if (!Objects.equals(at, before)) {
            before = at;
            board.takeFocus();
        }
    }

    private Button turn(String icon, String words, LocalDate to) {
        Button button = new Button(new Icon(icon), click -> turnTo(to));
        button.setAriaLabel(say(words));
        button.setTooltipText(say(words));
        button.addClassName("hf-turn");
        button.setEnabled(DayField.holds(to));
        return button;
    }

    private Button sheets() {
        Button button = new Button(say("sheets.do"), new Icon("print"), click -> openSheets());
        button.setId("sheets");
        return button;
    }

    private void openSheets() {
        new SheetsDialog(desk.day(), () -> sheets.of(desk.day()), rosters::byCode, this::openRoster).open();
    }

    private void openRoster(SessionId session) {
        getUI().ifPresent(ui -> ui.navigate(GroupRosterView.PATH + "/" + session));
    }

    private Button today() {
        Button button = new Button(say("session.today"), click -> getUI().ifPresent(ui -> ui.navigate(PATH)));
        button.setEnabled(!followsToday);
        return button;
    }

    private void turnTo(LocalDate day) {
        if (!DayField.holds(day)) {
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(PATH + "/" + day));
    }

    private static LocalDate parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(DayField::holds).orElseThrow(NotFoundException::new);
        } catch (DateTimeException e) {
            throw new NotFoundException();
        }
    }

    private Map<String, Runnable> keys() {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        for (Choice choice : Choice.values()) {
            keys.put(
                    choice.key(),
                    () -> desk.focusedRow().ifPresent(row -> {
                        desk.mark(row.id(), choice);
                        redraw();
                    }));
        }
        for (int digit = 1; digit <= 6; digit++) {
            int pressed = digit;
            keys.put(String.valueOf(digit), () -> board.onDigit(pressed));
        }
        keys.put("ArrowUp", () -> move(-1));
        keys.put("ArrowDown", () -> move(1));
        keys.put("ArrowLeft", () -> aside(false, desk.day().minusDays(1)));
        keys.put("ArrowRight", () -> aside(true, desk.day().plusDays(1)));
        keys.put("r", () -> desk.focusedGroup().ifPresent(group -> openRoster(group.session())));
        keys.put("s", this::openSheets);
        keys.put("a", () -> desk.focusedGroup().ifPresent(board::allHere));
        keys.put(
                "Enter",
                () -> desk.focusedGroup()
                        .ifPresentOrElse(board::turn, () -> desk.focusedRow().ifPresent(this::openClient)));
        keys.put(
                "w",
                () -> desk.focusedRow().ifPresent(row -> getUI().ifPresent(ui -> ui.navigate("notes/" + row.id()))));
        keys.put("u", this::undo);
        keys.put("/", () -> getUI().ifPresent(ui -> ui.navigate("clients")));
        keys.put("?", () -> KeyLine.all().open());
        return keys;
    }

    private void move(int by) {
        desk.move(by, board.shown());
        redraw();
    }

    /** At the heading of a group the arrows open and close it; elsewhere they turn to another day. */
    private void aside(boolean open, LocalDate day) {
        desk.focusedGroup().ifPresentOrElse(group -> board.open(group, open), () -> turnTo(day));
    }

    private void openClient(DayRow row) {
        getUI().ifPresent(ui -> ui.navigate("clients/" + row.client()));
    }

    private void undo() {
        closeToast();
        List<DayRow> back = desk.undo();
        redraw();
        if (!back.isEmpty()) {
            DayRow row = back.getFirst();
            String what = row.markedAt() == null ? say("session.undone") : Words.said(row);
            toast = Toast.say(
                    back.size() == 1
                            ? say("session.told", row.clientName(), what)
                            : say("session.undone.many", back.size()));
        }
    }

    /**
     * Says what was done, with the way back; one toast at a time, so that Undo always means the last thing done. Where the line
     * itself says it and asks for more, no toast lies over the question.
     */
    private void tell(Done done) {
        closeToast();
        if (desk.asking() != null) {
            return;
        }
        DayRow row = done.after().getFirst();
        String words = done.after().size() == 1
                ? say("session.told", row.clientName(), Words.said(row))
                : say("session.told.many", done.after().size());
        toast = Toast.withUndo(AttendanceMark.beside(row.state()), words, this::undo);
    }

    private void closeToast() {
        if (toast != null) {
            toast.close();
        }
    }
}
