package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/** Sessions on the way into the calendar: what is free, what stands in the way and in which words, and what is made. */
final class Planner {
    /** Further ahead nobody plans a session by hand. */
    private static final int YEARS_AHEAD = 2;

    private static final UUID NOBODY = new UUID(0, 0);

    private final CalendarBook book;
    private final Instant now;
    private final String by;

    Planner(CalendarBook book, Instant now, String by) {
        this.book = book;
        this.now = now;
        this.by = by;
    }

    String by() {
        return by;
    }

    /** Waits for whoever books the same clinician, room or people, or changes the series that they are of. */
    void takeTurns(Plan plan, Collection<ClientId> people, @Nullable SeriesId series) {
        book.oneAtATime(Stream.concat(
                        people.stream().map(ClientId::value),
                        Stream.of(
                                        plan.clinician().value(),
                                        roomValue(plan.room()),
                                        series == null ? null : series.value())
                                .filter(id -> id != null))
                .toList());
    }

    /** Why nothing of a series is made any more: its clinician is off duty there, or its room is closed. */
    Optional<GapRow.Why> closed(Plan plan) {
        if (!book.onDuty(plan.clinician().value(), plan.site().value(), now).getFirst()) {
            return Optional.of(GapRow.Why.CLINICIAN);
        }
        Room room = book.room(plan.room());
        return plan.room() == null || (room != null && room.open()) ? Optional.empty() : Optional.of(GapRow.Why.ROOM);
    }

    /** Those of them who have nothing else on that day at that time. */
    List<ClientId> free(List<ClientId> people, Occurrence day) {
        return people.stream()
                .filter(client -> clashesOf(client, List.of(day)).getFirst().isEmpty())
                .toList();
    }

    /** Whether such a session can be held at all, whenever it is. */
    void check(Plan plan, int people) {
        if (!book.onDuty(plan.clinician().value(), plan.site().value(), now).getFirst()) {
            throw new Refused(
                    "calendar.not-on-duty", name(book.staffName(plan.clinician().value())));
        }
        if (plan.room() != null) {
            Room room = book.room(plan.room());
            if (room == null || !room.open() || !room.site().equals(plan.site())) {
                throw new Refused("room.unknown");
            }
            tooSmall(plan.room(), people).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    /** @param people how many are to find a place in it */
    Optional<Refused> tooSmall(@Nullable RoomId id, int people) {
        Room room = book.room(id);
        return room == null || people <= room.row().places()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "room.too-small", room.row().name(), room.row().places(), people));
    }

    /** A session is planned ahead, and not for times that nobody can see. */
    void checkDay(Occurrence at, ZoneId zone) {
        if (!at.startsAt().isAfter(now)) {
            throw new Refused("calendar.in-the-past");
        }
        if (at.day().isAfter(LocalDate.ofInstant(now, zone).plusYears(YEARS_AHEAD))) {
            throw new Refused("calendar.too-far", YEARS_AHEAD);
        }
    }

