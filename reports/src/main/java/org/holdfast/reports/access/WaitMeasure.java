package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.survival.DayCounts;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.tally.Counting;
import org.holdfast.reports.tally.Marks;
import org.holdfast.session.AttendanceFact;

/**
 * Waiting: days from the first request for service to the first treatment session attended (measures M2, NIATx; definition WAIT).
 * A row is a request; a request repeated while the person still waits belongs to the first. An assessment is not treatment. Who
 * never came is not dropped. A request enters the N-day share once [request, request + N] has passed; median, mean and never
 * reached are of the requests that enter the share of {@code patienceDays}.
 */
public final class WaitMeasure {
    private WaitMeasure() {}

    /**
     * The figures.
     *
     * @param requests the requests the question is about; those after the cut-off are left out
     * @param visits attendance of those people
     * @param cutOff last local day that is known
     */
    public static WaitFigures of(
            Definition definition,
            Collection<RequestFact> requests,
            Collection<AttendanceFact> visits,
            LocalDate cutOff) {
        Treatment treatment = Treatment.of(definition);
        Map<ClientId, NavigableSet<LocalDate>> attended = new HashMap<>();
        for (AttendanceFact visit : visits) {
            if (treatment.attended(visit) && !visit.heldOn().isAfter(cutOff)) {
                attended.computeIfAbsent(visit.client(), client -> new TreeSet<>())
                        .add(visit.heldOn());
            }
        }
        List<Wait> waits = waits(requests, attended, cutOff);
        Map<ClientId, LocalDate> asked = new HashMap<>();
        waits.forEach(wait -> asked.merge(wait.client(), wait.requestedOn(), (a, b) -> a.isBefore(b) ? a : b));
        Completeness marks = Marks.of(
                visits,
                visit -> {
                    LocalDate since = asked.get(visit.client());
                    return since != null && !visit.heldOn().isBefore(since) && treatment.is(visit);
                },
                cutOff);
        Counting<Wait> counting = new Counting<>(waits, Wait::client, cutOff);
        int soon = definition.number("soonDays");
        int patience = definition.number("patienceDays");
        return new WaitFigures(
                counting.spread(definition, mature(patience, cutOff), Wait::reached, Wait::days, marks),
                medianOfAll(waits, mature(patience, cutOff), cutOff),
                counting.share(definition, mature(soon, cutOff), wait -> wait.reachedWithin(soon), marks),
                counting.share(definition, mature(patience, cutOff), wait -> wait.reachedWithin(patience), marks),
                counting.share(definition, mature(patience, cutOff), wait -> !wait.reached(), marks));
    }

    private static Predicate<Wait> mature(int days, LocalDate cutOff) {
        return wait -> !wait.requestedOn().plusDays(days).isAfter(cutOff);
    }

    private static List<Wait> waits(
            Collection<RequestFact> requests, Map<ClientId, NavigableSet<LocalDate>> attended, LocalDate cutOff) {
        List<RequestFact> inOrder = requests.stream()
                .filter(request -> !request.requestedOn().isAfter(cutOff))
                .sorted(Comparator.comparing(RequestFact::requestedOn))
                .toList();
        List<Wait> waits = new ArrayList<>();
        Map<ClientId, Wait> last = new HashMap<>();
        for (RequestFact request : inOrder) {
            Wait before = last.get(request.client());
            if (before == null || over(before, request.requestedOn())) {
                NavigableSet<LocalDate> days = attended.getOrDefault(request.client(), new TreeSet<>());
                Wait wait = new Wait(request.client(), request.requestedOn(), days.ceiling(request.requestedOn()));
                waits.add(wait);
                last.put(request.client(), wait);
            }
        }
        return waits;
    }

    /** Whether treatment had begun before that day; on it, it is still the same wait. */
    private static boolean over(Wait wait, LocalDate day) {
        LocalDate treated = wait.treatedOn();
        return treated != null && treated.isBefore(day);
    }

    private static OptionalDouble medianOfAll(List<Wait> waits, Predicate<Wait> counted, LocalDate cutOff) {
        DayCounts counts = new DayCounts();
        for (Wait wait : waits) {
            if (counted.test(wait)) {
                LocalDate treated = wait.treatedOn();
                LocalDate until = treated == null ? cutOff : treated;
                counts.add(
                        Math.toIntExact(until.toEpochDay() - wait.requestedOn().toEpochDay()), treated != null);
            }
        }
        return KaplanMeier.of(counts.table()).median();
    }
}
