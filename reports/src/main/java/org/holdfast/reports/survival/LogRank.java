package org.holdfast.reports.survival;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Log-rank test of whether groups leave at the same pace.
 *
 * @param chiSquare the statistic
 * @param degreesOfFreedom groups with expected events, less one; 0 where there is nothing to compare
 * @param p upper tail of the chi-square distribution; absent with no degree of freedom
 * @param observed events of each group, in the order the groups were given
 * @param expected events of each group if all left at the same pace
 * @param variance covariance matrix of observed minus expected
 */
public record LogRank(
        double chiSquare,
        int degreesOfFreedom,
        OptionalDouble p,
        List<Double> observed,
        List<Double> expected,
        List<List<Double>> variance) {}
