package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Books sessions and series, moves them, calls them off, and carries series on. */
@Boundary
public class Bookings {
    /** A series is planned on once less than this is left of {@link SeriesPolicy#WEEKS_AHEAD}. */
    private static final int ENOUGH_DAYS = (SeriesPolicy.WEEKS_AHEAD - 1) * 7;

    @Inject
    Gate gate;

    @Inject
    CalendarBook book;

    @Inject
    Clock clock;

    /**
     * What booking this would make, day by day: what the clocks do, and what stands in the way. Nothing is booked.
     *
     * @throws Refused for what {@link #book} refuses whatever the day
     */
    @Asks(Action.PLAN_SESSIONS)
    public List<Proposed> propose(NewBooking given) {
        Actor actor = mayBook(given);
        Planner planner = planner(actor);
        planner.check(given.plan(), given.people().size());
        ZoneId zone = zone(given.plan().site());
        return proposed(planner, given.plan(), given.people(), days(planner, given, zone), zone);
    }

    /**
     * Books one session, or a series as far ahead as {@link SeriesPolicy#WEEKS_AHEAD}.
     *
     * @throws Refused {@code calendar.in-the-past}, {@code calendar.too-far}, {@code calendar.not-on-duty}, {@code room.unknown},
     *     {@code room.too-small}, {@code series.has-no-day}, and who or what is taken when ({@code calendar.clinician-busy} and the like)
     */
    @Asks(Action.PLAN_SESSIONS)
    public Booked book(NewBooking given) {
        Actor actor = mayBook(given);
        Planner planner = planner(actor);
        Plan plan = given.plan();
        planner.check(plan, given.people().size());
        ZoneId zone = zone(plan.site());
        List<Occurrence> days = days(planner, given, zone);
        planner.takeTurns(plan, given.people(), null);
        List<Proposed> proposed = proposed(planner, plan, given.people(), days, zone);
        Optional<Refused> inTheWay = proposed.stream()
                .map(Proposed::inTheWay)
                .filter(Objects::nonNull)
                .findFirst();
        boolean none = proposed.stream().allMatch(day -> day.inTheWay() != null);
        if (inTheWay.isPresent() && (none || !given.leaveOutTaken())) {
            throw inTheWay.get();
        }
        Series series = given.repeat() == null ? null : open(given, given.repeat(), zone, actor);
        Map<ClientId, Optional<EpisodeId>> people =
                planner.withStays(given.people(), plan, days.getFirst().day());
        List<SessionId> made = IntStream.range(0, days.size())
                .filter(i -> proposed.get(i).inTheWay() == null)
                .mapToObj(i -> planner.make(
                                plan, days.get(i), origin(series, days.get(i).day()), people)
                        .id())
                .toList();
        return new Booked(series == null ? null : series.id(), made.getFirst(), proposed, zone);
    }

    /**
     * Moves a session, or hands it to a colleague, before it begins; with {@link Reach#FOLLOWING} also what follows of its series,
     * which from then on is a series of its own. What is over, marked, moved by hand, or would find its new place taken, stays.
     *
     * @throws Refused {@code calendar.changed-since}, {@code calendar.over}, {@code calendar.marked}, and what {@link #book} refuses
     */
    @Asks(Action.PLAN_SESSIONS)
    public Moved move(SessionId id, Reach reach, Change to) {
        Whereabouts at = plannable().whereabouts(id);
        List<ClientId> people = book.peopleOf(id);
        Set<ClientId> known = new HashSet<>();
        Planner planner = planner(plannable().mayChange(id, at, people, known));
        ZoneId zone = ZoneId.of(at.zone());
        StaffId before = at.clinician() == null ? to.clinician() : at.clinician();
        takeTurns(at, before, to, people);
        List<Attendance> lines = book.linesToChange(List.of(id));
        Session session = changeable(id);
        Plan plan = session.plan();
        Plan anew =
                new Plan(plan.site(), plan.kind(), plan.mode(), plan.title(), to.room(), to.clinician(), to.minutes());
        Change was = session.place(zone);
        if (was.equals(to)) {
            return new Moved(id, was, 0, List.of());
        }
        planner.check(anew, people.size());
        Occurrence there = SeriesPolicy.on(to.day(), to.time(), to.minutes(), zone);
        planner.checkDay(there, zone);
        if (reach == Reach.FOLLOWING && session.series() != null) {
            return new SeriesMove(book, planner, clock.instant(), zone).from(session, lines, anew, there, to, known);
        }
        free(planner, anew, people, there, zone, known, Set.of(id));
        planner.retract(List.of(session), lines);
        Session moved = planner.make(
                anew, there, new Session.Origin(session.series(), session.occursOn(), id), episodes(lines));
        return new Moved(moved.id(), was, 1, List.of());
    }

