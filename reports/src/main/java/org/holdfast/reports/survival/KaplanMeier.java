package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.holdfast.reports.measure.Interval;

/**
 * Kaplan–Meier: S(t) = Π over event times ≤ t of (1 − d/n), with Greenwood's variance S²·G, G = Σ d/(n(n−d)).
 *
 * <p>Ties: events before censorings. Times in the unit of the risk table. S = 0 has neither standard error nor limits.
 * Agrees with R's {@code survfit} (oracle {@code *.km.*}).
 */
public final class KaplanMeier {
    /** Two levels as close as this are the same level, as in R's {@code quantile.survfit}: √(2⁻⁵²). */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    private final RiskTable table;
    private final Band band;
    private final double z;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(RiskTable table, Band band, double level) {
        this.table = table;
        this.band = band;
        z = Quantiles.z(level);
        survival = new double[table.size()];
        greenwood = new double[table.size()];
        double s = 1;
        double g = 0;
        for (int j = 0; j < survival.length; j++) {
            double n = table.atRisk[j];
            double d = table.events[j];
            if (d > 0) {
                s = s * (n - d) / n;
                g += d / (n * (n - d));
            }
            survival[j] = s;
            greenwood[j] = g;
        }
    }

    /** The curve with log-log limits. */
    public static KaplanMeier of(RiskTable table) {
        return of(table, Band.LOG_LOG);
    }

    /** The curve with 95 % limits of the given form. */
    public static KaplanMeier of(RiskTable table, Band band) {
        return of(table, band, 0.95);
    }

    /**
     * The curve with limits of the given form and level.
     *
     * @param level confidence level, above 0 and below 1
     */
    public static KaplanMeier of(RiskTable table, Band band, double level) {
        return new KaplanMeier(table, band, level);
    }

    /** The curve of follow-up itself: being censored is the event (reverse Kaplan–Meier); its median is the median follow-up. */
    public static KaplanMeier ofFollowUp(RiskTable table, Band band, double level) {
        return of(table.reversed(), band, level);
    }

    /** The counts the curve was made of. */
    public RiskTable table() {
        return table;
    }

    /** Share without the event just after distinct time number {@code at}, 0 to 1. */
    public double survival(int at) {
        return survival[at];
    }

    /** Limits there; absent at S = 1 and S = 0. */
    public Optional<Interval> interval(int at) {
        return band.around(survival[at], greenwood[at], z);
    }

    /** Share without the event just after {@code t}; carried on past the last follow-up, as R does when asked to extend. */
    public double survivalAt(double t) {
        int at = table.last(t);
        return at < 0 ? 1 : survival[at];
    }

    /** Greenwood's standard error S·√G; absent at S = 0. */
    public OptionalDouble standardErrorAt(double t) {
        int at = table.last(t);
        if (at < 0) {
            return OptionalDouble.of(0);
        }
        return survival[at] > 0 ? OptionalDouble.of(survival[at] * Math.sqrt(greenwood[at])) : OptionalDouble.empty();
    }

    /** Limits just after {@code t}; absent at S = 1 and S = 0. */
    public Optional<Interval> intervalAt(double t) {
        int at = table.last(t);
        return at < 0 ? Optional.empty() : interval(at);
    }

    /** Rows at risk just before {@code t}. */
    public int atRiskAt(double t) {
        return table.atRiskAt(t);
    }

    /** Time by which half have had the event; absent where that is not reached. */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * First time with S ≤ 1 − p. Where S is exactly 1 − p over an interval, its midpoint; the last such interval ends at the last
     * time of the table.
     *
     * @param p share that has had the event, above 0 and below 1
     */
    public OptionalDouble quantile(double p) {
        return crossing(at -> survival[at], p);
    }

    /** Lower limit of that time: where the lower limit of the curve crosses. */
    public OptionalDouble quantileLow(double p) {
        return crossing(at -> interval(at).map(Interval::low).orElse(Double.NaN), p);
    }

    /** Upper limit of that time: where the upper limit of the curve crosses. */
    public OptionalDouble quantileHigh(double p) {
        return crossing(at -> interval(at).map(Interval::high).orElse(Double.NaN), p);
    }

    /**
     * First time at the highest level not above 1 − p. For a falling curve that is the first crossing; a limit may rise where
     * people enter late, and R inverts it in order of level. An undefined level (NaN, in here only) fails both comparisons.
     */
    private OptionalDouble crossing(IntToDoubleFunction level, double p) {
        double target = 1 - p;
        double highest = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int at = 0; at < table.size(); at++) {
            double here = level.applyAsDouble(at);
            if (here <= target + SAME && here > highest + SAME) {
                highest = here;
                found = at;
            }
        }
        if (found < 0) {
            return OptionalDouble.empty();
        }
        double time = table.time[found];
        return OptionalDouble.of(highest < target - SAME ? time : (time + endOfLevel(level, found, highest)) / 2);
    }

    private double endOfLevel(IntToDoubleFunction level, int from, double here) {
        for (int at = from + 1; at < table.size(); at++) {
            if (level.applyAsDouble(at) < here - SAME) {
                return table.time[at];
            }
        }
        return table.time[table.size() - 1];
    }
}
