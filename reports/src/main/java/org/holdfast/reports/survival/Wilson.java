package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/**
 * Wilson's score interval for a proportion where a row is a person: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 * Source: Wilson 1927; R's {@code prop.test(correct = FALSE)} (oracle {@code prop.*}).
 */
public final class Wilson {
    private Wilson() {}

    /**
     * 95 % limits of x of n, as shares of 1; absent for n = 0.
     *
     * @param x 0 to {@code n}
     */
    public static Optional<Interval> interval(long x, long n) {
        return interval(x, n, Confidence.USUAL);
    }

    /** The limits at another level of confidence. */
    public static Optional<Interval> interval(long x, long n, Confidence confidence) {
        if (Share.isOfNobody(x, n)) {
            return Optional.empty();
        }
        double p = (double) x / n;
        double z = confidence.z();
        double middle = p + z * z / (2.0 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        // none and all reach 0 and 1 exactly; rounding would leave them a hair inside or outside
        double low = x == 0 ? 0 : (middle - half) / scale;
        double high = x == n ? 1 : (middle + half) / scale;
        return Optional.of(new Interval(low, high));
    }
}
