package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * The intervals (low, high] that can hold mass when events are known to lie in (left, right]: a left end followed at once by a right
 * end. Of ends at one time an exact left comes first, then rights, then open lefts. Source: Peto 1973, Turnbull 1976.
 */
final class Innermost {
    /** Beginnings, ascending; the same as the end for an event seen on its day. */
    private final double[] low;

    /** Ends, ascending, no two alike; infinite for the time beyond the last visit. */
    private final double[] high;

    private Innermost(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    static Innermost of(double[] left, double[] right) {
        double[] closed = sorted(left, right, true);
        double[] open = sorted(left, right, false);
        double[] ends = right.clone();
        Arrays.sort(ends);
        double[] low = new double[ends.length];
        double[] high = new double[ends.length];
        int size = 0;
        int c = 0;
        int o = 0;
        int seen = 0;
        for (double end : ends) {
            while (c < closed.length && closed[c] <= end) {
                c++;
            }
            while (o < open.length && open[o] < end) {
                o++;
            }
            if (c + o > seen) {
                low[size] = Math.max(last(closed, c), last(open, o));
                high[size++] = end;
                seen = c + o;
            }
        }
        return new Innermost(Arrays.copyOf(low, size), Arrays.copyOf(high, size));
    }

    private static double last(double[] ascending, int size) {
        return size == 0 ? Double.NEGATIVE_INFINITY : ascending[size - 1];
    }

    private static double[] sorted(double[] left, double[] right, boolean exact) {
        double[] picked = new double[left.length];
        int n = 0;
        for (int i = 0; i < left.length; i++) {
            if ((left[i] == right[i]) == exact) {
                picked[n++] = left[i];
            }
        }
        double[] sorted = Arrays.copyOf(picked, n);
        Arrays.sort(sorted);
        return sorted;
    }

    int size() {
        return high.length;
    }

    /** Number of the first interval that (left, right] holds: the first to end after left, or at it for a day seen. */
    int first(double left, double right) {
        int at = Arrays.binarySearch(high, left);
        if (at < 0) {
            return -at - 1;
        }
        return left == right ? at : at + 1;
    }

    /** Number of the last interval that ends by right. */
    int last(double right) {
        int at = Arrays.binarySearch(high, right);
        return at >= 0 ? at : -at - 2;
    }

    /** Where each interval's mass is put: its middle, or its end where it has no beginning or no end. */
    double[] middles() {
        double[] middles = new double[high.length];
        Arrays.setAll(
                middles,
                j -> Double.isInfinite(low[j]) || Double.isInfinite(high[j]) ? high[j] : (low[j] + high[j]) / 2);
        return middles;
    }
}
