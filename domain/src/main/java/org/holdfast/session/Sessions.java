package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** The day's sessions and who came. */
@Boundary
public class Sessions {
    /** How far back lines that nobody recorded are brought up. */
    static final int DAYS_BACK = 30;

    /** How many recorded sessions before a day, and from how many days, say how somebody has come lately. */
    static final int LATELY = 8;

    static final int DAYS_LATELY = 120;

    @Inject
    Gate gate;

    @Inject
    SessionBook book;

    @Inject
    Clock clock;

    /** The caller's today, in the zone of the site they work at. */
    @Asks(Action.SEE_DAY)
    public LocalDate today() {
        Scope scope = gate.scope(Action.SEE_DAY);
        StaffId staff = scope.careTeamOf();
        return staff == null ? LocalDate.now(clock) : LocalDate.now(clock.withZone(book.zoneOf(scope, staff, clock)));
    }

    /** The lines of one local day of everyone the caller looks after; on today, also what is not recorded from earlier days. */
    @Asks(Action.SEE_DAY)
    public DayList day(LocalDate day) {
        Scope scope = gate.scope(Action.SEE_DAY);
        Instant now = clock.instant();
        StaffId staff = scope.careTeamOf();
        if (staff == null) {
            return new DayList(day, now, List.of(), List.of(), Map.of());
        }
        List<UUID> people = book.inCare(staff.value(), now).stream().distinct().toList();
        List<DayRow> lines = people.isEmpty() ? List.of() : rows(book.dayOf(people, day), now);
        List<DayRow> earlier =
                !people.isEmpty() && day.equals(LocalDate.now(clock.withZone(book.zoneOf(scope, staff, clock))))
                        ? rows(book.unrecordedOf(people, day.minusDays(DAYS_BACK), day.minusDays(1)), now)
                        : List.of();
        Set<ClientId> shown = Stream.concat(lines.stream(), earlier.stream())
                .map(DayRow::client)
                .collect(Collectors.toSet());
        gate.shown(Action.SEE_DAY, shown, day.toString());
        return new DayList(day, now, earlier, lines, lately(lines, day));
    }

    /** A client's lines between two local days, ends included, in the order they were held. */
    @Asks(Action.SEE_CLIENT)
    public List<DayRow> of(ClientId client, LocalDate from, LocalDate to) {
        gate.require(Action.SEE_CLIENT, client, "sessions");
        return rows(book.ofClient(client, from, to), clock.instant());
    }

    /**
     * Says this of a line. It takes a reason ({@link NewMark#correction}) to change what stands once the session's day is over, but for a
     * slip of one's own within the last minute.
     *
     * @param seen the version of the line that the person saw
     * @throws Refused {@code session.not-yet-due}, {@code session.nothing-to-undo}, {@code mark.needs-a-reason}, {@code mark.told-in-the-future},
     *     {@code mark.told-after-the-start}, {@code mark.moved-nowhere}
     */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult mark(AttendanceId id, long seen, NewMark mark) {
        return marked(mayMark(id), id, seen, (marking, held) -> marking.put(held, mark));
    }

    /** Came. @param seen the version of the line that the person saw */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult markAttended(AttendanceId id, long seen) {
        return mark(id, seen, NewMark.of(AttendanceState.ATTENDED));
    }

    /** Came late. @param minutes how late, 1 to 600; null when nobody said */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult markLate(AttendanceId id, long seen, @Nullable Integer minutes) {
        return mark(id, seen, NewMark.of(AttendanceState.ATTENDED_LATE).late(minutes));
    }

    /** Came for a part. */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult markPartial(AttendanceId id, long seen) {
        return mark(id, seen, NewMark.of(AttendanceState.ATTENDED_PARTIAL));
    }

    /** Did not come. @param reason as far as known, at most 500 characters; or null */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult markNoShow(AttendanceId id, long seen, @Nullable String reason) {
        return mark(id, seen, NewMark.of(AttendanceState.NO_SHOW).because(reason));
    }

    /** The client cancelled, just now; late or in time follows from the notice given and the site's rule. */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult markCancelledByClient(AttendanceId id, long seen, @Nullable String reason) {
        return mark(
                id, seen, NewMark.of(AttendanceState.CANCELLED_BY_CLIENT_LATE).because(reason));
    }

    /** The clinic cancelled. */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult markCancelledByClinic(AttendanceId id, long seen, @Nullable String reason) {
        return mark(id, seen, NewMark.of(AttendanceState.CANCELLED_BY_CLINIC).because(reason));
    }

    /**
     * The mark was a mistake: a further mark takes it back, and the line is not recorded again.
     *
     * @throws Refused {@code session.nothing-to-undo} where no mark stands
     */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult undo(AttendanceId id, long seen) {
        return mark(id, seen, NewMark.of(AttendanceState.NOT_RECORDED));
    }

