package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;

/**
 * A whole session on one screen. What is put down is a draft of one person's, kept here at every change, and nothing of it is on record
 * until they save; then all of it is, or none. A line that nobody put anything down for stays as it is. The Gate is asked about
 * everybody shown; who is in the care of others is counted and not named.
 */
@Boundary
public class Rosters {
    @Inject
    Gate gate;

    @Inject
    SessionBook book;

    @Inject
    RosterBook rosters;

    @Inject
    Clock clock;

    /** The caller before a session, whom the Gate has let mark everybody on {@code lines}. */
    private record At(Actor actor, StaffId staff, SessionId session, List<Line> lines, Instant now) {
        boolean holds(AttendanceId id) {
            return lines.stream().anyMatch(line -> line.id().equals(id));
        }
    }

    /** The roster as it stands, with the caller's draft. */
    @Asks(Action.MARK_ATTENDANCE)
    public Roster open(SessionId session) {
        return roster(at(session));
    }

    /**
     * Keeps what the caller has put down; of each line the last thing counts.
     *
     * @return when it was kept
     * @throws Refused {@code session.unknown} for a line that is not on the roster, {@code session.not-yet-due}
     */
    @Asks(Action.MARK_ATTENDANCE)
    public Instant keep(SessionId session, List<DraftMark> put) {
        At at = at(session, gate::requireUnwritten);
        Map<AttendanceId, RosterDraft> kept = rosters.drafts(at.staff(), session).stream()
                .collect(Collectors.toMap(RosterDraft::line, draft -> draft));
        Stage stage = stage(at);
        for (DraftMark mark : put) {
            if (!at.holds(mark.line())) {
                throw new Refused("session.unknown");
            }
            if (!AttendancePolicy.canBeSaid(Mark.Kind.of(mark.mark().state()), stage)) {
                throw new LineRefused(
                        mark.line(), new Refused("session.not-yet-due", AttendancePolicy.DOORS_OPEN.toMinutes()));
            }
            RosterDraft draft = kept.get(mark.line());
            if (draft == null) {
                rosters.add(new RosterDraft(at.staff(), session, mark, at.now()));
            } else {
                draft.put(mark, at.now());
            }
        }
        rosters.flush();
        return at.now();
    }

    /** Nothing is put down for these lines any more. */
    @Asks(Action.MARK_ATTENDANCE)
    public void takeBack(SessionId session, Collection<AttendanceId> lines) {
        At at = at(session, gate::requireUnwritten);
        rosters.drafts(at.staff(), session).stream()
                .filter(draft -> lines.contains(draft.line()))
                .forEach(rosters::remove);
    }

    /** The caller's draft goes, and nothing was ever on record. */
    @Asks(Action.MARK_ATTENDANCE)
    public void discard(SessionId session) {
        At at = at(session, gate::requireUnwritten);
        rosters.drafts(at.staff(), session).forEach(rosters::remove);
    }

    /**
     * Puts everything the caller has put down on record, all or none. Where somebody else has said the same meanwhile, theirs stands;
     * where they have said something else, nothing is saved and the caller decides.
     *
     * @throws LineRefused for what {@link Sessions#mark} refuses
     */
    @Asks(Action.MARK_ATTENDANCE)
    public RosterResult save(SessionId session) {
        At at = at(session);
        Marking marking = new Marking(book, at.now(), at.actor().subject());
        Map<DraftMark, Marking.Held> toMark = new java.util.LinkedHashMap<>();
        List<AttendanceId> changed = new ArrayList<>();
        List<RosterDraft> drafts = mine(at);
        for (RosterDraft draft : drafts) {
            Marking.Held held = marking.hold(draft.line());
            DraftMark put = draft.mark();
            if (held.says(put.mark())) {
                continue;
            }
            if (held.attendance().version() == put.seen()) {
                toMark.put(put, held);
            } else {
                changed.add(put.line());
            }
        }
        if (!changed.isEmpty()) {
            return new RosterResult.ChangedSince(roster(at(session, gate::requireUnwritten)), changed);
        }
        toMark.forEach((put, held) -> put(marking, put, held));
        drafts.forEach(rosters::remove);
        rosters.flush();
        return new RosterResult.Saved(
                roster(at(session, gate::requireUnwritten)),
                toMark.keySet().stream().map(DraftMark::line).toList());
    }

