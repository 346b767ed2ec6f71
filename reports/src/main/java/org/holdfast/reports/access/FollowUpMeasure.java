package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.tally.Counting;
import org.jspecify.annotations.Nullable;

/**
 * Follow-up within 7 and 30 days of higher care (measures M6; definitions FUA, FUI, FUH): a service in
 * [end + firstDay, end + days]. After an emergency visit the day itself counts ({@code firstDay} 0: 8 and 31 days in all), after a
 * stay it does not ({@code firstDay} 1). A row is an end of care. Completeness: birth dates known.
 */
public final class FollowUpMeasure {
    private FollowUpMeasure() {}

    /**
     * The figures.
     *
     * @param definition FUA, FUI, FUH or a version of them
     * @param ends ends of higher care the question is about; other kinds than the definition's are left out
     * @param services services known of those people
     * @param people birth dates; someone not among them has no known age and does not count
     * @param cutOff last local day that is known
     */
    public static FollowUpFigures of(
            Definition definition,
            Collection<HigherCareFact> ends,
            Collection<ServiceFact> services,
            Collection<PersonFact> people,
            LocalDate cutOff) {
        List<HigherCareFact.Kind> care = definition.names("care").stream()
                .map(HigherCareFact.Kind::valueOf)
                .toList();
        Map<ClientId, NavigableSet<LocalDate>> days = new HashMap<>();
        for (ServiceFact service : services) {
            if (!service.on().isAfter(cutOff)) {
                days.computeIfAbsent(service.client(), client -> new TreeSet<>())
                        .add(service.on());
            }
        }
        Map<ClientId, @Nullable LocalDate> born = new HashMap<>();
        people.forEach(person -> born.put(person.client(), person.bornOn()));
        int firstDay = definition.number("firstDay");
        List<FollowedUp> rows = ends.stream()
                .filter(end -> care.contains(end.kind()) && !end.endedOn().isAfter(cutOff))
                .map(end -> new FollowedUp(
                        end,
                        NewEpisode.age(born.get(end.client()), end.endedOn()),
                        days.getOrDefault(end.client(), new TreeSet<>())
                                .ceiling(end.endedOn().plusDays(firstDay))))
                .toList();
        Counting<FollowedUp> counting = new Counting<>(rows, row -> row.end().client(), cutOff);
        return new FollowUpFigures(
                share(definition, counting, definition.number("shortDays")),
                share(definition, counting, definition.number("longDays")));
    }

    private static Share<FollowedUp> share(Definition definition, Counting<FollowedUp> counting, int days) {
        int minAge = definition.number("minAge");
        Completeness ages = counting.completeness(row -> true, row -> row.age() != null);
        return counting.share(
                definition, row -> row.counts(minAge, days, counting.cutOff()), row -> row.within(days), ages);
    }
}