    /**
     * A mark was a mistake and another one stood before it: a further mark says again what was said then.
     *
     * @param saidAt when it was said
     * @throws Refused {@code session.mark-unknown} when nothing was said then, {@code mark.needs-a-reason} once the day is over and it was no
     *     slip of the last minute
     */
    @Asks(Action.MARK_ATTENDANCE)
    public MarkResult putBack(AttendanceId id, long seen, Instant saidAt) {
        Actor actor = mayMark(id);
        Mark then = book.history(id).stream()
                .filter(mark -> mark.recordedAt().equals(saidAt))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new Refused("session.mark-unknown"));
        return marked(actor, id, seen, (marking, held) -> marking.putBack(held, then));
    }

    /** Whether anybody marked or booked since then what {@link #day} would show. It shows nothing itself and leaves no entry. */
    @Asks(Action.SEE_DAY)
    public boolean changedSince(LocalDate day, Instant readAt) {
        StaffId staff = gate.scope(Action.SEE_DAY).careTeamOf();
        return staff != null && book.newsOf(staff, clock.instant(), day.minusDays(DAYS_BACK), day, readAt) > 0;
    }

    /** Every mark this line ever had, the first one first. */
    @Asks(Action.SEE_CLIENT)
    public List<MarkHistoryRow> history(AttendanceId id) {
        gate.require(Action.SEE_CLIENT, clientOf(id), "history of a session");
        return book.history(id).stream()
                .map(mark -> mark.row(
                        book.nameOf(mark.recordedBy()).stream().findFirst().orElse(mark.recordedBy()),
                        Optional.ofNullable(mark.movedTo())
                                .map(book::session)
                                .map(Session::heldOn)
                                .orElse(null)))
                .toList();
    }

    /**
     * Records a session with its participants, as booked here or as it was recorded elsewhere.
     *
     * @throws Refused {@code session.not-yet-due} for a mark on a session that is still ahead
     */
    @Asks(Action.RECORD_SESSION)
    public SessionId record(NewSession given, List<NewLine> lines) {
        Actor actor = gate.require(Action.RECORD_SESSION, given.heldOn().toString());
        Recording recording = new Recording(book, true, clock.instant(), actor.subject());
        SessionId id = SessionId.create();
        recording.open(id, given);
        recording.keep(
                lines.stream().map(line -> recording.line(id, given, line)).toList());
        gate.shown(
                Action.RECORD_SESSION,
                lines.stream().map(NewLine::client).toList(),
                given.heldOn().toString());
        return id;
    }

    /**
     * Takes in visits that were planned and recorded elsewhere, all or none; visits of one session id make a group. They keep no
     * clinician busy here. Each is refused for what {@link #record} refuses.
     */
    @Asks(Action.RECORD_SESSION)
    public Many<SessionId> takeIn(List<NewVisit> visits) {
        Actor actor = gate.requireAll(
                Action.RECORD_SESSION,
                visits.stream().map(visit -> visit.line().client()).toList());
        Recording recording = new Recording(book, false, clock.instant(), actor.subject());
        recording.known(visits.stream().map(NewVisit::session).distinct().toList());
        return Many.of(visits, visit -> {
                    recording.open(visit.session(), visit.given());
                    return recording.line(visit.session(), visit.given(), visit.line());
                })
                .then(lines -> {
                    recording.keep(lines);
                    return visits.stream().map(NewVisit::session).toList();
                });
    }

    /** The lines that figures count, up to a day, as they were known at a moment, of all sites the caller answers for. */
    @Asks(Action.SEE_FIGURES)
    public List<AttendanceFact> facts(LocalDate cutOff, Instant asOf) {
        gate.require(Action.SEE_FIGURES, "facts of attendance to " + cutOff);
        Scope scope = gate.scope(Action.SEE_FIGURES);
        return book.knownAt(asOf, cutOff, scope.everySite(), List.copyOf(scope.siteValues())).stream()
                .map(line -> line.fact(asOf))
                .toList();
    }

    /** The Gate is asked before the line is locked, so that who may not mark it holds nobody up. */
    private Actor mayMark(AttendanceId id) {
        return gate.require(Action.MARK_ATTENDANCE, clientOf(id));
    }

    private MarkResult marked(Actor actor, AttendanceId id, long seen, BiConsumer<Marking, Marking.Held> what) {
        Instant now = clock.instant();
        Marking marking = new Marking(book, now, actor.subject());
        Marking.Held held = marking.hold(id);
        if (held.attendance().version() != seen) {
            return new MarkResult.ChangedSince(line(id, now));
        }
        what.accept(marking, held);
        return new MarkResult.Marked(line(id, now));
    }

    /** A line that is not there is refused like one that is another's, so that nobody learns which. */
    private ClientId clientOf(AttendanceId id) {
        return book.clientOf(id.value()).stream().findFirst().map(ClientId::new).orElseThrow(() -> {
            gate.require(Action.SEE_CLIENT, new ClientId(id.value()));
            return new Refused("session.unknown");
        });
    }

    private DayRow line(AttendanceId id, Instant now) {
        return book.line(id).orElseThrow().row(now);
    }

    private Map<ClientId, List<AttendanceState>> lately(List<DayRow> lines, LocalDate day) {
        List<UUID> clients =
                lines.stream().map(row -> row.client().value()).distinct().toList();
        if (clients.isEmpty()) {
            return Map.of();
        }
        Map<ClientId, List<AttendanceState>> lately = new HashMap<>();
        for (Said said : book.saidOf(clients, day.minusDays(DAYS_LATELY), day.minusDays(1))) {
            AttendanceState state = AttendancePolicy.state(said.mark(), true);
            if (state.isDue()) {
                lately.computeIfAbsent(said.client(), any -> new ArrayList<>()).add(state);
            }
        }
        lately.replaceAll((client, states) ->
                List.copyOf(states.subList(Math.max(0, states.size() - LATELY), states.size())));
        return lately;
    }

    private static List<DayRow> rows(List<Line> lines, Instant now) {
        return lines.stream().map(line -> line.row(now)).toList();
    }
}
