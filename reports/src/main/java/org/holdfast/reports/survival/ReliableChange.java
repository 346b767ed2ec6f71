package org.holdfast.reports.survival;

/**
 * Whether one person's score moved by more than the instrument's own wobble: RCI = (x₂−x₁)/(SD·√2·√(1−r)), reliable where
 * |RCI| > 1.96. With the crossing of a cut-off in the better direction the change is clinically significant.
 * Source: Jacobson and Truax 1991 (oracle {@code rci.*}). Print SD and r beside it: the threshold hangs on them.
 *
 * @param deviation SD of the score in the population it was normed in, over 0
 * @param reliability r of the instrument, 0 to under 1
 */
public record ReliableChange(double before, double after, double deviation, double reliability) {
    /** |RCI| beyond this is reliable. */
    public static final double RELIABLE = 1.96;

    /** Which way a score improves. */
    public enum Better {
        LOWER,
        HIGHER
    }

    public ReliableChange {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("a change needs two scores, not " + before + " and " + after);
        }
        if (!(deviation > 0) || !(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("no norm: SD " + deviation + ", reliability " + reliability);
        }
    }

    /** Standard error of one measurement, in points. */
    public double measurementError() {
        return deviation * Math.sqrt(1 - reliability);
    }

    /** Standard error of a difference of two measurements, in points. */
    public double differenceError() {
        return Math.sqrt(2) * measurementError();
    }

    public double index() {
        return (after - before) / differenceError();
    }

    /** The fewest points a score must move by to be beyond its wobble. */
    public double threshold() {
        return RELIABLE * differenceError();
    }

    public boolean reliable() {
        return Math.abs(index()) > RELIABLE;
    }

    /** Whether the score went over the cut-off for the better; a score at the cut-off counts with those above it. */
    public boolean crossed(double cutOff, Better better) {
        boolean above = before >= cutOff;
        return above != (after >= cutOff) && above == (better == Better.LOWER);
    }

    /** Reliable, for the better, and over the cut-off. */
    public boolean clinicallySignificant(double cutOff, Better better) {
        return reliable() && crossed(cutOff, better);
    }
}