    /**
     * The clinic calls a session off: each line that says nothing yet says so, and the session stays on record, for people were
     * expecting it. Without anybody on its list it is taken out.
     *
     * @throws Refused {@code calendar.changed-since}, {@code calendar.over}
     */
    @Asks(Action.PLAN_SESSIONS)
    public void callOff(SessionId id, @Nullable String reason) {
        Actor actor = plannable().mayChange(id, plannable().whereabouts(id), book.peopleOf(id), new HashSet<>());
        List<Attendance> lines = book.linesToChange(List.of(id));
        Session session = plannable().standing(id);
        if (lines.isEmpty()) {
            planner(actor).retract(List.of(session), lines);
        }
        say(
                lines,
                Mark.Kind.CANCELLED_BY_CLINIC,
                standing -> standing == null || standing == Mark.Kind.WITHDRAWN,
                reason,
                actor);
    }

    /**
     * Calling it off was a mistake: what {@link #callOff} said is taken back, if the time is still free.
     *
     * @throws Refused {@code calendar.changed-since}, {@code calendar.over}, and who or what is taken when
     */
    @Asks(Action.PLAN_SESSIONS)
    public void putBack(SessionId id) {
        Whereabouts at = plannable().whereabouts(id);
        List<ClientId> people = book.peopleOf(id);
        Set<ClientId> known = new HashSet<>();
        Actor actor = plannable().mayChange(id, at, people, known);
        Planner planner = planner(actor);
        ZoneId zone = ZoneId.of(at.zone());
        List<Attendance> lines = book.linesToChange(List.of(id));
        Session session = plannable().standing(id);
        Change place = session.place(zone);
        planner.takeTurns(session.plan(), people, null);
        Occurrence there = SeriesPolicy.on(place.day(), place.time(), place.minutes(), zone);
        free(planner, session.plan(), people, there, zone, known, Set.of(id));
        say(lines, Mark.Kind.WITHDRAWN, standing -> standing == Mark.Kind.CANCELLED_BY_CLINIC, null, actor);
    }

    /**
     * Takes a session out of the plan as if it had never been booked; with {@link Reach#FOLLOWING} the series ends the day before.
     * Nobody's record says that anything was cancelled. What is over, marked or was moved by hand stays.
     *
     * @return days of the series that stay
     * @throws Refused {@code calendar.changed-since}, {@code calendar.over}, {@code calendar.marked}
     */
    @Asks(Action.PLAN_SESSIONS)
    public List<LocalDate> takeOut(SessionId id, Reach reach) {
        Whereabouts at = plannable().whereabouts(id);
        Planner planner = planner(plannable().mayChange(id, at, book.peopleOf(id), new HashSet<>()));
        if (at.series() != null) {
            book.oneAtATime(List.of(at.series().value()));
        }
        List<Attendance> lines = book.linesToChange(List.of(id));
        Session session = changeable(id);
        if (reach == Reach.FOLLOWING && session.series() != null) {
            return new SeriesMove(book, planner, clock.instant(), ZoneId.of(at.zone())).end(session, lines);
        }
        planner.retract(List.of(session), lines);
        return List.of();
    }

    /** The series that are not planned far enough ahead. */
    @Asks(Action.TOP_UP_SERIES)
    public List<SeriesId> notFarEnough() {
        gate.machine(Action.TOP_UP_SERIES);
        return book.notFarEnough(clock.instant(), ENOUGH_DAYS).stream()
                .map(SeriesId::new)
                .toList();
    }

    /**
     * Carries a series on as far ahead as {@link SeriesPolicy#WEEKS_AHEAD}. Days on which something stands in the way, the clinician
     * is not on duty or the room is closed are left out and kept as gaps; of a group only who has something else is left out. Who has
     * left takes no part any more, and where all have left, it ends.
     */
    @Asks(Action.TOP_UP_SERIES)
    public void carryOn(SeriesId id) {
        gate.machine(Action.TOP_UP_SERIES);
        Instant now = clock.instant();
        Plan plan = book.seriesSeen(id).plan();
        ZoneId zone = zone(plan.site());
        Planner planner = new Planner(book, now, "series");
        List<UUID> everybody = book.peopleOfSeries(id.value());
        Set<UUID> left = everybody.isEmpty() ? Set.of() : Set.copyOf(book.leftOf(everybody));
        List<ClientId> people = everybody.stream()
                .filter(client -> !left.contains(client))
                .map(ClientId::new)
                .toList();
        // in the order of everybody else: first who waits for whom, then the row
        planner.takeTurns(plan, people, id);
        Series series = Objects.requireNonNull(book.seriesToChange(id));
        if (people.isEmpty() && !everybody.isEmpty()) {
            series.endBefore(series.plannedTo().plusDays(1));
            return;
        }
        List<Occurrence> days = series.next(SeriesPolicy.horizon(LocalDate.ofInstant(now, zone)), zone);
        Optional<GapRow.Why> closed = planner.closed(plan);
        boolean group = plan.kind() == SessionKind.GROUP;
        List<Optional<SlotPolicy.Clash>> clashes = planner.clashes(plan, group ? List.of() : people, days, Set.of());
        for (int i = 0; i < days.size(); i++) {
            Occurrence day = days.get(i);
            Optional<GapRow.Why> why = closed.or(day(clashes.get(i)));
            if (why.isPresent()) {
                book.addGap(series.id(), day.day(), why.get(), now);
            } else {
                List<ClientId> free = group ? planner.free(people, day) : people;
                planner.make(plan, day, origin(series, day.day()), planner.withStays(free, plan, day.day()));
            }
        }
    }

