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
        if (n == 0) {
            return Optional.empty();
        }
        double low = x == 0 ? 0 : Quantiles.beta(x, n - x + 1.0, Quantiles.LOW);
        double high = x == n ? 1 : Quantiles.beta(x + 1.0, n - x, Quantiles.HIGH);
        return Optional.of(new Interval(low, high));
    }
}
