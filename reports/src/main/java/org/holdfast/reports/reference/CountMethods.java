package org.holdfast.reports.reference;

import static org.holdfast.reports.survival.ReliableChange.Better.HIGHER;
import static org.holdfast.reports.survival.ReliableChange.Better.LOWER;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.ClopperPearson;
import org.holdfast.reports.survival.ClusterRatio;
import org.holdfast.reports.survival.Confidence;
import org.holdfast.reports.survival.Multiplicity;
import org.holdfast.reports.survival.PoissonRate;
import org.holdfast.reports.survival.ProportionDifference;
import org.holdfast.reports.survival.RateRatio;
import org.holdfast.reports.survival.ReliableChange;
import org.holdfast.reports.survival.Wilson;

/** Proportions, rates, funnels, charts and single figures. */
final class CountMethods {
    private CountMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("proportion_ci", CountMethods::proportion);
        methods.put("proportion_difference", CountMethods::difference);
        methods.put("poisson_exact", CountMethods::poisson);
        methods.put("person_time_rate", CountMethods::personTime);
        methods.put("cluster_proportion", CountMethods::clusters);
        methods.put("reliable_change", CountMethods::reliableChange);
        methods.put("multiple_testing", CountMethods::multiplicity);
        methods.put("funnel_plot", ChartMethods::funnel);
        methods.put("p_chart", ChartMethods::pChart);
    }

    private static Confidence confidence(Case asked) {
        return new Confidence(asked.number("conf_level", Confidence.USUAL.level()));
    }

    private static long count(Case asked, String option) {
        return Math.round(asked.number(option));
    }

    private static Results proportion(Case asked) {
        long x = count(asked, "x");
        long n = count(asked, "n");
        Results results = new Results();
        results.put("x", x).put("n", n).put("p", n == 0 ? null : (double) x / n);
        limits(results, "wilson_lower", "wilson_upper", Wilson.interval(x, n, confidence(asked)));
        limits(
                results,
                "clopper_pearson_lower",
                "clopper_pearson_upper",
                ClopperPearson.interval(x, n, confidence(asked)));
        return results;
    }

    private static Results difference(Case asked) {
        ProportionDifference difference = new ProportionDifference(
                count(asked, "x1"), count(asked, "n1"), count(asked, "x2"), count(asked, "n2"));
        Results results = new Results().put("diff", difference.value());
        limits(results, "newcombe_lower", "newcombe_upper", difference.newcombe(confidence(asked)));
        return results.put("chisq_uncorrected", difference.chiSquare()).put("fisher_p", difference.fisher());
    }

    private static Results poisson(Case asked) {
        double time = asked.number("person_time");
        PoissonRate rate = new PoissonRate(count(asked, "events"), time / asked.number("per", 1));
        return rate(rate, time, confidence(asked));
    }

    private static Results rate(PoissonRate rate, double time, Confidence confidence) {
        Results results = new Results();
        results.put("events", rate.events()).put("person_time", time).put("rate", rate.value());
        limits(results, "lower_exact", "upper_exact", rate.exact(confidence));
        limits(results, "lower_midp", "upper_midp", rate.midP(confidence));
        return results;
    }

    private static Results personTime(Case asked) throws IOException {
        Rows rows = asked.rows();
        Groups groups = Groups.of(asked, rows);
        boolean[] event = groups.hits(asked, rows);
        double[] time = rows.numbers(asked.mustColumn("time"));
        Optional<String> entry = asked.column("entry");
        double[] since = entry.isPresent() ? rows.numbers(entry.get()) : new double[time.length];
        long[] events = new long[groups.size()];
        double[] followed = new double[groups.size()];
        for (int i = 0; i < time.length; i++) {
            events[groups.of(i)] += event[i] ? 1 : 0;
            followed[groups.of(i)] += time[i] - since[i];
        }
        Results results = new Results();
        PoissonRate[] rates = new PoissonRate[groups.size()];
        for (int g = 0; g < rates.length; g++) {
            rates[g] = new PoissonRate(events[g], followed[g] / asked.number("per", 1));
            results.put(groups.name(g), rate(rates[g], followed[g], confidence(asked)));
        }
        return rates.length < 2
                ? results
                : results.put("ratio_second_over_first", ratio(new RateRatio(rates[1], rates[0]), confidence(asked)));
    }

    private static Results ratio(RateRatio ratio, Confidence confidence) {
        boolean unbounded = ratio.value().isEmpty() && ratio.atLeast(confidence).isPresent();
        Results results = new Results();
        if (unbounded) {
            // R's word for a rate over none
            results.put("rate_ratio", "Inf").put("lower_exact", ratio.atLeast(confidence));
            results.put("upper_exact", "Inf");
        } else {
            results.put("rate_ratio", ratio.value());
            limits(results, "lower_exact", "upper_exact", ratio.exact(confidence));
        }
        return results.put("p_exact", ratio.p());
    }

    private static Results clusters(Case asked) throws IOException {
        Rows rows = asked.rows();
        Groups groups = Groups.of(asked, rows);
        boolean[] event = groups.hits(asked, rows);
        int[] person = rows.codes(asked.mustColumn("cluster"));
        int people = rows.levels(asked.mustColumn("cluster")).size();
        int[][] hits = new int[groups.size()][people];
        int[][] all = new int[groups.size()][people];
        for (int i = 0; i < event.length; i++) {
            hits[groups.of(i)][person[i]] += event[i] ? 1 : 0;
            all[groups.of(i)][person[i]]++;
        }
        Results results = new Results();
        for (int g = 0; g < groups.size(); g++) {
            results.put(groups.name(g), cluster(ClusterRatio.of(hits[g], all[g]), confidence(asked)));
        }
        return results;
    }

    private static Results cluster(ClusterRatio ratio, Confidence confidence) {
        Results results = new Results();
        results.put("n", ratio.n()).put("clusters", ratio.clusters()).put("p", ratio.value());
        results.put("se_cluster", ratio.standardError()).put("se_binomial", ratio.binomialError());
        results.put("design_effect", ratio.designEffect());
        limits(results, "lower_logit_t", "upper_logit_t", ratio.interval(confidence));
        return results;
    }

    private static Results reliableChange(Case asked) {
        ReliableChange change = new ReliableChange(
                asked.number("x1"), asked.number("x2"), asked.number("sd"), asked.number("reliability"));
        Results results = new Results();
        results.put("sem", change.measurementError()).put("sdiff", change.differenceError());
        results.put("rci", change.index()).put("threshold_points", change.threshold());
        boolean crossed = change.crossed(
                asked.number("cutoff"), asked.word("better", "lower").equals("higher") ? HIGHER : LOWER);
        return results.put("reliable", change.reliable()).put("crossed", crossed);
    }

    private static Results multiplicity(Case asked) {
        double[] p = asked.numbers("p");
        return new Results()
                .put("holm", Multiplicity.holm(p))
                .put("benjamini_hochberg", Multiplicity.benjaminiHochberg(p));
    }

    static void limits(Results results, String low, String high, Optional<Interval> interval) {
        results.put(low, interval.map(Interval::low)).put(high, interval.map(Interval::high));
    }
}