    /**
     * What stands in the way on each of these days, in their order.
     *
     * @param leaving sessions that leave their place and so do not count
     */
    List<Optional<SlotPolicy.Clash>> clashes(
            Plan plan, Collection<ClientId> people, List<Occurrence> days, Set<SessionId> leaving) {
        if (days.isEmpty()) {
            return List.of();
        }
        Instant from =
                days.stream().map(Occurrence::startsAt).min(Instant::compareTo).orElseThrow();
        Instant to =
                days.stream().map(Occurrence::endsAt).max(Instant::compareTo).orElseThrow();
        LocalDate first =
                days.stream().map(Occurrence::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                days.stream().map(Occurrence::day).max(LocalDate::compareTo).orElseThrow();
        List<Taken> taken =
                book.taken(plan.clinician().value(), roomValue(plan.room()), clientValues(people), from, to).stream()
                        .map(Planner::taken)
                        .filter(one -> !leaving.contains(one.session()))
                        .toList();
        List<TimeOff> off = book.off(plan.site(), plan.clinician(), first, last);
        return days.stream().map(day -> SlotPolicy.inTheWay(day, taken, off)).toList();
    }

    /** What else this client has on each of these days, in their order. */
    List<Optional<SlotPolicy.Clash>> clashesOf(ClientId client, List<Occurrence> days) {
        Instant from =
                days.stream().map(Occurrence::startsAt).min(Instant::compareTo).orElseThrow();
        Instant to =
                days.stream().map(Occurrence::endsAt).max(Instant::compareTo).orElseThrow();
        List<Taken> taken = book.taken(NOBODY, null, List.of(client.value()), from, to).stream()
                .map(Planner::taken)
                .toList();
        return days.stream()
                .map(day -> SlotPolicy.inTheWay(day, taken, List.of()))
                .toList();
    }

    /** They take part in a session that is made already. */
    void join(Session session, ClientId client) {
        EpisodeId stay = withStays(List.of(client), session.plan(), session.heldOn()).values().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        book.add(new Attendance(session.id(), client, stay, now, by));
        book.flush();
    }

    /** A clash in words. @param known the clients whom the reader may know; nobody else is named */
    Refused sentence(SlotPolicy.Clash clash, Occurrence at, ZoneId zone, Set<ClientId> known) {
        UUID whose = clash.whose();
        if (clash.from() == null || clash.to() == null || whose == null) {
            return whose == null
                    ? new Refused("calendar.closed", at.day())
                    : new Refused("calendar.away", name(book.staffName(whose)), at.day());
        }
        var from = clash.from().atZone(zone);
        var to = clash.to().atZone(zone);
        Object[] when = {from.toLocalDate(), from.toLocalTime(), to.toLocalTime()};
        return switch (clash.why()) {
            case CLINICIAN -> busy("calendar.clinician-busy", name(book.staffName(whose)), when);
            case ROOM -> {
                Room room = book.room(new RoomId(whose));
                yield busy("calendar.room-busy", room == null ? "" : room.row().name(), when);
            }
            default ->
                known.contains(new ClientId(whose))
                        ? busy("calendar.client-busy", name(book.clientName(whose)), when)
                        : new Refused("calendar.member-busy", when);
        };
    }

    /** Makes one session with its lines. */
    Session make(Plan plan, Occurrence at, Session.Origin origin, Map<ClientId, Optional<EpisodeId>> people) {
        Room room = book.room(plan.room());
        Session session = new Session(plan, room == null ? null : room.row().name(), at, origin, now, by);
        book.add(session);
        book.flush();
        people.forEach(
                (client, episode) -> book.add(new Attendance(session.id(), client, episode.orElse(null), now, by)));
        book.flush();
        return session;
    }

    /** These people with the stay each is in on that day, one at the site before another. */
    Map<ClientId, Optional<EpisodeId>> withStays(Collection<ClientId> people, Plan plan, LocalDate day) {
        Map<UUID, UUID> stays = new HashMap<>();
        book.staysOf(clientValues(people), plan.site().value(), day)
                .forEach(row -> stays.put((UUID) row[0], (UUID) row[1]));
        return people.stream()
                .collect(Collectors.toMap(
                        client -> client,
                        client -> Optional.ofNullable(stays.get(client.value())).map(EpisodeId::new)));
    }

    /** Takes sessions out of the plan, with their lines; the places are free then. */
    void retract(List<Session> sessions, List<Attendance> lines) {
        lines.forEach(line -> line.retract(now, by));
        book.flush();
        sessions.forEach(session -> session.retract(now, by));
        book.flush();
    }

    private static Refused busy(String key, String who, Object[] when) {
        List<Object> args = new ArrayList<>(List.of(who));
        args.addAll(List.of(when));
        return new Refused(key, args.toArray());
    }

    private static String name(List<String> found) {
        return found.isEmpty() ? "" : found.getFirst();
    }

    private static @Nullable UUID roomValue(@Nullable RoomId room) {
        return room == null ? null : room.value();
    }

    /** Never empty, for SQL knows no empty list. */
    private static List<UUID> clientValues(Collection<ClientId> people) {
        return people.isEmpty()
                ? List.of(NOBODY)
                : people.stream().map(ClientId::value).toList();
    }

    private static Taken taken(Object[] row) {
        return new Taken(
                new SessionId((UUID) row[0]),
                GapRow.Why.valueOf((String) row[1]),
                (UUID) row[2],
                (Instant) row[3],
                (Instant) row[4]);
    }
}
