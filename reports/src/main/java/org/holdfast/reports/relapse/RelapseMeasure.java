package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Behind;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Frequency;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Rate;
import org.holdfast.reports.survival.DayCounts;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.PoissonRate;
import org.holdfast.reports.tally.Counting;

/**
 * Relapse by rule (measures M12; definitions REL_*). A row is a person followed from an index day. Event days with fewer than
 * {@code abstinentRunDays} free days between them are one episode. The rate is relapses per person-year at risk, days of
 * (index, end]: not after an onset up to the last day of its run, not in a controlled environment, not unobserved. Time to the
 * first relapse ends at the onset or is censored on the last day the status was known, never at the cut-off.
 */
public final class RelapseMeasure {
    /** A Julian year, as in measures M12. */
    private static final double DAYS_A_YEAR = 365.25;

    private RelapseMeasure() {}

    /**
     * The figures.
     *
     * @param definition one of {@link org.holdfast.reports.measure.RelapseDefinitions}, or a version of it
     * @param index what the index days are
     * @param people who is followed; those whose index lies after the cut-off are left out
     * @param facts what is known of them; facts before the index tell of the abstinence before it, those after the end are left out
     * @param controlled their time in controlled environments
     * @param cutOff last local day that is known
     */
    public static RelapseFigures of(
            Definition definition,
            Followed.Index index,
            Collection<Followed> people,
            Collection<StatusFact> facts,
            Collection<ControlledFact> controlled,
            LocalDate cutOff) {
        Map<ClientId, List<StatusFact>> known = new HashMap<>();
        facts.forEach(fact -> known.computeIfAbsent(fact.client(), client -> new ArrayList<>())
                .add(fact));
        Map<ClientId, List<ControlledFact>> inside = new HashMap<>();
        controlled.forEach(time -> inside.computeIfAbsent(time.client(), client -> new ArrayList<>())
                .add(time));
        List<RelapseTime> rows = new ArrayList<>();
        for (Followed person : people) {
            if (!person.index().isAfter(cutOff)) {
                LocalDate end = end(person, cutOff);
                Signs signs = new Signs();
                known.getOrDefault(person.client(), List.of()).stream()
                        .filter(fact -> !fact.on().isAfter(end))
                        .forEach(signs::add);
                rows.add(
                        PersonTime.of(definition, person, end, signs, inside.getOrDefault(person.client(), List.of())));
            }
        }
        return figures(definition, index, rows, cutOff);
    }

    private static LocalDate end(Followed person, LocalDate cutOff) {
        LocalDate until = person.until();
        return until == null || until.isAfter(cutOff) ? cutOff : until;
    }

    private static RelapseFigures figures(
            Definition definition, Followed.Index index, List<RelapseTime> rows, LocalDate cutOff) {
        long unobserved = sum(rows, RelapseTime::daysUnobserved);
        long atRisk = sum(rows, RelapseTime::daysAtRisk);
        KaplanMeier untilFirst = untilFirst(rows);
        Completeness everybody = new Completeness(rows.size(), rows.size());
        return new RelapseFigures(
                index,
                frequency(
                        definition,
                        sum(rows, row -> row.relapses().size()),
                        atRisk,
                        new Completeness(atRisk + unobserved, atRisk),
                        cutOff,
                        new Behind<>(rows, row -> row.daysAtRisk() > 0, has(RelapseTime::relapses))),
                frequency(
                        definition,
                        sum(rows, row -> row.controlledRelapses().size()),
                        sum(rows, RelapseTime::daysControlled),
                        everybody,
                        cutOff,
                        new Behind<>(rows, row -> row.daysControlled() > 0, has(RelapseTime::controlledRelapses))),
                new Counting<RelapseTime>(rows, row -> row.followed().client(), cutOff)
                        .share(definition, row -> true, RelapseTime::firstRelapsed, everybody),
                sum(rows, RelapseTime::lapses),
                sum(rows, RelapseTime::daysInRelapse),
                unobserved,
                untilFirst,
                untilFirst.median(),
                around(untilFirst.quantileLow(0.5), untilFirst.quantileHigh(0.5)));
    }

    private static Predicate<RelapseTime> has(Function<RelapseTime, List<RelapseEpisode>> relapses) {
        return row -> !relapses.apply(row).isEmpty();
    }

    private static Frequency<RelapseTime> frequency(
            Definition definition,
            long events,
            long days,
            Completeness completeness,
            LocalDate cutOff,
            Behind<RelapseTime> behind) {
        PoissonRate rate = new PoissonRate(events, days / DAYS_A_YEAR);
        return new Frequency<>(new Rate(definition, events, rate.time(), rate.exact()), completeness, cutOff, behind);
    }

    private static KaplanMeier untilFirst(List<RelapseTime> rows) {
        DayCounts counts = new DayCounts();
        rows.forEach(row -> counts.add(row.firstDays(), row.firstRelapsed()));
        return KaplanMeier.of(counts.table());
    }

    private static Optional<Interval> around(OptionalDouble low, OptionalDouble high) {
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }

    private static long sum(List<RelapseTime> rows, ToIntFunction<RelapseTime> days) {
        return rows.stream().mapToLong(days::applyAsInt).sum();
    }
}
