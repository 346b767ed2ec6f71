package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Gray's test of whether groups leave by one kind of exit in the same shares over time, other exits competing. Score of a group:
 * Σ (1−F(t−))^ρ·(d_g − d·R_g/R), where R_g = n_g·(1−F_g(t−))/S_g(t−) counts who competed away as still at risk; F is the pooled
 * incidence. Agrees with {@code cmprsk::cuminc} (oracle {@code *.aalen_johansen.*}). Source: Gray 1988.
 *
 * @param chiSquare the statistic
 * @param degreesOfFreedom groups less one, less those that cannot be told apart; 0 where there is nothing to compare
 * @param p upper tail of chi-square; absent with no degree of freedom
 */
public record GrayTest(double chiSquare, int degreesOfFreedom, OptionalDouble p) {
    /**
     * Compares the groups of the rows.
     *
     * @param cause the exit compared, from 1
     * @throws IllegalArgumentException for delayed entry, which this test does not know
     */
    public static GrayTest of(FollowUp rows, int cause) {
        return of(List.of(rows), cause, 0);
    }

    /** Compares the groups within strata, with weight (1−F)^ρ. */
    public static GrayTest stratified(FollowUp rows, int[] stratum, int cause, double rho) {
        return of(rows.split(stratum), cause, rho);
    }

    private static GrayTest of(List<FollowUp> strata, int cause, double rho) {
        int k = strata.getFirst().groups;
        double[] score = new double[k];
        double[][] variance = new double[k][k];
        for (FollowUp stratum : strata) {
            if (stratum.entry.length > 0) {
                throw new IllegalArgumentException("Gray's test wants everybody at risk from the start");
            }
            new GrayScore(Tally.of(stratum), cause, rho).addTo(score, variance);
        }
        // the scores add up to nothing: the last group tells no more than the others do
        double[][] first = Arrays.stream(variance)
                .limit(k - 1L)
                .map(row -> Arrays.copyOf(row, k - 1))
                .toArray(double[][]::new);
        Quadratic form = Quadratic.of(first, Arrays.copyOf(score, k - 1));
        return new GrayTest(
                form.value(),
                form.rank(),
                form.rank() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Quantiles.chiSquaredTail(form.value(), form.rank())));
    }

    /** Common logarithm of p, also where p is too small for a number; absent where p is. */
    public OptionalDouble log10P() {
        return degreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.log10ChiSquaredTail(chiSquare, degreesOfFreedom));
    }
}