    /** In one order for everybody, so that of two who save, one waits for the other and neither for ever. */
    private List<RosterDraft> mine(At at) {
        return rosters.drafts(at.staff(), at.session()).stream()
                .filter(draft -> at.holds(draft.line()))
                .sorted(Comparator.comparing(draft -> draft.line().value()))
                .toList();
    }

    private static void put(Marking marking, DraftMark put, Marking.Held held) {
        try {
            marking.put(held, put.mark());
        } catch (Refused refused) {
            throw new LineRefused(put.line(), refused);
        }
    }

    /** Everybody in the caller's care at the session's site who is not on it, by name. */
    @Asks(Action.FIND_CLIENTS)
    public List<WalkInRow> walkIns(SessionId session) {
        Scope scope = gate.scope(Action.FIND_CLIENTS);
        StaffId staff = scope.careTeamOf();
        List<WalkInRow> rows = staff == null ? List.of() : rosters.walkIns(staff, session, clock.instant());
        gate.shown(Action.FIND_CLIENTS, rows.stream().map(WalkInRow::client).toList(), "who could have walked in");
        return rows;
    }

    /**
     * Somebody came who was not booked: a line is added, and nothing is said of it yet.
     *
     * @throws Refused {@code session.not-yet-due} before the doors are open, {@code roster.not-a-group}, {@code roster.other-site},
     *     {@code session.client-twice}
     */
    @Asks(Action.MARK_ATTENDANCE)
    public AttendanceId addWalkIn(SessionId session, ClientId client) {
        At at = at(session);
        gate.require(Action.MARK_ATTENDANCE, client, "walk-in");
        Session held = Objects.requireNonNull(book.session(session));
        if (held.kind() != SessionKind.GROUP) {
            throw new Refused("roster.not-a-group");
        }
        if (!AttendancePolicy.canBeSaid(Mark.Kind.ATTENDED, stage(at))) {
            throw new Refused("session.not-yet-due", AttendancePolicy.DOORS_OPEN.toMinutes());
        }
        if (!rosters.siteOf(client.value()).contains(held.site().value())) {
            throw new Refused("roster.other-site");
        }
        if (!book.lineIn(session.value(), client.value()).isEmpty()) {
            throw new Refused("session.client-twice");
        }
        EpisodeId episode = rosters
                .stayOn(client.value(), held.heldOn(), held.site().value())
                .stream()
                .findFirst()
                .map(EpisodeId::new)
                .orElse(null);
        Attendance line =
                Attendance.walkIn(session, client, episode, at.now(), at.actor().subject());
        book.add(line);
        book.flush();
        return line.id();
    }

    /**
     * The walk-in was added by mistake.
     *
     * @throws Refused {@code roster.not-a-walk-in}, {@code roster.marked-already} while a mark stands on the line
     */
    @Asks(Action.MARK_ATTENDANCE)
    public void removeWalkIn(AttendanceId id) {
        List<UUID> client = book.clientOf(id.value());
        Actor actor = gate.require(
                Action.MARK_ATTENDANCE, new ClientId(client.isEmpty() ? id.value() : client.getFirst()), "no walk-in");
        Attendance line = book.attendance(id).orElseThrow(() -> new Refused("session.unknown"));
        Mark standing = book.standing(id).orElse(null);
        line.neverWalkedIn(standing, clock.instant(), actor.subject());
        rosters.forget(id.value());
        book.flush();
    }

