package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/**
 * Exact interval for a proportion: beta quantiles B(.025; x, n−x+1) and B(.975; x+1, n−x). Never too narrow, used for safety
 * figures. Source: Clopper and Pearson 1934; R's {@code binom.test} (oracle {@code prop.*}).
 */
public final class ClopperPearson {
    private ClopperPearson() {}

    /** 95 % limits of x of n, as shares of 1; absent for n = 0. */
    public static Optional<Interval> interval(long x, long n) {
        return interval(x, n, Confidence.USUAL);
    }

    /** The limits at another level of confidence. */
    public static Optional<Interval> interval(long x, long n, Confidence confidence) {
        if (Share.isOfNobody(x, n)) {
            return Optional.empty();
        }
        double low = x == 0 ? 0 : Quantiles.beta((double) x, n - x + 1.0, confidence.low());
        double high = x == n ? 1 : Quantiles.beta(x + 1.0, (double) (n - x), confidence.high());
        return Optional.of(new Interval(low, high));
    }
}
