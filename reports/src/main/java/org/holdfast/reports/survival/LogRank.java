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

    /** A pivot this much smaller than the variance it came from is rounding, not information. */
    private static final double NOTHING = 1e-10;

    /** Compares the groups, at least one, in the order given. */
    public static LogRank of(List<RiskTable> groups) {
        return stratified(List.of(groups), 0);
    }

    /**
     * Compares the groups within strata.
     *
     * @param strata for each stratum the tables of all groups, in the same order; a group absent from a stratum is an empty table
     * @param rho 0 for log-rank; 1 weighs early times more (Peto–Peto)
     * @throws IllegalArgumentException for tables with delayed entry, whose numbers at risk are known at their own times only
     */
    public static LogRank stratified(List<List<RiskTable>> strata, double rho) {
        int k = strata.getFirst().size();
        double[] observed = new double[k];
        double[] expected = new double[k];
        double[][] variance = new double[k][k];
        for (List<RiskTable> stratum : strata) {
            if (stratum.size() != k || stratum.stream().anyMatch(table -> table.delayedEntry)) {
                throw new IllegalArgumentException("log-rank wants all groups in every stratum, and no delayed entry");
            }
            addStratum(stratum.toArray(RiskTable[]::new), rho, observed, expected, variance);
        }
        double[] difference = new double[k];
        Arrays.setAll(difference, i -> observed[i] - expected[i]);
        List<List<Double>> matrix = Arrays.stream(variance).map(LogRank::list).toList();
        Quadratic form = Quadratic.of(variance, difference);
        return new LogRank(
                form.value,
                form.rank,
                form.rank == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Quantiles.chiSquaredTail(form.value, form.rank)),
                list(observed),
                list(expected),
                matrix);
    }

    private static void addStratum(
            RiskTable[] groups, double rho, double[] observed, double[] expected, double[][] variance) {
        int k = groups.length;
        int[] at = new int[k];
        double survival = 1;
        for (double t = next(groups, at); t < Double.POSITIVE_INFINITY; t = next(groups, at)) {
            double n = 0;
            double d = 0;
            for (int i = 0; i < k; i++) {
                n += risk(groups[i], at[i]);
                d += events(groups[i], at[i], t);
            }
            if (d > 0) {
                double weight = Math.pow(survival, rho);
                double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
                for (int i = 0; i < k; i++) {
                    double share = risk(groups[i], at[i]) / n;
                    observed[i] += weight * events(groups[i], at[i], t);
                    expected[i] += weight * d * share;
                    variance[i][i] += spread * share;
                    for (int j = 0; j < k; j++) {
                        variance[i][j] -= spread * share * risk(groups[j], at[j]) / n;
                    }
                }
                survival *= (n - d) / n;
            }
            for (int i = 0; i < k; i++) {
                at[i] += at[i] < groups[i].size() && groups[i].time[at[i]] == t ? 1 : 0;
            }
        }
    }

    private static double next(RiskTable[] groups, int[] at) {
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < groups.length; i++) {
            next = at[i] < groups[i].size() ? Math.min(next, groups[i].time[at[i]]) : next;
        }
        return next;
    }

    private static double risk(RiskTable group, int at) {
        return at < group.size() ? group.atRisk[at] : 0;
    }

    private static double events(RiskTable group, int at, double t) {
        return at < group.size() && group.time[at] == t ? group.events[at] : 0;
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(value);
        }
        return List.copyOf(list);
    }

    /** u'V⁻u and the rank of V, by elimination that passes over pivots that are nothing (any generalised inverse will do). */
    private record Quadratic(double value, int rank) {
        static Quadratic of(double[][] variance, double[] u) {
            double[][] v = Arrays.stream(variance).map(double[]::clone).toArray(double[][]::new);
            double[] z = u.clone();
            double value = 0;
            int rank = 0;
            for (int i = 0; i < z.length; i++) {
                if (v[i][i] <= NOTHING * variance[i][i] || variance[i][i] <= 0) {
                    continue;
                }
                value += z[i] * z[i] / v[i][i];
                rank++;
                for (int j = i + 1; j < z.length; j++) {
                    double factor = v[j][i] / v[i][i];
                    z[j] -= factor * z[i];
                    for (int l = i; l < z.length; l++) {
                        v[j][l] -= factor * v[i][l];
                    }
                }
            }
            return new Quadratic(value, rank);
        }
    }
}