    private static Supplier<Optional<GapRow.Why>> day(Optional<SlotPolicy.Clash> clash) {
        return () -> clash.map(SlotPolicy.Clash::why);
    }

    private Actor mayBook(NewBooking given) {
        Actor actor = gate.requireAt(Action.PLAN_SESSIONS, given.plan().site(), "book");
        return given.people().isEmpty() ? actor : gate.requireAll(Action.PLAN_SESSIONS, given.people());
    }

    /** Locked, standing, ahead and not marked. */
    private Session changeable(SessionId id) {
        Session session = plannable().standing(id);
        if (!book.marked(List.of(id.value())).isEmpty()) {
            throw new Refused("calendar.marked");
        }
        return session;
    }

    private Plannable plannable() {
        return new Plannable(gate, book, clock.instant());
    }

    private void takeTurns(Whereabouts at, StaffId before, Change to, List<ClientId> people) {
        Set<UUID> whom =
                new LinkedHashSet<>(List.of(before.value(), to.clinician().value()));
        people.forEach(client -> whom.add(client.value()));
        if (to.room() != null) {
            whom.add(to.room().value());
        }
        if (at.series() != null) {
            whom.add(at.series().value());
        }
        book.oneAtATime(whom);
    }

    private void free(
            Planner planner,
            Plan plan,
            List<ClientId> people,
            Occurrence there,
            ZoneId zone,
            Set<ClientId> known,
            Set<SessionId> leaving) {
        planner.clashes(plan, people, List.of(there), leaving).getFirst().ifPresent(clash -> {
            throw planner.sentence(clash, there, zone, known);
        });
    }

    private void say(
            List<Attendance> lines,
            Mark.Kind kind,
            java.util.function.Predicate<Mark.@Nullable Kind> about,
            @Nullable String reason,
            Actor actor) {
        Saying saying = Saying.of(reason, clock.instant(), actor.subject());
        List<Mark> marks = new ArrayList<>();
        for (Attendance line : lines) {
            Mark standing = book.standing(line.id()).orElse(null);
            if (about.test(standing == null ? null : standing.kind())) {
                marks.add(line.mark(standing, kind, saying, Stage.AHEAD));
                book.touch(line);
            }
        }
        book.flush();
        marks.forEach(book::add);
        book.flush();
    }

    private List<Occurrence> days(Planner planner, NewBooking given, ZoneId zone) {
        Repeat repeat = given.repeat();
        if (repeat == null) {
            Occurrence only =
                    SeriesPolicy.on(given.day(), given.time(), given.plan().minutes(), zone);
            planner.checkDay(only, zone);
            return List.of(only);
        }
        LocalDate to = plannedTo(given, zone);
        LocalDate until = repeat.until();
        List<Occurrence> days = SeriesPolicy.between(
                Rhythm.of(repeat, given.day()),
                given.time(),
                given.plan().minutes(),
                zone,
                given.day(),
                until == null || until.isAfter(to) ? to : until);
        if (days.isEmpty()) {
            throw new Refused("series.has-no-day");
        }
        planner.checkDay(days.getFirst(), zone);
        return days;
    }

    private LocalDate plannedTo(NewBooking given, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return SeriesPolicy.horizon(given.day().isAfter(today) ? given.day() : today);
    }

    private Series open(NewBooking given, Repeat repeat, ZoneId zone, Actor actor) {
        Series series = new Series(
                given.plan(),
                given.day(),
                given.time(),
                Rhythm.of(repeat, given.day()),
                repeat.until(),
                plannedTo(given, zone),
                null,
                clock.instant(),
                actor.subject());
        book.add(series);
        book.flush();
        given.people().forEach(client -> book.addPerson(series.id(), client));
        return series;
    }

    private List<Proposed> proposed(
            Planner planner, Plan plan, Set<ClientId> people, List<Occurrence> days, ZoneId zone) {
        List<Optional<SlotPolicy.Clash>> clashes = planner.clashes(plan, people, days, Set.of());
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Proposed(
                        days.get(i).day(),
                        days.get(i).startsAt(),
                        days.get(i).clocks(),
                        clashes.get(i)
                                .map(clash -> planner.sentence(clash, days.get(i), zone, people))
                                .orElse(null)))
                .toList();
    }

    private static Session.Origin origin(@Nullable Series series, LocalDate day) {
        return series == null ? Session.Origin.NONE : new Session.Origin(series.id(), day, null);
    }

    static Map<ClientId, Optional<EpisodeId>> episodes(List<Attendance> lines) {
        return lines.stream()
                .collect(Collectors.toMap(Attendance::client, line -> Optional.ofNullable(line.episode())));
    }

    private Planner planner(Actor actor) {
        return new Planner(book, clock.instant(), actor.subject());
    }

    private ZoneId zone(SiteId site) {
        return book.zoneOf(site.value()).stream()
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> new Refused("site.unknown"));
    }
}
