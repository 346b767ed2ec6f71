package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.Interval;

/**
 * One unit over time: shares x/n of consecutive weeks around p̄ = Σx/Σn with limits p̄ ± kσᵢ, σᵢ = √(p̄(1−p̄)/nᵢ). Where counts
 * are large, weeks differ by more than chance; Laney's p′ widens the limits by σ_z = mean|zᵢ − zᵢ₋₁| / 1.128. All limits are cut
 * at 0 and 1. Source: R's {@code qcc::qcc(type = "p")}, Laney 2002 (oracle {@code *.pchart}).
 */
public final class PChart {
    /** σ_z above this: Laney's limits are the ones to show. */
    public static final double OVERDISPERSED = 1.2;
    /** So many weeks in a row on one side of the middle are a signal. */
    public static final int RUN = 8;
    /** The mean distance of two standard normal values, as control-chart tables print it. */
    private static final double D2 = 1.128;

    private final long[] x;
    private final long[] n;
    private final double sigmas;
    private final double centre;

    private PChart(long[] x, long[] n, double sigmas) {
        this.x = x;
        this.n = n;
        this.sigmas = sigmas;
        this.centre = (double) Arrays.stream(x).sum() / Arrays.stream(n).sum();
    }

    /** The usual chart, with limits at three sigmas; weeks in order of time, each with at least one row. */
    public static PChart of(long[] x, long[] n) {
        return of(x, n, 3);
    }

    /** With limits at so many sigmas, over 0. */
    public static PChart of(long[] x, long[] n, double sigmas) {
        Share.check(x, n);
        if (!(sigmas > 0)) {
            throw new IllegalArgumentException("limits lie some sigmas out, not " + sigmas);
        }
        return new PChart(x.clone(), n.clone(), sigmas);
    }

    public int size() {
        return n.length;
    }

    /** p̄, 0 to 1. */
    public double centre() {
        return centre;
    }

    /** The share of a week, 0 to 1. */
    public double share(int week) {
        return (double) x[week] / n[week];
    }

    public Interval limits(int week) {
        return limits(week, 1);
    }

    /** Laney's limits; absent where {@link #sigmaZ} is. */
    public Optional<Interval> laney(int week) {
        OptionalDouble sigmaZ = sigmaZ();
        return sigmaZ.isEmpty() ? Optional.empty() : Optional.of(limits(week, sigmaZ.getAsDouble()));
    }

    /** σ_z: 1 where weeks differ as by chance; absent for fewer than two weeks, and where none or all are hits. */
    public OptionalDouble sigmaZ() {
        if (size() < 2 || centre == 0 || centre == 1) {
            return OptionalDouble.empty();
        }
        double moved = 0;
        for (int week = 1; week < size(); week++) {
            moved += Math.abs(z(week) - z(week - 1));
        }
        return OptionalDouble.of(moved / (size() - 1) / D2);
    }

    /** Whether Laney's limits are the ones to show. */
    public boolean overdispersed() {
        return sigmaZ().orElse(1) > OVERDISPERSED;
    }

    /** Weeks outside their limits, ascending. */
    public int[] beyond() {
        return weeks(week -> outside(share(week), limits(week)));
    }

    /** Weeks outside Laney's limits, ascending; none where there are no such limits. */
    public int[] beyondLaney() {
        return weeks(week ->
                laney(week).filter(limits -> outside(share(week), limits)).isPresent());
    }

    /** The most weeks in a row on one side of the middle; a week exactly on it ends a run. */
    public int longestRun() {
        int longest = 0;
        int run = 0;
        double side = 0;
        for (int week = 0; week < size(); week++) {
            double here = Math.signum(share(week) - centre);
            run = here == 0 ? 0 : here == side ? run + 1 : 1;
            side = here;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private int[] weeks(IntPredicate which) {
        return IntStream.range(0, size()).filter(which).toArray();
    }

    private static boolean outside(double share, Interval limits) {
        return share < limits.low() || share > limits.high();
    }

    private double sigma(int week) {
        return Math.sqrt(centre * (1 - centre) / n[week]);
    }

    private double z(int week) {
        return (share(week) - centre) / sigma(week);
    }

    private Interval limits(int week, double widened) {
        double half = sigmas * sigma(week) * widened;
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
