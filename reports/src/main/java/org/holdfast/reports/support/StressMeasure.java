package org.holdfast.reports.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.survival.ClusterMean;

/** Mean stress with and without emotional support on the day of the check-in (definition STRESS, measures M15). Pure. */
public final class StressMeasure {
    private StressMeasure() {}

    /**
     * The two means and their difference.
     *
     * @param stays the stays the question is about; only check-ins on their days count, admission and discharge day included
     * @param cutOff last local day that is known
     */
    public static StressContrast of(
            Collection<EpisodeFact> stays,
            Iterable<SupportFact> ties,
            Iterable<CheckInFact> checkIns,
            LocalDate cutOff) {
        Predicate<CheckInFact> counted = counted(stays, cutOff);
        Map<ClientId, List<SupportFact>> listeners = new HashMap<>();
        for (SupportFact tie : ties) {
            if (KindOfSupport.EMOTIONAL.givenBy(tie)) {
                listeners
                        .computeIfAbsent(tie.client(), client -> new ArrayList<>(2))
                        .add(tie);
            }
        }
        Map<ClientId, Answers> people = new HashMap<>();
        for (CheckInFact answer : checkIns) {
            if (counted.test(answer)) {
                boolean with = listeners.getOrDefault(answer.client(), List.of()).stream()
                        .anyMatch(tie -> tie.heldOn(answer.on()));
                people.computeIfAbsent(answer.client(), client -> new Answers()).add(with, answer.stress());
            }
        }
        return contrast(List.copyOf(people.values()));
    }

    /** The check-ins behind the figures: those on a day of a counted stay, by the cut-off. */
    public static Predicate<CheckInFact> counted(Collection<EpisodeFact> stays, LocalDate cutOff) {
        Map<ClientId, List<EpisodeFact>> inCare = new HashMap<>();
        stays.forEach(stay -> inCare.computeIfAbsent(stay.client(), client -> new ArrayList<>(1))
                .add(stay));
        return answer -> !answer.on().isAfter(cutOff)
                && inCare.getOrDefault(answer.client(), List.of()).stream().anyMatch(stay -> covers(stay, answer.on()));
    }

    private static boolean covers(EpisodeFact stay, LocalDate on) {
        LocalDate to = stay.dischargedOn();
        return !on.isBefore(stay.admittedOn()) && (to == null || !on.isAfter(to));
    }

    private static StressContrast contrast(List<Answers> people) {
        double[] sumWith = people.stream().mapToDouble(one -> one.sumWith).toArray();
        double[] sumWithout = people.stream().mapToDouble(one -> one.sumWithout).toArray();
        int[] with = people.stream().mapToInt(one -> one.with).toArray();
        int[] without = people.stream().mapToInt(one -> one.without).toArray();
        Optional<ClusterMean> difference = ClusterMean.difference(sumWithout, without, sumWith, with);
        return new StressContrast(
                SupportDefinitions.STRESS,
                side(sumWith, with),
                side(sumWithout, without),
                difference.map(mean -> OptionalDouble.of(mean.value())).orElse(OptionalDouble.empty()),
                difference.flatMap(ClusterMean::interval));
    }

    private static StressContrast.Mean side(double[] sum, int[] rows) {
        Optional<ClusterMean> mean = ClusterMean.of(sum, rows);
        int answers = 0;
        for (int one : rows) {
            answers += one;
        }
        return new StressContrast.Mean(
                mean.map(ClusterMean::people).orElse(0),
                answers,
                mean.map(one -> OptionalDouble.of(one.value())).orElse(OptionalDouble.empty()),
                mean.flatMap(ClusterMean::interval));
    }

    /** One person's answers. */
    private static final class Answers {
        private double sumWith;
        private double sumWithout;
        private int with;
        private int without;

        void add(boolean supported, double stress) {
            if (supported) {
                sumWith += stress;
                with++;
            } else {
                sumWithout += stress;
                without++;
            }
        }
    }
}
