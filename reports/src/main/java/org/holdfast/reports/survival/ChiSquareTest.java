package org.holdfast.reports.survival;

/**
 * A statistic that is chi-square distributed where there is no effect.
 *
 * @param chiSquare 0 or more
 * @param degreesOfFreedom at least 1
 */
public record ChiSquareTest(double chiSquare, int degreesOfFreedom) {
    /** Upper tail of the chi-square distribution, 0 to 1. */
    public double p() {
        return Quantiles.chiSquaredTail(chiSquare, degreesOfFreedom);
    }
}
