package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.Band;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.LogRank;
import org.holdfast.reports.survival.NelsonAalen;
import org.holdfast.reports.survival.RestrictedMean;
import org.holdfast.reports.survival.RestrictedMeanContrast;
import org.holdfast.reports.survival.RiskTable;

/** Curves of one kind of exit and their comparison; the other curves are {@link ExitMethods}. */
final class CurveMethods {
    private static final double[] QUARTILES = {0.25, 0.5, 0.75};
    private static final Map<String, Band> BANDS =
            Map.of("log-log", Band.LOG_LOG, "log", Band.LOG, "plain", Band.PLAIN);

    private CurveMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("kaplan_meier", CurveMethods::kaplanMeier);
        methods.put("nelson_aalen", CurveMethods::nelsonAalen);
        methods.put("reverse_km_median_followup", CurveMethods::medianFollowUp);
        methods.put("logrank", CurveMethods::logRank);
        methods.put("rmst", CurveMethods::restrictedMeans);
        ExitMethods.addTo(methods);
    }

    private static Results kaplanMeier(Case asked) throws IOException {
        Grouped data = Grouped.of(asked, false);
        List<RiskTable> tables = data.rows().tables();
        return data.each(g -> curve(asked, tables.get(g)));
    }

    /** A form of limits that we do not know gives none. */
    private static Results curve(Case asked, RiskTable table) {
        double[] times = asked.numbers("times");
        KaplanMeier curve = KaplanMeier.of(table, band(asked), level(asked));
        boolean known = BANDS.containsKey(asked.word("conf_type", "log-log"));
        return new Results()
                .put("n", table.rows())
                .put("events", table.events())
                .put("times", times)
                .list("n_risk", times.length, i -> curve.atRiskAt(times[i]))
                .list("surv", times.length, i -> curve.survivalAt(times[i]))
                .list("se", times.length, i -> curve.standardErrorAt(times[i]))
                .list("lower", times.length, i -> known ? low(curve.intervalAt(times[i])) : null)
                .list("upper", times.length, i -> known ? high(curve.intervalAt(times[i])) : null)
                .put("quantile", quantiles(asked, curve, known));
    }

    private static Results quantiles(Case asked, KaplanMeier curve, boolean known) {
        double[] given = asked.numbers("p");
        double[] p = given.length == 0 ? QUARTILES : given;
        return new Results()
                .put("p", p)
                .list("est", p.length, i -> curve.quantile(p[i]))
                .list("lower", p.length, i -> known ? curve.quantileLow(p[i]) : null)
                .list("upper", p.length, i -> known ? curve.quantileHigh(p[i]) : null);
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

    private static Band band(Case asked) {
        return BANDS.getOrDefault(asked.word("conf_type", "log-log"), Band.LOG_LOG);
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
