package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.Booked;
import org.holdfast.session.Bookings;
import org.holdfast.session.CalendarPage;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.Calendars;
import org.holdfast.session.Change;
import org.holdfast.session.Joined;
import org.holdfast.session.Moved;
import org.holdfast.session.Participants;
import org.holdfast.session.Reach;
import org.holdfast.session.Rooms;
import org.holdfast.session.TimeOffId;
import org.holdfast.session.TimesOff;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What is planned, by day and by week, and every way to plan it. */
@Route(value = CalendarView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/client.css")
@StyleSheet("css/calendar.css")
public class CalendarView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    static final String PATH = "calendar";

    private final transient Planning planning;
    private final transient Clients clients;
    private final transient Clock clock;
    private final transient Lens lens;
    private final Board board = new Board();
    private final Agenda agenda = new Agenda();
    private final Notes notes = new Notes();
    private transient @Nullable CalendarPage page;
    private @Nullable Notification toast;

    @Inject
    public CalendarView(
            Bookings bookings,
            Participants participants,
            Calendars calendars,
            Rooms rooms,
            TimesOff timesOff,
            Clients clients,
            Clock clock) {
        super(Action.SEE_CALENDAR);
        this.planning = new Planning(bookings, participants, calendars, rooms, timesOff);
        this.clients = clients;
        this.clock = clock;
        addClassName("hf-calendar");
        lens = new Lens(
                planning.calendars().sites(), planning.calendars().self().orElse(null), this::read);
        Div scroll = new Div(board);
        scroll.addClassName("hf-board-scroll");
        add(lens.controls(), notes, scroll, agenda, Legend.of());
        board.onDrop(dropped -> column(dropped.column()).ifPresent(to -> drop(dropped.session(), to, dropped.time())));
        board.onSlot(chosen -> column(chosen.column()).ifPresent(in -> book(in, chosen.time())));
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("ArrowLeft", () -> turn(-1));
        keys.put("ArrowRight", () -> turn(1));
        keys.put("t", () -> goTo(null));
        keys.put("d", () -> lens.read(Reading.DAY));
        keys.put("w", () -> lens.read(Reading.WEEK));
        keys.put("n", () -> book(null, null));
        keys.put("?", () -> Legend.keys().open());
        Keys.on(this, keys);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String day) {
        lens.day(day == null ? lens.today() : parsed(day));
        read();
    }

    @Override
    protected Collection<ClientId> shown() {
        return page == null
                ? List.of()
                : page.sessions().stream()
                        .flatMap(row -> row.people().stream())
                        .map(CalendarRow.Participant::id)
                        .collect(Collectors.toSet());
    }

    @Override
    protected boolean readAnew() {
        sitesChanged();
        return true;
    }

    @Override
    public String getPageTitle() {
        return say("calendar.title");
    }

    private void read() {
        if (lens.site() == null) {
            title(say("calendar.title"));
            board.setVisible(false);
            notes.show(new EmptyState(say("calendar.no-site"), say("calendar.no-site.next")));
            return;
        }
        CalendarSite site = lens.here();
        page = planning.calendars().page(site.id(), lens.from(), lens.to());
        List<Column> columns = lens.columns(page);
        title(
                lens.reading() == Reading.DAY
                        ? Dates.longDayOf(lens.from(), lens.today())
                        : say("calendar.week-of", Dates.dayOf(lens.from(), lens.today())));
        List<CalendarRow> shown = columns.stream()
                .flatMap(column -> column.sessions().stream())
                .distinct()
                .toList();
        long ahead = shown.stream()
                .filter(row -> !row.off() && row.startsAt().isAfter(clock.instant()))
                .count();
        answer(say("calendar.answer", site.name(), shown.size(), ahead));
        actions(
                turning("back", "calendar.before", -1),
                today(),
                turning("forward", "calendar.after", 1),
                new Button(say("calendar.rooms"), click -> rooms()),
                new Button(say("calendar.off.add"), click -> daysOff()),
                book());
        board.draw(columns, site.zone(), clock.instant(), this::open);
        agenda.draw(shown, columns.stream().map(Column::day).distinct().toList(), this::open);
        notes.draw(page, this::takeBack);
    }

    private Button turning(String icon, String words, int by) {
        Button button = new Button(new Icon(icon), click -> turn(by));
        button.setAriaLabel(say(words));
        button.setTooltipText(say(words));
        button.addClassName("hf-turn");
        return button;
    }

    private Button today() {
        Button button = new Button(say("session.today"), click -> goTo(null));
        button.setEnabled(!lens.showsToday());
        return button;
    }

    private Button book() {
        Button button = new Button(say("calendar.book"), new Icon("add"), click -> book(null, null));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void turn(int by) {
        LocalDate to = lens.reading() == Reading.DAY
                ? lens.from().plusDays(by)
                : lens.from().plusWeeks(by);
        if (DayField.holds(to)) {
            goTo(to);
        }
    }

    private void goTo(@Nullable LocalDate day) {
        getUI().ifPresent(ui -> ui.navigate(day == null ? PATH : PATH + "/" + day));
    }

    private static LocalDate parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(DayField::holds).orElseThrow(NotFoundException::new);
        } catch (DateTimeException e) {
            throw new NotFoundException();
        }
    }

    private Optional<Column> column(String key) {
        return page == null
                ? Optional.empty()
                : lens.columns(page).stream()
                        .filter(column -> column.key().equals(key))
                        .findFirst();
    }

    private Optional<CalendarRow> row(String id) {
        return page == null
                ? Optional.empty()
                : page.sessions().stream()
                        .filter(row -> row.id().toString().equals(id))
                        .findFirst();
    }

    /** By mouse or keyboard; a dialog does the same with more. What is refused leaves everything where it was. */
    private void drop(String id, Column to, LocalTime time) {
        row(id).ifPresent(row -> {
            Change change = new Change(
                    to.day(),
                    time,
                    row.minutes(),
                    to.room() == null ? row.roomId() : to.room(),
                    to.clinician() == null ? Objects.requireNonNull(row.clinician()) : to.clinician());
            if (!change.equals(row.place())) {
                trying(() -> moved(planning.bookings().move(row.id(), Reach.THIS, change), row));
                focusIfStill(row.id());
            }
        });
    }

    private void moved(Moved moved, CalendarRow before) {
        read();
        focus(moved.now());
        if (moved.many() == 0) {
            return;
        }
        String where = row(moved.now().toString())
                .map(now -> Dates.dayAndTime(now.startsAt(), now.zone()))
                .orElse("");
        boolean many = moved.many() > 1;
        String words = many
                ? say("calendar.moved.many", moved.many(), moved.kept().size())
                : say(before.series() == null ? "calendar.moved" : "calendar.moved.this", Words.who(before), where);
        tell(Toast.withUndo(
                words,
                () -> trying(() -> {
                    Moved back =
                            planning.bookings().move(moved.now(), many ? Reach.FOLLOWING : Reach.THIS, moved.was());
                    read();
                    focus(back.now());
                    tell(Toast.say(
                            many
                                    ? say(
                                            "calendar.moved.many",
                                            back.many(),
                                            back.kept().size())
                                    : say("calendar.moved.back", Words.who(before))));
                })));
    }

    private void open(CalendarRow row) {
        new SessionDialog(row, clock.instant(), new SessionDialog.Doing() {
                    @Override
                    public void move(CalendarRow what) {
                        new MoveDialog(planning, lens.here(), what, done -> moved(done, what)).open();
                    }

                    @Override
                    public void callOff(CalendarRow what) {
                        new CallOffDialog(planning, what, () -> calledOff(what)).open();
                    }

                    @Override
                    public void putBack(CalendarRow what) {
                        CalendarView.this.putBack(what);
                    }

                    @Override
                    public void takeOut(CalendarRow what) {
                        new TakeOutDialog(planning, what, kept -> {
                                    read();
                                    tell(Toast.say(say("calendar.taken-out", Words.who(what), kept.size())));
                                })
                                .open();
                    }

                    @Override
                    public void add(CalendarRow what) {
                        new JoinDialog(planning, what, Whom.inCare(clients), (who, joined) -> joined(what, who, joined))
                                .open();
                    }

                    @Override
                    public void remove(CalendarRow what, CalendarRow.Participant who) {
                        new LeaveDialog(planning, what, who, left -> {
                                    read();
                                    tell(Toast.say(say("calendar.left-it", who.name(), left.many())));
                                })
                                .open();
                    }
                })
                .open();
    }

    private void joined(CalendarRow row, ClientRow who, Joined joined) {
        read();
        focus(row.id());
        tell(Toast.say(say(
                "calendar.joined",
                who.calledName(),
                joined.many(),
                joined.leftOut().size())));
    }

    private void calledOff(CalendarRow row) {
        read();
        tell(Toast.withUndo(say("calendar.called-off", Words.who(row)), () -> putBack(row)));
    }

    private void putBack(CalendarRow row) {
        trying(() -> {
            planning.bookings().putBack(row.id());
            read();
            tell(Toast.say(say("calendar.put-back.done", Words.who(row))));
        });
    }

    private void book(@Nullable Column in, @Nullable LocalTime time) {
        if (lens.site() == null) {
            return;
        }
        LocalDate day = in != null ? in.day() : lens.from().isBefore(lens.today()) ? lens.today() : lens.from();
        Wish wish = Wish.at(
                day,
                time,
                in != null && in.clinician() != null ? in.clinician() : lens.self(),
                in == null ? null : in.room());
        new BookDialog(planning.bookings(), lens.here(), Whom.inCare(clients), wish, this::booked).open();
    }

    private void booked(Booked booked) {
        read();
        focus(booked.first());
        long out = booked.proposed().size() - booked.count();
        tell(
                booked.series() == null
                        ? Toast.withUndo(
                                say("calendar.booked"),
                                () -> trying(() -> {
                                    planning.bookings().takeOut(booked.first(), Reach.THIS);
                                    read();
                                }))
                        : Toast.say(say("calendar.booked.series", booked.count(), out)));
    }

    private void rooms() {
        new RoomsDialog(planning, lens.here(), this::sitesChanged).open();
    }

    private void sitesChanged() {
        lens.sites(planning.calendars().sites());
        read();
    }

    private void daysOff() {
        new TimeOffDialog(planning, lens.here(), lens.self(), this::decide).open();
    }

    private void decide(TimeOffId off) {
        read();
        List<CalendarRow> inThem = planning.calendars().in(lens.here().id(), off);
        if (inThem.isEmpty()) {
            tell(Toast.say(say("calendar.off.saved")));
        } else {
            new DecideDialog(planning, lens.here(), inThem, this::read).open();
        }
    }

    private void takeBack(TimeOffId off) {
        planning.timesOff().takeBack(lens.here().id(), off);
        read();
        tell(Toast.say(say("calendar.off.taken-back")));
    }

    private void trying(Runnable what) {
        try {
            what.run();
        } catch (Refused refused) {
            read();
            tell(Toast.trouble(Messages.say(refused)));
        }
    }

    /** After a refusal the keyboard is where it was. */
    private void focusIfStill(SessionId id) {
        row(id.toString()).ifPresent(still -> focus(still.id()));
    }

    private void focus(SessionId id) {
        board.getElement()
                .executeJs(
                        "const one = this.querySelector('[data-hf-session=\"' + $0 + '\"]'); if (one) one.focus()",
                        id.toString());
    }

    /** One toast at a time, so that Undo always means the last thing done. */
    private void tell(Notification next) {
        if (toast != null) {
            toast.close();
        }
        toast = next;
    }
}
