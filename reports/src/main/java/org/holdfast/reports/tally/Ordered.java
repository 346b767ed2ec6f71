package org.holdfast.reports.tally;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.holdfast.reports.measure.Interval;

/** Numbers in order: what lies in the middle and how sure that is. */
final class Ordered {
    private static final double TAIL = 0.025;

    private final int[] ascending;

    private Ordered(int[] ascending) {
        this.ascending = ascending;
    }

    static Ordered of(int[] values) {
        int[] ascending = values.clone();
        Arrays.sort(ascending);
        return new Ordered(ascending);
    }

    OptionalDouble mean() {
        return Arrays.stream(ascending).average();
    }

    /** Interpolated between the two nearest, at 1 + (n − 1)·p (R's {@code quantile}, type 7). */
    OptionalDouble quantile(double p) {
        if (ascending.length == 0) {
            return OptionalDouble.empty();
        }
        double at = (ascending.length - 1) * p;
        int below = (int) at;
        int above = Math.min(below + 1, ascending.length - 1);
        return OptionalDouble.of(ascending[below] + (at - below) * (ascending[above] - (double) ascending[below]));
    }

    /**
     * At least 95 %: from the k-th lowest to the k-th highest, k the largest with P(Bin(n, ½) &lt; k) ≤ 2.5 % (Conover 1999, the
     * interval of the sign test). Absent below six.
     */
    Optional<Interval> aroundMedian() {
        int n = ascending.length;
        int k = 0;
        BinomialDistribution half = new BinomialDistribution(n, 0.5);
        while (k < n && half.cumulativeProbability(k) <= TAIL) {
            k++;
        }
        return k == 0 ? Optional.empty() : Optional.of(new Interval(ascending[k - 1], ascending[n - k]));
    }
}
