package org.holdfast.reports.survival;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How sure an interval is: the share of such intervals that hold the truth, halves of the rest on each side.
 *
 * @param level between 0 and 1, both out; 0.95 unless a caller says otherwise
 */
public record Confidence(double level) {
    /** The level of every figure we print. */
    public static final Confidence USUAL = new Confidence(0.95);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not at " + level);
        }
    }

    /** The probability below the interval: 0.025 for 95 %. */
    double low() {
        return (1 - level) / 2;
    }

    /** The probability up to the upper end of the interval: 0.975 for 95 %. */
    double high() {
        return (1 + level) / 2;
    }

    /** The normal quantile: 1.959964 for 95 %. */
    double z() {
        return level == USUAL.level ? Quantiles.Z : new NormalDistribution().inverseCumulativeProbability(high());
    }
}
