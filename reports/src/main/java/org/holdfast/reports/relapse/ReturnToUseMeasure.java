package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.Rate;
import org.holdfast.reports.survival.PoissonRate;
import org.holdfast.reports.survival.Wilson;

/**
 * Returns to use during care, by programme (definition RTU, a first and plain form of measures M12): events as recorded, not grouped
 * into relapses. An event counts on a day of a counted stay, admission and discharge day included. The people's denominator is
 * everybody with a counted stay; the rate's is their days from admission to discharge or cut-off, overlapping stays of one
 * person once. What happened outside every counted stay belongs to no row: nobody was watching, so it has no denominator.
 */
public final class ReturnToUseMeasure {
    /** A Julian year, as in measures M12. */
    private static final double DAYS_A_YEAR = 365.25;

    private ReturnToUseMeasure() {}

    /**
     * One row a programme with a counted stay, in order of name.
     *
     * @param stays the stays the question is about; those admitted after the cut-off are left out
     * @param events recorded events of any kind and any client; those after the cut-off are left out
     * @param cutOff last local day that is known
     */
    public static List<ReturnToUse> of(
            Collection<EpisodeFact> stays,
            Iterable<UseEventFact> events,
            LocalDate cutOff,
            Function<ProgrammeId, String> name) {
        Map<ProgrammeId, Tally> programmes = new HashMap<>();
        Map<ClientId, List<Care>> care = new HashMap<>();
        for (EpisodeFact stay : stays) {
            if (!stay.admittedOn().isAfter(cutOff)) {
                Tally tally = programmes.computeIfAbsent(stay.programme(), programme -> new Tally());
                care.computeIfAbsent(stay.client(), client -> new ArrayList<>(1))
                        .add(Care.of(stay, tally, cutOff));
            }
        }
        care.replaceAll((client, stretches) -> merged(stretches));
        care.forEach((client, stretches) -> stretches.forEach(stretch -> stretch.tally.follow(client, stretch)));
        for (UseEventFact event : events) {
            if (event.kind() == UseEventKind.USE && !event.occurredOn().isAfter(cutOff)) {
                long day = event.occurredOn().toEpochDay();
                for (Care stretch : care.getOrDefault(event.client(), List.of())) {
                    if (stretch.from <= day && day <= stretch.to) {
                        stretch.tally.add(event.client());
                    }
                }
            }
        }
        return programmes.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), name.apply(entry.getKey())))
                .sorted(Comparator.comparing(ReturnToUse::name)
                        .thenComparing(row -> row.programme().value()))
                .toList();
    }

    /** Overlapping or touching stays in the same programme become one stretch of care, so that no day and no event counts twice. */
    private static List<Care> merged(List<Care> stretches) {
        if (stretches.size() == 1) {
            return stretches;
        }
        List<Care> merged = new ArrayList<>(stretches.size());
        stretches.sort(Comparator.comparingLong(Care::from));
        for (Care next : stretches) {
            int at = merged.size() - 1;
            while (at >= 0 && merged.get(at).tally != next.tally) {
                at--;
            }
            if (at >= 0 && next.from <= merged.get(at).to) {
                Care before = merged.get(at);
                merged.set(at, new Care(before.tally, before.from, Math.max(before.to, next.to)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** A stretch of care, in epoch days, both ends included for events. */
    private record Care(Tally tally, long from, long to) {
        static Care of(EpisodeFact stay, Tally tally, LocalDate cutOff) {
            LocalDate discharged = stay.dischargedOn();
            LocalDate last = discharged == null || discharged.isAfter(cutOff) ? cutOff : discharged;
            return new Care(tally, stay.admittedOn().toEpochDay(), last.toEpochDay());
        }
    }

    private static final class Tally {
        private final Set<ClientId> followed = new HashSet<>();
        private final Set<ClientId> returned = new HashSet<>();
        private long days;
        private long events;

        void follow(ClientId client, Care stretch) {
            followed.add(client);
            days += stretch.to - stretch.from;
        }

        void add(ClientId client) {
            events++;
            returned.add(client);
        }

        ReturnToUse row(ProgrammeId programme, String name) {
            PoissonRate rate = new PoissonRate(events, days / DAYS_A_YEAR);
            Completeness everybody = new Completeness(followed.size(), followed.size());
            Proportion people = new Proportion(
                    Definitions.RTU,
                    returned.size(),
                    followed.size(),
                    Wilson.interval(returned.size(), followed.size()),
                    everybody);
            return new ReturnToUse(
                    programme, name, events, people, new Rate(Definitions.RTU, events, rate.time(), rate.exact()));
        }
    }
}
