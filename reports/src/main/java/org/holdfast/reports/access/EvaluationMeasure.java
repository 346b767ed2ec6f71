package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.tally.Counting;

/**
 * Evaluated in time (measures M2, CCBHC criteria; definition CCBHC): initially by the first business day after an urgent request
 * and by the tenth after another, comprehensively by day 60. A row is a request; it counts once its last day in time is known.
 */
public final class EvaluationMeasure {
    private EvaluationMeasure() {}

    /**
     * The figures.
     *
     * @param requests the requests the question is about; those after the cut-off are left out
     * @param calendar working days of the site
     * @param cutOff last local day that is known
     */
    public static EvaluationFigures of(
            Definition definition, Collection<EvaluationFact> requests, BusinessDays calendar, LocalDate cutOff) {
        List<EvaluationFact> rows = requests.stream()
                .filter(request -> !request.requestedOn().isAfter(cutOff))
                .toList();
        Counting<EvaluationFact> counting = new Counting<>(rows, EvaluationFact::client, cutOff);
        int urgent = definition.number("urgentBusinessDays");
        int routine = definition.number("routineBusinessDays");
        int comprehensive = definition.number("comprehensiveDays");
        return new EvaluationFigures(
                initial(definition, counting, EvaluationFact::urgent, day -> calendar.after(day, urgent)),
                initial(definition, counting, request -> !request.urgent(), day -> calendar.after(day, routine)),
                share(
                        definition,
                        counting,
                        request ->
                                !request.requestedOn().plusDays(comprehensive).isAfter(cutOff),
                        request -> request.comprehensiveBy(request.requestedOn().plusDays(comprehensive))));
    }

    private static Share<EvaluationFact> initial(
            Definition definition,
            Counting<EvaluationFact> counting,
            Predicate<EvaluationFact> asked,
            Function<LocalDate, LocalDate> lastInTime) {
        return share(
                definition,
                counting,
                request -> asked.test(request)
                        && !lastInTime.apply(request.requestedOn()).isAfter(counting.cutOff()),
                request -> request.initialBy(lastInTime.apply(request.requestedOn())));
    }

    /** A request is recorded or unknown altogether, so what is known of it is complete. */
    private static Share<EvaluationFact> share(
            Definition definition,
            Counting<EvaluationFact> counting,
            Predicate<EvaluationFact> counted,
            Predicate<EvaluationFact> hit) {
        Completeness all = counting.completeness(counted, request -> true);
        return counting.share(definition, counted, hit, all);
    }
}
