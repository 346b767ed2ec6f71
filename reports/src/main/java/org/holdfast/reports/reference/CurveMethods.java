package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.AalenJohansen;
import org.holdfast.reports.survival.Band;
import org.holdfast.reports.survival.FollowUp;
import org.holdfast.reports.survival.GhoshLin;
import org.holdfast.reports.survival.GrayTest;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.LogRank;
import org.holdfast.reports.survival.MeanCumulative;
import org.holdfast.reports.survival.NelsonAalen;
import org.holdfast.reports.survival.RestrictedMean;
import org.holdfast.reports.survival.RestrictedMeanContrast;
import org.holdfast.reports.survival.RiskTable;
import org.holdfast.reports.survival.Turnbull;

/** Curves of one or several exits, recurrent events, and their comparison. */
final class CurveMethods {
    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    private CurveMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("kaplan_meier", CurveMethods::kaplanMeier);
        methods.put("nelson_aalen", CurveMethods::nelsonAalen);
        methods.put("reverse_km_median_followup", CurveMethods::medianFollowUp);
        methods.put("logrank", CurveMethods::logRank);
        methods.put("rmst", CurveMethods::restrictedMeans);
        methods.put("aalen_johansen", CurveMethods::aalenJohansen);
        methods.put("mean_cumulative_function", CurveMethods::meanCumulative);
        methods.put("ghosh_lin_mean_with_terminal_event", CurveMethods::ghoshLin);
        methods.put("turnbull_interval_censored", CurveMethods::turnbull);
    }

    private static Results kaplanMeier(Case asked) throws IOException {
        Grouped data = Grouped.of(asked, false);
        List<RiskTable> tables = data.rows().tables();
        return data.each(g -> curve(asked, tables.get(g)));
    }

    private static Results curve(Case asked, RiskTable table) {
        double[] times = asked.numbers("times");
        KaplanMeier curve = KaplanMeier.of(table, band(asked), level(asked));
        return new Results()
                .put("n", table.rows())
                .put("events", table.events())
                .put("times", times)
                .list("n_risk", times.length, i -> curve.atRiskAt(times[i]))
                .list("surv", times.length, i -> curve.survivalAt(times[i]))
                .list("se", times.length, i -> curve.standardErrorAt(times[i]))
                .list("lower", times.length, i -> low(curve.intervalAt(times[i])))
                .list("upper", times.length, i -> high(curve.intervalAt(times[i])))
                .put("quantile", quantiles(asked, curve));
    }

    private static Results quantiles(Case asked, KaplanMeier curve) {
        double[] given = asked.numbers("p");
        double[] p = given.length == 0 ? QUARTILES : given;
        return new Results()
                .put("p", p)
                .list("est", p.length, i -> curve.quantile(p[i]))
                .list("lower", p.length, i -> curve.quantileLow(p[i]))
                .list("upper", p.length, i -> curve.quantileHigh(p[i]));
    }

    private static Results nelsonAalen(Case asked) throws IOException {
        double[] times = asked.numbers("times");
        Grouped data = Grouped.of(asked, false);
        List<RiskTable> tables = data.rows().tables();
        return data.each(g -> {
            NelsonAalen hazard = NelsonAalen.of(tables.get(g));
            return new Results()
                    .put("times", times)
                    .list("cumhaz", times.length, i -> hazard.at(times[i]))
                    .list("se_cumhaz", times.length, i -> hazard.standardErrorAt(times[i]))
                    .list("fleming_harrington_cumhaz", times.length, i -> hazard.flemingHarringtonAt(times[i]))
                    .list("exp_minus_cumhaz", times.length, i -> hazard.survivalAt(times[i]));
        });
    }

    private static Results medianFollowUp(Case asked) throws IOException {
        Grouped data = Grouped.of(asked, false);
        List<RiskTable> tables = data.rows().tables();
        Function<RiskTable, Results> median = table -> {
            KaplanMeier curve = KaplanMeier.ofFollowUp(table, band(asked), level(asked));
            return new Results()
                    .put("median_followup", curve.median())
                    .put("lower", curve.quantileLow(0.5))
                    .put("upper", curve.quantileHigh(0.5));
        };
        return data.flat() ? median.apply(tables.getFirst()) : data.each(g -> median.apply(tables.get(g)));
    }

    private static Results logRank(Case asked) throws IOException {
        Grouped data = Grouped.of(asked, false);
        double rho = asked.number("rho", 0);
        LogRank test = LogRank.stratified(data.rows(), data.strata(asked.columnList("strata")), rho);
        return new Results()
                .put("groups", data.labels())
                .put("n", data.sizes())
                .put("observed", test.observed())
                .put("expected", test.expected())
                .put("chisq", test.chiSquare())
                .put("df", test.degreesOfFreedom())
                // R says 1 where there is nothing to compare; the estimator says nothing
                .put("p", test.p().orElse(1))
                .put("log10_p", test.log10P().orElse(0))
                .put("var", test.variance());
    }

    private static Results restrictedMeans(Case asked) throws IOException {
        Grouped data = Grouped.of(asked, false);
        List<RiskTable> tables = data.rows().tables();
        double shortest = tables.stream()
                .mapToDouble(table -> table.lastTime().orElse(0))
                .min()
                .orElse(0);
        double tau = asked.number("tau", shortest);
        boolean beyond =
                tables.stream().anyMatch(table -> tau > table.lastTime().orElse(0));
        Results results = data.each(g -> {
            Optional<RestrictedMean> mean =
                    beyond ? Optional.empty() : Optional.of(RestrictedMean.of(tables.get(g), tau));
            return new Results()
                    .put("rmst", mean.map(RestrictedMean::value))
                    .put("se", mean.map(RestrictedMean::standardError));
        });
        if (tables.size() > 1) {
            Optional<RestrictedMeanContrast> contrast = beyond
                    ? Optional.empty()
                    : Optional.of(RestrictedMeanContrast.of(tables.get(0), tables.get(1), tau, level(asked)));
            results.put("contrast", contrast(data.labels().subList(0, 2), contrast));
        }
        return results;
    }

    private static Results contrast(List<String> order, Optional<RestrictedMeanContrast> contrast) {
        Optional<Interval> limits = contrast.flatMap(RestrictedMeanContrast::interval);
        Optional<Interval> ratio = contrast.flatMap(RestrictedMeanContrast::ratioInterval);
        return new Results()
                .put("order", order)
                .put("diff_2_minus_1", contrast.map(RestrictedMeanContrast::difference))
                .put("se", contrast.map(RestrictedMeanContrast::standardError))
                .put("lower", low(limits))
                .put("upper", high(limits))
                .put("p", contrast.map(RestrictedMeanContrast::p))
                .put("ratio_2_over_1", contrast.map(RestrictedMeanContrast::ratio))
                .put("ratio_lower", low(ratio))
                .put("ratio_upper", high(ratio));
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
        if (data.labels().size() > 1 && asked.column("entry").isEmpty()) {
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

    private static Band band(Case asked) {
        return switch (asked.word("conf_type", "log-log")) {
            case "log" -> Band.LOG;
            case "plain" -> Band.PLAIN;
            default -> Band.LOG_LOG;
        };
    }

    private static double level(Case asked) {
        return asked.number("conf_level", 0.95);
    }

    private static OptionalDouble low(Optional<Interval> interval) {
        return interval.map(limits -> OptionalDouble.of(limits.low())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble high(Optional<Interval> interval) {
        return interval.map(limits -> OptionalDouble.of(limits.high())).orElse(OptionalDouble.empty());
    }
}
