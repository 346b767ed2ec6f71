package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;

/** Who takes part in a session that is ahead, and in what follows of its series. */
@Boundary
public class Participants {
    @Inject
    Gate gate;

    @Inject
    CalendarBook book;

    @Inject
    Clock clock;

    /**
     * Somebody takes part from now on. Of what follows, days on which they have something else, or the room is full, are left out.
     *
     * @throws Refused {@code session.client-twice}, {@code calendar.client-busy}, {@code room.too-small} about this session;
     *     {@code calendar.changed-since}, {@code calendar.over}
     */
    @Asks(Action.PLAN_SESSIONS)
    public Joined add(SessionId id, ClientId client, Reach reach) {
        Change change = change(id, client);
        List<Session> reached = reached(change.first(), reach);
        Map<SessionId, Integer> people = lines(reached).stream()
                .collect(Collectors.groupingBy(Attendance::session, Collectors.summingInt(line -> 1)));
        Set<SessionId> in =
                linesOf(reached, client).stream().map(Attendance::session).collect(Collectors.toSet());
        List<Occurrence> days = reached.stream().map(Session::occurrence).toList();
        List<Optional<SlotPolicy.Clash>> clashes = change.planner().clashesOf(client, days);
        List<LocalDate> leftOut = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            Session session = reached.get(i);
            Optional<Refused> why = in.contains(session.id())
                    ? Optional.of(new Refused("session.client-twice"))
                    : inTheWay(
                            change, session, clashes.get(i), days.get(i), people.getOrDefault(session.id(), 0), client);
            if (why.isPresent() && i == 0) {
                throw why.get();
            }
            if (why.isPresent()) {
                leftOut.add(session.heldOn());
            } else {
                change.planner().join(session, client);
            }
        }
        if (reach == Reach.FOLLOWING && change.first().series() != null) {
            book.addPerson(change.first().series(), client);
        }
        return new Joined(reached.size() - leftOut.size(), leftOut);
    }

    /**
     * Somebody takes no part from now on, as if they had never been booked. What is recorded of them stays.
     *
     * @throws Refused {@code calendar.marked} where something is recorded of them, {@code calendar.only-person} where nobody would be
     *     left in a session that is no group, {@code calendar.changed-since}, {@code calendar.over}
     */
    @Asks(Action.PLAN_SESSIONS)
    public Joined remove(SessionId id, ClientId client, Reach reach) {
        Change change = change(id, client);
        List<Session> reached = reached(change.first(), reach);
        if (change.first().plan().kind() != SessionKind.GROUP
                && lines(List.of(change.first())).size() < 2) {
            throw new Refused("calendar.only-person");
        }
        Map<SessionId, Attendance> lines =
                linesOf(reached, client).stream().collect(Collectors.toMap(Attendance::session, line -> line));
        if (!lines.containsKey(id)) {
            throw new Refused("calendar.changed-since");
        }
        List<Attendance> leaving = new ArrayList<>();
        List<LocalDate> leftOut = new ArrayList<>();
        for (Session session : reached) {
            Attendance line = lines.get(session.id());
            if (line != null && said(line)) {
                leftOut.add(session.heldOn());
            } else if (line != null) {
                leaving.add(line);
            }
        }
        if (leftOut.contains(change.first().heldOn())) {
            throw new Refused("calendar.marked");
        }
        change.planner().retract(List.of(), leaving);
        if (reach == Reach.FOLLOWING && change.first().series() != null) {
            book.endPerson(change.first().series(), client, change.first().heldOn());
        }
        return new Joined(leaving.size(), leftOut);
    }

    private record Change(Session first, Planner planner, ZoneId zone) {}

    /** Asked at the Gate, waited for, and locked. */
    private Change change(SessionId id, ClientId client) {
        Instant now = clock.instant();
        Plannable plannable = new Plannable(gate, book, now);
        Whereabouts at = plannable.whereabouts(id);
        plannable.mayChange(id, at, book.peopleOf(id), new HashSet<>());
        Actor actor = gate.requireAll(Action.PLAN_SESSIONS, List.of(client));
        book.oneAtATime(Stream.concat(
                        Stream.of(client.value()),
                        Stream.ofNullable(at.series()).map(SeriesId::value))
                .toList());
        book.linesToChange(List.of(id));
        return new Change(plannable.standing(id), new Planner(book, now, actor.subject()), ZoneId.of(at.zone()));
    }

    /** This one first, and what follows of its series and is ahead, wherever somebody moved it. */
    private List<Session> reached(Session first, Reach reach) {
        if (reach == Reach.THIS || first.series() == null) {
            return List.of(first);
        }
        List<Session> following = book.following(first.series(), Objects.requireNonNull(first.occursOn())).stream()
                .filter(one -> !one.id().equals(first.id()) && one.ahead(clock.instant()))
                .toList();
        return Stream.concat(Stream.of(first), following.stream()).toList();
    }

    private Optional<Refused> inTheWay(
            Change change,
            Session session,
            Optional<SlotPolicy.Clash> clash,
            Occurrence at,
            int people,
            ClientId client) {
        if (clash.isPresent()) {
            return Optional.of(change.planner().sentence(clash.get(), at, change.zone(), Set.of(client)));
        }
        return change.planner().tooSmall(session.plan().room(), people + 1);
    }

    private List<Attendance> lines(List<Session> sessions) {
        return book.linesToChange(sessions.stream().map(Session::id).toList());
    }

    private List<Attendance> linesOf(List<Session> sessions, ClientId client) {
        return lines(sessions).stream()
                .filter(line -> line.client().equals(client))
                .toList();
    }

    private boolean said(Attendance line) {
        return book.standing(line.id())
                .filter(mark -> mark.kind() != Mark.Kind.WITHDRAWN)
                .isPresent();
    }
}
