package org.holdfast.reports.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.Confidence;
import org.holdfast.reports.survival.Funnel;
import org.holdfast.reports.survival.PChart;

/** Charts of units side by side and of one unit over time. */
final class ChartMethods {
    private static final double[] USUAL_LIMITS = {0.95, 0.998};

    private ChartMethods() {}

    static Results funnel(Case asked) throws IOException {
        Rows rows = asked.rows();
        Groups units = Groups.of(rows, asked.mustColumn("unit"));
        double winsorised = asked.number("winsorise", Funnel.WINSORISED);
        long[] x = units.counts(units.hits(asked, rows));
        long[] n = units.totals();
        Funnel funnel = Funnel.of(x, n, winsorised);
        Results results = new Results().put("target", funnel.target()).put("units", units.size());
        results.list("unit", units.size(), units::label);
        counts(results, x, n).list("z", units.size(), funnel::z);
        double[] limits = asked.numbers("limits").length == 0 ? USUAL_LIMITS : asked.numbers("limits");
        for (double level : limits) {
            Confidence confidence = new Confidence(level);
            results.list(
                    "lower_" + digits(level),
                    units.size(),
                    i -> funnel.limits(i, confidence).low());
            results.list(
                    "upper_" + digits(level),
                    units.size(),
                    i -> funnel.limits(i, confidence).high());
        }
        results.put("phi_winsorised" + Math.round(100 * winsorised), funnel.phi())
                .put("tau2", funnel.tau2())
                .list("z_multiplicative", units.size(), funnel::multiplicativeZ)
                .list("z_additive", units.size(), funnel::additiveZ);
        double widest = limits[limits.length - 1];
        results.put("flag_" + digits(widest) + "_naive", labels(units, funnel.outside(new Confidence(widest))));
        return results.put("flag_" + digits(widest) + "_additive", labels(units, funnel.flagged()));
    }

    static Results pChart(Case asked) throws IOException {
        Rows rows = asked.rows();
        Groups weeks = Groups.of(rows, asked.mustColumn("subgroup"));
        long[] x = weeks.counts(weeks.hits(asked, rows));
        long[] n = weeks.totals();
        PChart chart = PChart.of(x, n, asked.number("sigma", 3));
        Results results = new Results().put("center", chart.centre());
        results.list("label", weeks.size(), weeks::label);
        counts(results, x, n);
        results.list("lcl", weeks.size(), i -> chart.limits(i).low());
        results.list("ucl", weeks.size(), i -> chart.limits(i).high());
        results.put("beyond_limits", labels(weeks, chart.beyond())).put("sigma_z_laney", chart.sigmaZ());
        results.list("lcl_laney", weeks.size(), i -> chart.laney(i).map(Interval::low));
        results.list("ucl_laney", weeks.size(), i -> chart.laney(i).map(Interval::high));
        results.put("beyond_laney", labels(weeks, chart.beyondLaney()));
        return results.put("longest_run_one_side", chart.longestRun());
    }

    private static Results counts(Results results, long[] x, long[] n) {
        return results.list("x", x.length, i -> x[i])
                .list("n", n.length, i -> n[i])
                .list("p", n.length, i -> (double) x[i] / n[i]);
    }

    private static List<Object> labels(Groups groups, int[] some) {
        return Arrays.stream(some).mapToObj(groups::label).toList();
    }

    /** 0.998 is written 998. */
    private static String digits(double level) {
        return BigDecimal.valueOf(level).stripTrailingZeros().toPlainString().replace("0.", "");
    }
}
