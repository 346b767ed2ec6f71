package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.tally.Counting;
import org.holdfast.reports.tally.Marks;
import org.holdfast.session.AttendanceFact;

/**
 * Continuation: stays with at least k service days of those with at least one, and with four of them in
 * [d1, d1 + 29] (measures M3, NIATx; definitions CONT and CONT30). A row is a stay; visits outside any stay are not counted.
 */
public final class ContinuationMeasure {
    /** The k shown: the second, third and fourth session. */
    public static final List<Integer> SESSIONS = List.of(2, 3, 4);

    private ContinuationMeasure() {}

    /**
     * The figures.
     *
     * @param anyTime definition of the shares at least k, such as CONT
     * @param windowed definition of the share within a window, such as CONT30
     * @param visits attendance the question is about
     * @param cutOff last local day that is known
     */
    public static ContinuationFigures of(
            Definition anyTime,
            Definition windowed,
            List<Integer> atLeast,
            Collection<AttendanceFact> visits,
            LocalDate cutOff) {
        Counting<ServiceDays> all = count(Treatment.of(anyTime), visits, cutOff);
        Completeness marks = marks(Treatment.of(anyTime), visits, cutOff);
        SortedMap<Integer, Share<ServiceDays>> shares = new TreeMap<>();
        for (int k : atLeast) {
            shares.put(k, all.share(anyTime, stay -> true, stay -> stay.count() >= k, marks));
        }
        int window = windowed.number("windowDays");
        int enough = windowed.number("serviceDays");
        Treatment treatment = Treatment.of(windowed);
        Share<ServiceDays> fourInThirty = count(treatment, visits, cutOff)
                .share(
                        windowed,
                        stay -> !stay.first().plusDays(window - 1L).isAfter(cutOff),
                        stay -> stay.countIn(window) >= enough,
                        marks(treatment, visits, cutOff));
        return new ContinuationFigures(shares, fourInThirty);
    }

    private static Counting<ServiceDays> count(
            Treatment treatment, Collection<AttendanceFact> visits, LocalDate cutOff) {
        Map<EpisodeId, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        Map<EpisodeId, ClientId> people = new LinkedHashMap<>();
        for (AttendanceFact visit : visits) {
            EpisodeId stay = visit.episode();
            if (stay != null && treatment.attended(visit) && !visit.heldOn().isAfter(cutOff)) {
                days.computeIfAbsent(stay, episode -> new TreeSet<>()).add(visit.heldOn());
                people.put(stay, visit.client());
            }
        }
        List<ServiceDays> rows = people.entrySet().stream()
                .map(stay -> new ServiceDays(
                        stay.getKey(), stay.getValue(), days.getOrDefault(stay.getKey(), new TreeSet<>())))
                .toList();
        return new Counting<>(rows, ServiceDays::client, cutOff);
    }

    private static Completeness marks(Treatment treatment, Collection<AttendanceFact> visits, LocalDate cutOff) {
        return Marks.of(visits, visit -> visit.episode() != null && treatment.is(visit), cutOff);
    }
}
