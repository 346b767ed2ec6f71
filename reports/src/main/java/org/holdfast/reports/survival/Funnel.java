package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.holdfast.reports.measure.Interval;

/**
 * A funnel: the shares x/n of several units (sites, clinicians) around what all have together, θ = Σx/Σn, with
 * s = √(θ(1−θ)/n) and z = (p−θ)/s. Units that differ more than chance alone would let them are allowed for in two ways: by a
 * factor φ, the mean of z² with z winsorised, or by a variance between units τ² = max(0, (Iφ − (I−1)) / (Σw − Σw²/Σw)), w = 1/s².
 * Source: Spiegelhalter 2005; oracle {@code *.funnel}.
 */
public final class Funnel {
    /** |z| beyond this is outside 99.8 % limits. */
    public static final double FLAG = 3.09;
    /** The share of z-scores pulled in at each end. */
    public static final double WINSORISED = 0.1;

    private final long[] x;
    private final long[] n;
    private final double target;
    private final double winsorised;

    private Funnel(long[] x, long[] n, double winsorised) {
        this.x = x;
        this.n = n;
        this.target = (double) Arrays.stream(x).sum() / Arrays.stream(n).sum();
        this.winsorised = winsorised;
    }

    /** The funnel of these units; each has at least one row. */
    public static Funnel of(long[] x, long[] n) {
        return of(x, n, WINSORISED);
    }

    /** With another share of z-scores pulled in at each end, 0 to 0.5. */
    public static Funnel of(long[] x, long[] n, double winsorised) {
        Share.check(x, n);
        if (!(winsorised >= 0 && winsorised < 0.5)) {
            throw new IllegalArgumentException("less than half can be winsorised at each end, not " + winsorised);
        }
        return new Funnel(x.clone(), n.clone(), winsorised);
    }

    public int units() {
        return n.length;
    }

    /** θ, the share of all units together, 0 to 1. */
    public double target() {
        return target;
    }

    /** The share of a unit, 0 to 1. */
    public double share(int unit) {
        return (double) x[unit] / n[unit];
    }

    /** z of a unit; absent where none or all are hits, so that nothing varies. */
    public OptionalDouble z(int unit) {
        return varies() ? OptionalDouble.of(plainZ(unit)) : OptionalDouble.empty();
    }

    /** φ; under 1 where the units differ less than by chance; absent where nothing varies. */
    public OptionalDouble phi() {
        return varies() ? OptionalDouble.of(factor()) : OptionalDouble.empty();
    }

    /** τ², 0 where the units differ no more than by chance; absent where nothing varies. */
    public OptionalDouble tau2() {
        return varies() ? OptionalDouble.of(between()) : OptionalDouble.empty();
    }

    /** z/√φ; differences smaller than chance are not blown up: φ counts as 1 at least. */
    public OptionalDouble multiplicativeZ(int unit) {
        return varies() ? OptionalDouble.of(plainZ(unit) / Math.sqrt(Math.max(1, factor()))) : OptionalDouble.empty();
    }

    /** z_D = (p−θ)/√(s²+τ²), the one a unit is flagged by. */
    public OptionalDouble additiveZ(int unit) {
        return varies()
                ? OptionalDouble.of((share(unit) - target) / Math.sqrt(variance(unit) + between()))
                : OptionalDouble.empty();
    }

    /** Units with |z_D| over {@link #FLAG}, ascending. */
    public int[] flagged() {
        return IntStream.range(0, units())
                .filter(unit -> Math.abs(additiveZ(unit).orElse(0)) > FLAG)
                .toArray();
    }

    /** Units outside the exact limits, as if nothing but chance set units apart; ascending. */
    public int[] outside(Confidence confidence) {
        return IntStream.range(0, units())
                .filter(unit -> {
                    Interval limits = limits(unit, confidence);
                    return share(unit) < limits.low() || share(unit) > limits.high();
                })
                .toArray();
    }

    /** Exact binomial limits for a unit of this size, smoothed between whole counts; as shares, 0 to 1. */
    public Interval limits(int unit, Confidence confidence) {
        return new Interval(limit(n[unit], confidence.low()), limit(n[unit], confidence.high()));
    }

    /** (r − (P(X ≤ r) − p) / P(X = r)) / n, where r is the smallest count with P(X ≤ r) ≥ p. */
    private double limit(long size, double p) {
        if (!varies()) {
            return target;
        }
        BinomialDistribution hits = new BinomialDistribution(Math.toIntExact(size), target);
        int r = hits.inverseCumulativeProbability(p);
        double part = (hits.cumulativeProbability(r) - p) / hits.probability(r);
        return Math.max(0, (r - part) / size);
    }

    private boolean varies() {
        return target > 0 && target < 1;
    }

    private double variance(int unit) {
        return target * (1 - target) / n[unit];
    }

    private double plainZ(int unit) {
        return (share(unit) - target) / Math.sqrt(variance(unit));
    }

    private double factor() {
        double[] sorted =
                IntStream.range(0, units()).mapToDouble(this::plainZ).sorted().toArray();
        double low = quantile(sorted, winsorised);
        double high = quantile(sorted, 1 - winsorised);
        double squares = 0;
        for (double z : sorted) {
            double pulled = Math.clamp(z, low, high);
            squares += pulled * pulled;
        }
        return squares / units();
    }

    /** Between the two neighbours in rank (R's type 7). */
    private static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private double between() {
        double excess = units() * factor() - (units() - 1);
        double w = 0;
        double w2 = 0;
        for (int unit = 0; unit < units(); unit++) {
            w += 1 / variance(unit);
            w2 += 1 / (variance(unit) * variance(unit));
        }
        return units() > 1 && excess > 0 ? excess / (w - w2 / w) : 0;
    }
}
