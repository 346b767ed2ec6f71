package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;

/**
 * A change of one occurrence and what follows of its series: the series ends the day before, and a further one goes on. Each following
 * occurrence moves by as many days as this one; what is over, marked, moved by hand, or would find its new place taken, stays where it
 * is, so that nothing is dropped or doubled.
 */
final class SeriesMove {
    private final CalendarBook book;
    private final Planner planner;
    private final Instant now;
    private final ZoneId zone;

    SeriesMove(CalendarBook book, Planner planner, Instant now, ZoneId zone) {
        this.book = book;
        this.planner = planner;
        this.now = now;
        this.zone = zone;
    }

    /** @param known clients whom the caller may know, for the sentence of what stands in the way */
    Moved from(Session first, List<Attendance> lines, Plan anew, Occurrence there, Change to, Set<ClientId> known) {
        Series series = series(first);
        Change was = first.place(zone);
        long shift = ChronoUnit.DAYS.between(was.day(), to.day());
        List<Session> going = replaceable(first);
        List<Attendance> allLines = new ArrayList<>(lines);
        allLines.addAll(book.linesToChange(ids(going)));
        List<ClientId> people = lines.stream().map(Attendance::client).toList();
        free(anew, people, there, known, first, going);
        List<Session> moving = whoFindTheirPlace(going, first, anew, people, to, shift);
        LocalDate day = occursOn(first);
        Series further = new Series(
                anew,
                there.day(),
                to.time(),
                series.rhythm().shifted(shift),
                Optional.ofNullable(series.untilOn())
                        .map(until -> until.plusDays(shift))
                        .orElse(null),
                series.plannedTo().plusDays(shift),
                series.id(),
                now,
                planner.by());
        List<Session> staying = book.following(series.id(), day);
        List<Session> leaving = new ArrayList<>(moving);
        leaving.addFirst(first);
        Map<SessionId, List<Attendance>> linesOf =
                allLines.stream().collect(Collectors.groupingBy(Attendance::session));
        planner.retract(
                leaving,
                leaving.stream()
                        .flatMap(one -> linesOf.getOrDefault(one.id(), List.of()).stream())
                        .toList());
        series.endBefore(day);
        book.add(further);
        book.flush();
        book.peopleOfSeries(series.id().value()).forEach(client -> book.addPerson(further.id(), new ClientId(client)));
        SessionId now = null;
        for (Session one : leaving) {
            Occurrence at = one == first ? there : shifted(one, to, shift);
            Session made = planner.make(
                    anew,
                    at,
                    new Session.Origin(further.id(), at.day(), null),
                    Bookings.episodes(linesOf.getOrDefault(one.id(), List.of())));
            now = now == null ? made.id() : now;
        }
        return new Moved(Objects.requireNonNull(now), was, leaving.size(), days(staying, leaving));
    }

    /** Ends the series with the day before; what follows is taken out. */
    List<LocalDate> end(Session first, List<Attendance> lines) {
        Series series = series(first);
        List<Session> staying = book.following(series.id(), occursOn(first));
        List<Session> leaving = new ArrayList<>(replaceable(first));
        List<Attendance> all = new ArrayList<>(lines);
        all.addAll(book.linesToChange(ids(leaving)));
        leaving.addFirst(first);
        planner.retract(leaving, all);
        series.endBefore(occursOn(first));
        book.flush();
        return days(staying, leaving);
    }

    private void free(
            Plan anew,
            List<ClientId> people,
            Occurrence there,
            Set<ClientId> known,
            Session first,
            List<Session> going) {
        Set<SessionId> leaving = new HashSet<>(ids(going));
        leaving.add(first.id());
        planner.clashes(anew, people, List.of(there), leaving).getFirst().ifPresent(clash -> {
            throw planner.sentence(clash, there, zone, known);
        });
    }

    /** Takes out again and again who would meet somebody that stays, until everybody who goes finds a place. */
    private List<Session> whoFindTheirPlace(
            List<Session> going, Session first, Plan anew, List<ClientId> people, Change to, long shift) {
        List<Session> moving = going;
        while (!moving.isEmpty()) {
            List<Session> trying = moving;
            Set<SessionId> leaving = new HashSet<>(ids(trying));
            leaving.add(first.id());
            List<Occurrence> days =
                    trying.stream().map(one -> shifted(one, to, shift)).toList();
            List<Optional<SlotPolicy.Clash>> clashes = planner.clashes(anew, people, days, leaving);
            List<Session> free = IntStream.range(0, trying.size())
                    .filter(i -> clashes.get(i).isEmpty()
                            && days.get(i).startsAt().isAfter(now)
                            && !days.get(i).day().equals(to.day()))
                    .mapToObj(trying::get)
                    .toList();
            if (free.size() == trying.size()) {
                return free;
            }
            moving = free;
        }
        return moving;
    }

    /** What follows, ahead, unmarked and where the series put it. */
    private List<Session> replaceable(Session first) {
        List<Session> following = book.following(series(first).id(), occursOn(first)).stream()
                .filter(one -> one != first && one.ahead(now) && !one.wasMoved())
                .toList();
        if (following.isEmpty()) {
            return following;
        }
        Set<SessionId> marked = Set.copyOf(
                book.marked(following.stream().map(one -> one.id().value()).toList()));
        return following.stream().filter(one -> !marked.contains(one.id())).toList();
    }

    private Occurrence shifted(Session one, Change to, long shift) {
        return SeriesPolicy.on(occursOn(one).plusDays(shift), to.time(), to.minutes(), zone);
    }

    private Series series(Session first) {
        return Objects.requireNonNull(book.seriesToChange(Objects.requireNonNull(first.series())));
    }

    private static LocalDate occursOn(Session session) {
        return Objects.requireNonNull(session.occursOn());
    }

    private static List<SessionId> ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).toList();
    }

    private static List<LocalDate> days(List<Session> all, List<Session> without) {
        return all.stream()
                .filter(one -> !without.contains(one))
                .map(Session::heldOn)
                .toList();
    }
}
