package org.holdfast.reports.ranking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.reports.support.CheckInFact;
import org.holdfast.reports.support.SupportFact;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;

/**
 * The facts of many clients, to look at one stay on one day. Facts of later days are passed over; but what was written down later
 * about an earlier day can only be kept out by asking for the facts as they were known on that day.
 */
public final class CareFacts {
    private final Map<ClientId, List<AttendanceFact>> visits;
    private final Map<ClientId, List<UseEventFact>> uses;
    private final Map<ClientId, List<CheckInFact>> checkIns;
    private final Map<ClientId, List<SupportFact>> ties;

    /** Groups the facts by client. */
    public CareFacts(
            Iterable<AttendanceFact> visits,
            Iterable<UseEventFact> uses,
            Iterable<CheckInFact> checkIns,
            Iterable<SupportFact> ties) {
        this.visits = byClient(visits, AttendanceFact::client, AttendanceFact::heldOn);
        this.uses = byClient(uses, UseEventFact::client, UseEventFact::occurredOn);
        this.checkIns = byClient(checkIns, CheckInFact::client, CheckInFact::on);
        this.ties = byClient(ties, SupportFact::client, SupportFact::fromOn);
    }

    private static <T> Map<ClientId, List<T>> byClient(
            Iterable<T> facts, Function<T, ClientId> client, Function<T, LocalDate> day) {
        return StreamSupport.stream(facts.spliterator(), false)
                .sorted(Comparator.comparing(day))
                .collect(Collectors.groupingBy(client));
    }

    /**
     * A stay at the end of a day.
     *
     * @throws IllegalArgumentException for a day before the admission
     */
    public CareSoFar on(LocalDate day, EpisodeFact stay) {
        if (day.isBefore(stay.admittedOn())) {
            throw new IllegalArgumentException("nothing is known of a stay before its admission");
        }
        List<AttendanceFact> ofStay = visits.getOrDefault(stay.client(), List.of()).stream()
                .filter(visit -> belongs(visit, stay))
                .toList();
        List<AttendanceFact> past =
                ofStay.stream().filter(visit -> !visit.heldOn().isAfter(day)).toList();
        List<CheckInFact> answers = checkIns.getOrDefault(stay.client(), List.of()).stream()
                .filter(one -> within(one.on(), stay, day))
                .toList();
        LocalDate seen = last(past.stream()
                        .filter(visit -> visit.state().came())
                        .map(AttendanceFact::heldOn))
                .orElse(stay.admittedOn());
        return new CareSoFar(
                stay.episode(),
                stay.client(),
                stay.site(),
                between(stay.admittedOn(), day),
                past.stream()
                        .map(AttendanceFact::state)
                        .filter(state -> state.came() || state == AttendanceState.NO_SHOW)
                        .map(AttendanceState::came)
                        .toList(),
                between(seen, day),
                ofStay.stream().anyMatch(visit -> visit.state() == AttendanceState.SCHEDULED),
                since(
                        day,
                        uses.getOrDefault(stay.client(), List.of()).stream()
                                .filter(use -> use.kind() == UseEventKind.USE)
                                .map(UseEventFact::occurredOn)
                                .filter(on -> within(on, stay, day))),
                since(day, answers.stream().map(CheckInFact::on)),
                answers.stream().map(CheckInFact::stress).toList(),
                ties.getOrDefault(stay.client(), List.of()).stream().anyMatch(tie -> tie.heldOn(day)));
    }

    /** A visit belongs to the stay it was booked for; one outside any stay, to the stay it falls into. */
    private static boolean belongs(AttendanceFact visit, EpisodeFact stay) {
        EpisodeId booked = visit.episode();
        return booked != null ? booked.equals(stay.episode()) : !visit.heldOn().isBefore(stay.admittedOn());
    }

    private static boolean within(LocalDate on, EpisodeFact stay, LocalDate day) {
        return !on.isBefore(stay.admittedOn()) && !on.isAfter(day);
    }

    private static Optional<LocalDate> last(Stream<LocalDate> ascending) {
        return ascending.reduce((earlier, later) -> later);
    }

    private static OptionalInt since(LocalDate day, Stream<LocalDate> ascending) {
        return last(ascending).map(on -> OptionalInt.of(between(on, day))).orElse(OptionalInt.empty());
    }

    private static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
