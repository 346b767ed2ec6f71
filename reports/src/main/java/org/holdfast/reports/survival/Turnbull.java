package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Turnbull: the share without an event that is only known to lie between two visits, in (left, right]. Nonparametric maximum
 * likelihood by self-consistency (EM, sped up by extrapolation), run until the likelihood has nothing left to gain. The data
 * say how much mass lies within an interval, not where: it is put at the middle, as R's {@code survfit} of type interval2 does
 * (oracle {@code *.interval}; R itself stops at 5e-5).
 *
 * <p>left = right: seen on that day. right infinite: not seen by left. left minus infinity: before right.
 */
public final class Turnbull {
    private final int rows;
    private final double[] time;
    private final double[] survival;

    private Turnbull(int rows, double[] time, double[] mass) {
        this.rows = rows;
        this.time = time;
        survival = new double[mass.length];
        double left = 1;
        for (int j = 0; j < mass.length; j++) {
            left -= mass[j];
            survival[j] = Math.max(0, left);
        }
    }

    /**
     * The curve of a group.
     *
     * @throws IllegalArgumentException for an interval that ends before it begins, or for columns of different length
     */
    public static Turnbull of(double[] left, double[] right) {
        if (left.length != right.length) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        for (int i = 0; i < left.length; i++) {
            if (!(left[i] <= right[i]) || left[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("an event between " + left[i] + " and " + right[i]);
            }
        }
        Innermost places = Innermost.of(left, right);
        return new Turnbull(left.length, places.middles(), new SelfConsistency(places, left, right).mass());
    }

    /** Number of people. */
    public int rows() {
        return rows;
    }

    /** Number of times at which the curve falls; the last may be infinite (what is left beyond the last visit). */
    public int size() {
        return time.length;
    }

    /** Time number {@code at} of a fall: the middle of an interval that holds some of the events. */
    public double time(int at) {
        return time[at];
    }

    /** Share without the event just after {@code t}. */
    public double survivalAt(double t) {
        int found = Arrays.binarySearch(time, t);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 1 : survival[at];
    }
}
