package org.holdfast.reports.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Log-rank test of whether groups leave at the same pace: at each event time a group is expected to have d·nᵢ/n of the events;
 * V = Σ d(n−d)/(n−1)·[diag(nᵢ/n) − (nᵢ/n)(nⱼ/n)]; χ² = (O−E)'V⁻(O−E). Strata add up. With ρ each time weighs S(t−)^ρ.
 * Source: science 1, R's {@code survdiff} (oracle {@code *.logrank.*}).
 *
 * @param chiSquare the statistic
 * @param degreesOfFreedom rank of the covariance: groups that were ever at risk beside another, less one; 0 where there is
 *     nothing to compare
 * @param p upper tail of the chi-square distribution; absent with no degree of freedom
 * @param observed (weighted) events of each group, in the order the groups were given
 * @param expected (weighted) events of each group if all left at the same pace
 * @param variance covariance matrix of observed minus expected
 */
public record LogRank(
        double chiSquare,
        int degreesOfFreedom,
        OptionalDouble p,
        List<Double> observed,
        List<Double> expected,
        List<List<Double>> variance) {

    /** Compares the groups, at least one, in the order given. */
    public static LogRank of(List<RiskTable> groups) {
        return stratified(List.of(groups), 0);
    }

    /**
     * Compares the groups within strata.
     *
     * @param strata for each stratum the tables of all groups, in the same order; a group absent from a stratum is an empty table
     * @param rho 0 for log-rank; 1 weighs early times more (Peto–Peto)
     */
    public static LogRank stratified(List<List<RiskTable>> strata, double rho) {
        int k = strata.getFirst().size();
        if (strata.stream().anyMatch(stratum -> stratum.size() != k)) {
            throw new IllegalArgumentException("log-rank wants all groups in every stratum");
        }
        return of(strata.stream().map(Tally::of).toList(), rho);
    }

    /** Compares the groups of the rows as to their first event, in one pass; with delayed entry where the rows have it. */
    public static LogRank of(FollowUp rows) {
        return of(rows, 0);
    }

    /** Compares the groups with weights S(t−)^ρ. */
    public static LogRank of(FollowUp rows, double rho) {
        return of(List.of(Tally.of(rows)), rho);
    }

    /**
     * Compares the groups within strata.
     *
     * @param stratum number of each row's stratum, from 0
     */
    public static LogRank stratified(FollowUp rows, int[] stratum, double rho) {
        return of(rows.split(stratum).stream().map(Tally::of).toList(), rho);
    }

    private static LogRank of(List<Tally> strata, double rho) {
        int k = strata.getFirst().groups();
        double[] observed = new double[k];
        double[] expected = new double[k];
        double[][] variance = new double[k][k];
        for (Tally stratum : strata) {
            addStratum(stratum, rho, observed, expected, variance);
        }
        double[] difference = new double[k];
        Arrays.setAll(difference, i -> observed[i] - expected[i]);
        List<List<Double>> matrix = Arrays.stream(variance).map(LogRank::list).toList();
        Quadratic form = Quadratic.of(variance, difference);
        return new LogRank(
                form.value(),
                form.rank(),
                form.rank() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Quantiles.chiSquaredTail(form.value(), form.rank())),
                list(observed),
                list(expected),
                matrix);
    }

    private static void addStratum(
            Tally groups, double rho, double[] observed, double[] expected, double[][] variance) {
        int k = observed.length;
        double survival = 1;
        for (int at = 0; at < groups.time.length; at++) {
            double n = 0;
            double d = 0;
            for (int i = 0; i < k; i++) {
                n += groups.atRisk[i][at];
                d += groups.ended(i, 1, at);
            }
            if (d > 0) {
                double weight = rho == 0 ? 1 : Math.pow(survival, rho);
                double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
                for (int i = 0; i < k; i++) {
                    double share = groups.atRisk[i][at] / n;
                    observed[i] += weight * groups.ended(i, 1, at);
                    expected[i] += weight * d * share;
                    for (int j = 0; j < k; j++) {
                        // 1 − share, not share − share²: a group alone at risk adds nothing, not even rounding
                        double other = groups.atRisk[j][at] / n;
                        variance[i][j] += spread * share * (i == j ? 1 - share : -other);
                    }
                }
                survival *= (n - d) / n;
            }
        }
    }

    /** Common logarithm of p, also where p is too small for a number; absent where p is. */
    public OptionalDouble log10P() {
        return degreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.log10ChiSquaredTail(chiSquare, degreesOfFreedom));
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(value);
        }
        return List.copyOf(list);
    }
}
