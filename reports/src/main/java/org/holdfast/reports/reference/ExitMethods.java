package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.reports.survival.AalenJohansen;
import org.holdfast.reports.survival.FollowUp;
import org.holdfast.reports.survival.GhoshLin;
import org.holdfast.reports.survival.GrayTest;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.MeanCumulative;
import org.holdfast.reports.survival.Turnbull;

/** Curves of several exits, of events that come again, and of events that lie between two visits. */
final class ExitMethods {
    private ExitMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("aalen_johansen", ExitMethods::aalenJohansen);
        methods.put("mean_cumulative_function", ExitMethods::meanCumulative);
        methods.put("ghosh_lin_mean_with_terminal_event", ExitMethods::ghoshLin);
        methods.put("turnbull_interval_censored", ExitMethods::turnbull);
    }

    private static Results aalenJohansen(Case asked) throws IOException {
        double[] times = asked.numbers("times");
        Grouped data = Grouped.of(asked, true);
        List<AalenJohansen> curves = AalenJohansen.byGroup(data.rows());
        Results results = data.each(g -> {
            AalenJohansen curve = curves.get(g);
            Results group = new Results()
                    .put("n", data.sizes().get(g))
                    .put("times", times)
                    .list("event_free", times.length, i -> curve.survivalAt(times[i]));
            for (int cause : data.causes()) {
                group.put("cause_" + cause, incidence(curve, cause, times));
            }
            return group;
        });
        if (data.labels().size() > 1 && Grouped.entry(asked).isEmpty()) {
            int[] strata = data.strata(asked.columnList("strata"));
            double rho = asked.number("rho", 0);
            Results gray = new Results();
            for (int cause : data.causes()) {
                gray.put("cause_" + cause, gray(GrayTest.stratified(data.rows(), strata, cause, rho)));
            }
            results.put("gray_test", gray);
        }
        return results;
    }

    private static Results incidence(AalenJohansen curve, int cause, double[] times) {
        KaplanMeier naive = KaplanMeier.of(curve.table(cause));
        return new Results()
                .put("events", curve.events(cause))
                .list("cif", times.length, i -> curve.incidenceAt(cause, times[i]))
                .list("se_infinitesimal_jackknife", times.length, i -> curve.robustStandardErrorAt(cause, times[i]))
                .list("se_greenwood", times.length, i -> curve.standardErrorAt(cause, times[i]))
                .list("naive_1_minus_km", times.length, i -> 1 - naive.survivalAt(times[i]));
    }

    private static Results gray(GrayTest test) {
        return new Results().put("chisq", test.chiSquare()).put("p", test.p()).put("df", test.degreesOfFreedom());
    }

    private static Results meanCumulative(Case asked) throws IOException {
        double[] times = asked.numbers("times");
        int event = (int) asked.number("event_code", 1);
        Grouped data = Grouped.of(asked, true);
        return data.each(g -> {
            FollowUp rows = data.rows().only(g);
            MeanCumulative mean = MeanCumulative.of(rows, event);
            return new Results()
                    .put("subjects", rows.subjects())
                    .put("events", rows.endedBy(event))
                    .put("times", times)
                    .list("mcf", times.length, i -> mean.at(times[i]))
                    .list("se_robust", times.length, i -> mean.standardErrorAt(times[i]));
        });
    }

    private static Results ghoshLin(Case asked) throws IOException {
        double[] times = asked.numbers("times");
        int recurrence = (int) asked.number("recurrence_code", 1);
        int terminal = (int) asked.number("terminal_code", 2);
        Grouped data = Grouped.of(asked, true);
        return data.each(g -> {
            FollowUp rows = data.rows().only(g);
            GhoshLin mean = GhoshLin.of(rows, recurrence, terminal);
            return new Results()
                    .put("subjects", rows.subjects())
                    .put("recurrences", rows.endedBy(recurrence))
                    .put("terminal", rows.endedBy(terminal))
                    .put("times", times)
                    .list("mean_number", times.length, i -> mean.at(times[i]))
                    .list("se", times.length, i -> mean.standardErrorAt(times[i]))
                    .list("terminal_free", times.length, i -> mean.terminalFreeAt(times[i]));
        });
    }

    private static Results turnbull(Case asked) throws IOException {
        double[] times = asked.numbers("times");
        Rows rows = asked.rows("left", "right");
        double[] left = rows.numbersOr(asked.mustColumn("left"), Double.NEGATIVE_INFINITY);
        double[] right = rows.numbersOrInfinity(asked.mustColumn("right"));
        Optional<String> group = asked.column("group");
        if (group.isEmpty()) {
            return intervals(Turnbull.of(left, right), times);
        }
        int[] codes = rows.codes(group.get());
        List<String> labels = rows.levels(group.get());
        Results results = new Results();
        for (int g = 0; g < labels.size(); g++) {
            int code = g;
            int[] of = IntStream.range(0, codes.length)
                    .filter(i -> codes[i] == code)
                    .toArray();
            Turnbull curve = Turnbull.of(
                    Arrays.stream(of).mapToDouble(i -> left[i]).toArray(),
                    Arrays.stream(of).mapToDouble(i -> right[i]).toArray());
            results.put(labels.get(g), intervals(curve, times));
        }
        return results;
    }

    private static Results intervals(Turnbull curve, double[] times) {
        return new Results()
                .put("n", curve.rows())
                .put("times", times)
                .list("surv", times.length, i -> curve.survivalAt(times[i]));
    }
}
