package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Period;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.tally.Counting;

/**
 * Washington Circle (measures M5; definition WC). A row is a start: a service day d with none in [d − 60, d). Initiation is a
 * further service day in (d, d + 14], engagement at least two more in (I, I + 30], continuity a treatment service of another
 * level in [end, end + 14]. That day 14 is in, and that step-down may be on the day of discharge, is our reading of the sources.
 */
public final class WashingtonCircleMeasure {
    private WashingtonCircleMeasure() {}

    /**
     * The figures.
     *
     * @param services all services known, also those before the period: they are the history
     * @param ends ends of a level of care
     * @param period days on which a start or an end counts
     * @param completeness how completely services are known, as their source says
     * @param cutOff last local day that is known
     */
    public static CircleFigures of(
            Definition definition,
            Collection<ServiceFact> services,
            Collection<LevelEnd> ends,
            Period period,
            Completeness completeness,
            LocalDate cutOff) {
        Map<ClientId, NavigableSet<LocalDate>> days = new LinkedHashMap<>();
        for (ServiceFact service : services) {
            if (!service.on().isAfter(cutOff)) {
                days.computeIfAbsent(service.client(), client -> new TreeSet<>())
                        .add(service.on());
            }
        }
        List<CircleStart> starts = new ArrayList<>();
        days.forEach((client, on) -> starts.addAll(starts(definition, client, on, period)));
        Counting<CircleStart> counting = new Counting<>(starts, CircleStart::client, cutOff);
        int initiation = definition.number("initiationDays");
        int all = initiation + definition.number("engagementDays");
        int continuity = definition.number("continuityDays");
        return new CircleFigures(
                counting.share(
                        definition,
                        start -> !start.index().plusDays(initiation).isAfter(cutOff),
                        CircleStart::initiated,
                        completeness),
                counting.share(
                        definition,
                        start -> !start.index().plusDays(all).isAfter(cutOff),
                        CircleStart::engaged,
                        completeness),
                new Counting<>(
                                continued(services, ends, period, cutOff),
                                row -> row.end().client(),
                                cutOff)
                        .share(
                                definition,
                                row -> !row.end().endedOn().plusDays(continuity).isAfter(cutOff),
                                row -> row.within(continuity),
                                completeness));
    }

    private static List<CircleStart> starts(
            Definition definition, ClientId client, NavigableSet<LocalDate> days, Period period) {
        int lookback = definition.number("lookbackDays");
        List<CircleStart> starts = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate before = days.lower(day);
            boolean isNew = before == null || before.isBefore(day.minusDays(lookback));
            if (isNew && period.contains(day)) {
                starts.add(start(definition, client, day, days));
            }
        }
        return starts;
    }

    private static CircleStart start(
            Definition definition, ClientId client, LocalDate day, NavigableSet<LocalDate> days) {
        LocalDate next = days.higher(day);
        if (next == null || next.isAfter(day.plusDays(definition.number("initiationDays")))) {
            return new CircleStart(client, day, null, false);
        }
        int more = days.subSet(next, false, next.plusDays(definition.number("engagementDays")), true)
                .size();
        return new CircleStart(client, day, next, more >= definition.number("moreServices"));
    }

    private static List<Continued> continued(
            Collection<ServiceFact> services, Collection<LevelEnd> ends, Period period, LocalDate cutOff) {
        Map<ClientId, List<ServiceFact>> byPerson = new LinkedHashMap<>();
        services.forEach(service -> byPerson.computeIfAbsent(service.client(), client -> new ArrayList<>())
                .add(service));
        return ends.stream()
                .filter(end -> period.contains(end.endedOn()) && !end.endedOn().isAfter(cutOff))
                .map(end -> new Continued(
                        end,
                        byPerson.getOrDefault(end.client(), List.of()).stream()
                                .filter(service -> service.level().continues(end.level())
                                        && !service.on().isBefore(end.endedOn())
                                        && !service.on().isAfter(cutOff))
                                .map(ServiceFact::on)
                                .min(LocalDate::compareTo)
                                .orElse(null)))
                .toList();
    }
}
