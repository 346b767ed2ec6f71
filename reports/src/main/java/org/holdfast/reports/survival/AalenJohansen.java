package org.holdfast.reports.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.Interval;

/**
 * Aalen–Johansen: the share that has left by each kind of exit, F_k(t) = Σ S(t−)·d_k/n, where S is the share that has not left at
 * all. S + Σ F_k = 1. Exits of the other kinds compete; they do not censor.
 *
 * <p>Standard error: Greenwood-type, carried forward from exit to exit by the delta method on multinomial counts; the same number as
 * Σ(F_k(t)−F_k(t_j))² d/(n(n−d)) + Σ S² (n−d_k)d_k/n³ − 2Σ(F_k(t)−F_k(t_j))S·d_k/n², but without a division by n−d. Ties: exits
 * before censorings. Agrees with R's {@code survfit(Surv(time, factor))}, {@code etm} and {@code prodlim} (oracle
 * {@code *.aalen_johansen.*}); {@code cmprsk} uses another formula.
 */
public final class AalenJohansen {
    private final FollowUp rows;
    private final Tally tally;
    private final int group;
    private final double[] survival;
    private final double[] survivalVariance;
    private final double[][] incidence;
    private final double[][] variance;

    private AalenJohansen(FollowUp rows, Tally tally, int group) {
        this.rows = rows;
        this.tally = tally;
        this.group = group;
        int size = tally.time.length;
        survival = new double[size];
        survivalVariance = new double[size];
        incidence = new double[tally.endings - 1][size];
        variance = new double[tally.endings - 1][size];
        fillSurvival();
        for (int cause = 1; cause < tally.endings; cause++) {
            fillCause(cause, incidence[cause - 1], variance[cause - 1]);
        }
    }

    private void fillSurvival() {
        double s = 1;
        double v = 0;
        for (int j = 0; j < survival.length; j++) {
            double d = tally.events(group, j);
            if (d > 0) {
                double n = tally.atRisk[group][j];
                double stay = (n - d) / n;
                v = stay * stay * v + s * s * stay * (d / n) / n;
                s *= stay;
            }
            survival[j] = s;
            survivalVariance[j] = v;
        }
    }

    private void fillCause(int cause, double[] incidence, double[] variance) {
        double f = 0;
        double v = 0;
        double withSurvival = 0;
        for (int j = 0; j < incidence.length; j++) {
            double d = tally.events(group, j);
            if (d > 0) {
                double s = before(survival, j, 1);
                double vs = before(survivalVariance, j, 0);
                double n = tally.atRisk[group][j];
                double h = tally.ended(group, cause, j) / n;
                double stay = (n - d) / n;
                v += 2 * h * withSurvival + h * h * vs + s * s * h * (1 - h) / n;
                withSurvival = stay * (withSurvival + h * vs) - s * s * h * stay / n;
                f += s * h;
            }
            incidence[j] = f;
            variance[j] = v;
        }
    }

    private static double before(double[] values, int at, double atStart) {
        return at == 0 ? atStart : values[at - 1];
    }

    /**
     * The curves of rows in one group.
     *
     * @throws IllegalArgumentException for rows in several groups
     */
    public static AalenJohansen of(FollowUp rows) {
        if (rows.groups != 1) {
            throw new IllegalArgumentException("rows in " + rows.groups + " groups have as many curves");
        }
        return byGroup(rows).getFirst();
    }

    /** The curves of each group, counted in one pass. */
    public static List<AalenJohansen> byGroup(FollowUp rows) {
        Tally tally = Tally.of(rows);
        return IntStream.range(0, rows.groups)
                .mapToObj(g -> new AalenJohansen(rows, tally, g))
                .toList();
    }

    /** Number of kinds of exit; they are numbered from 1. */
    public int causes() {
        return incidence.length;
    }

    /** Exits of a kind, at all times. */
    public int events(int cause) {
        return cause > incidence.length
                ? 0
                : IntStream.of(tally.ended[group * tally.endings + cause]).sum();
    }

    /** Share that has not left just after {@code t}, by any exit. */
    public double survivalAt(double t) {
        int at = last(t);
        return at < 0 ? 1 : survival[at];
    }

    /** Its standard error, Greenwood's; absent where all have left. */
    public OptionalDouble survivalStandardErrorAt(double t) {
        int at = last(t);
        return at >= 0 && survival[at] <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(at < 0 ? 0 : Math.sqrt(survivalVariance[at]));
    }

    /** Share that has left by this kind of exit, just after {@code t}; carried on past the last follow-up. */
    public double incidenceAt(int cause, double t) {
        int at = last(t);
        return at < 0 || cause > incidence.length ? 0 : incidence[cause - 1][at];
    }

    /** Its standard error. */
    public double standardErrorAt(int cause, double t) {
        int at = last(t);
        return at < 0 || cause > incidence.length ? 0 : Math.sqrt(Math.max(0, variance[cause - 1][at]));
    }

    /** Limits of that share, log-log on 1 − F; absent where none or all have left so. */
    public Optional<Interval> intervalAt(int cause, double t, double level) {
        double rest = 1 - incidenceAt(cause, t);
        double relative = standardErrorAt(cause, t) / rest;
        return Band.LOG_LOG
                .around(rest, relative * relative, Quantiles.z(level))
                .map(limits -> new Interval(1 - limits.high(), 1 - limits.low()));
    }

    /**
     * Robust standard error: the infinitesimal jackknife over people. Without delayed entry it is the Greenwood-type one; it takes
     * a pass over the rows.
     */
    public double robustStandardErrorAt(int cause, double t) {
        if (rows.groups > 1) {
            return of(rows.only(group)).robustStandardErrorAt(cause, t);
        }
        int at = last(t);
        if (at < 0 || cause > incidence.length) {
            return 0;
        }
        double[][] weight = new double[tally.endings][at + 1];
        for (int j = 0; j <= at; j++) {
            double n = tally.atRisk[0][j];
            int d = tally.events(0, j);
            double later = d < n ? (incidence[cause - 1][at] - incidence[cause - 1][j]) / (n - d) : 0;
            for (int ending = 1; ending < tally.endings && d > 0; ending++) {
                weight[ending][j] = (ending == cause ? before(survival, j, 1) / n : 0) - later;
            }
        }
        return Math.sqrt(new Martingales(rows, tally).squares(at, weight));
    }

    /** The counts for one kind of exit, every other end censoring; also for the warning where few are at risk. */
    public RiskTable table(int cause) {
        return tally.table(group, cause);
    }

    private int last(double t) {
        return tally.last(t);
    }
}