    /**
     * The session whose sheet carries this code, for whoever looks after somebody on it. A code that is nobody's, and one that is not the
     * caller's, are refused alike.
     *
     * @param typed as people type it: in any case, with blanks or hyphens
     * @throws Refused {@code roster.no-such-code}
     */
    @Asks(Action.SEE_DAY)
    public SessionId byCode(String typed) {
        StaffId staff = gate.scope(Action.SEE_DAY).careTeamOf();
        Instant now = clock.instant();
        return SheetCode.read(typed).stream()
                .flatMap(code -> rosters.withCode(code).stream())
                .map(SessionId::new)
                .filter(session ->
                        staff != null && !rosters.linesOf(staff, now, session).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused("roster.no-such-code"));
    }

    /** The sign-in sheet of one session, with its code, which is made with the first sheet and stays. */
    @Asks(Action.MARK_ATTENDANCE)
    public SignInSheet sheet(SessionId session) {
        At at = at(session);
        return sheet(session, at.lines(), at.actor());
    }

    /** The sign-in sheets of all groups of one local day, by time. */
    @Asks(Action.SEE_DAY)
    public List<SignInSheet> sheets(LocalDate day) {
        StaffId staff = gate.scope(Action.SEE_DAY).careTeamOf();
        List<Line> lines = staff == null ? List.of() : book.dayOf(staff, clock.instant(), day);
        List<Line> groups =
                lines.stream().filter(line -> line.kind() == SessionKind.GROUP).toList();
        Actor actor = gate.shown(
                Action.SEE_DAY, groups.stream().map(Line::client).distinct().toList(), "sign-in sheets of " + day);
        return groups.stream()
                .collect(Collectors.groupingBy(Line::session, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> sheet(group.getKey(), group.getValue(), actor))
                .toList();
    }

    private SignInSheet sheet(SessionId session, List<Line> lines, Actor actor) {
        Line first = lines.getFirst();
        return new SignInSheet(
                rosters.codeOf(session, clock.instant(), actor.subject()),
                rosters.siteNameOf(session.value()).getFirst(),
                first.room(),
                first.heldOn(),
                first.startsAt(),
                ZoneId.of(first.zone()),
                ShortNames.of(lines));
    }

    /** A session that is not there, or on which the caller looks after nobody, is refused like one that is another's. */
    private At at(SessionId session) {
        return at(session, gate::requireAll);
    }

    /** @param ask at the Gate: written, or, for a draft that nobody else sees, only where the answer is no */
    private At at(SessionId session, BiFunction<Action, Collection<ClientId>, Actor> ask) {
        StaffId staff =
                Objects.requireNonNull(gate.scope(Action.MARK_ATTENDANCE).careTeamOf());
        Instant now = clock.instant();
        List<Line> lines = rosters.linesOf(staff, now, session);
        List<ClientId> asked = lines.isEmpty()
                ? rosters.clientsOn(session.value()).stream().map(ClientId::new).toList()
                : lines.stream().map(Line::client).toList();
        Actor actor =
                ask.apply(Action.MARK_ATTENDANCE, asked.isEmpty() ? List.of(new ClientId(session.value())) : asked);
        if (lines.isEmpty()) {
            throw new Refused("session.unknown");
        }
        return new At(actor, staff, session, lines, now);
    }

    private Stage stage(At at) {
        Line first = at.lines().getFirst();
        Session session = Objects.requireNonNull(book.session(at.session()));
        return session.stage(at.now(), LocalDate.ofInstant(at.now(), ZoneId.of(first.zone())));
    }

    private Roster roster(At at) {
        List<RosterDraft> drafts = mine(at);
        Map<AttendanceId, DraftMark> draft = new HashMap<>();
        drafts.forEach(one -> draft.put(one.line(), one.mark()));
        Set<AttendanceId> walkIns = rosters.walkInsOn(at.session().value()).stream()
                .map(AttendanceId::new)
                .filter(at::holds)
                .collect(Collectors.toSet());
        return new Roster(
                at.session(),
                at.now(),
                rosters.clinicianOf(at.session().value()).stream().findFirst().orElse(null),
                at.lines().stream().map(line -> line.row(at.now())).toList(),
                walkIns,
                rosters.clientsOn(at.session().value()).size() - at.lines().size(),
                draft,
                drafts.stream()
                        .map(RosterDraft::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
