package org.holdfast.reports.measure;

/**
 * A 95 % confidence interval, in the unit of the figure it belongs to. An interval that cannot be given is an absent one.
 *
 * @param low lower limit, finite
 * @param high upper limit, finite, not below {@code low}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }
}
