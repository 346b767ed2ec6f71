package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * A mean of answers where answers cluster in people, or the difference of two such means: ȳ = Σy/n; linearised, each person moves it
 * by (Σᵢy − nᵢ·ȳ)/n, and se = √(m/(m−1)·Σ of these squared) over m people, limits with Student's t of m−1. A person may stand on both
 * sides of a difference. In the unit of the answers. Source: the ratio estimator of science 1 (Taylor linearisation, as in R's
 * {@code survey::svymean}).
 *
 * @param value the mean, or the first mean less the second
 * @param people people with an answer that counts
 * @param standardError absent with fewer than two people
 */
public record ClusterMean(double value, int people, OptionalDouble standardError) {
    /**
     * One mean; absent where nobody answered.
     *
     * @param sum sum of each person's answers
     * @param rows number of each person's answers; a person without any does not count as one
     */
    public static Optional<ClusterMean> of(double[] sum, int[] rows) {
        long n = total(rows);
        return n == 0
                ? Optional.empty()
                : Optional.of(of(total(sum) / n, influence(sum, rows), rows, new int[rows.length]));
    }

    /** The mean of one kind of answers less that of another, in step by person; absent where nobody gave one of them. */
    public static Optional<ClusterMean> difference(double[] sum, int[] rows, double[] otherSum, int[] otherRows) {
        long n = total(rows);
        long m = total(otherRows);
        if (n == 0 || m == 0) {
            return Optional.empty();
        }
        double[] influence = influence(sum, rows);
        double[] other = influence(otherSum, otherRows);
        for (int i = 0; i < influence.length; i++) {
            influence[i] -= other[i];
        }
        return Optional.of(of(total(sum) / n - total(otherSum) / m, influence, rows, otherRows));
    }

    private static ClusterMean of(double value, double[] influence, int[] rows, int[] otherRows) {
        int people = 0;
        double squares = 0;
        for (int i = 0; i < influence.length; i++) {
            people += rows[i] + otherRows[i] > 0 ? 1 : 0;
            squares += influence[i] * influence[i];
        }
        OptionalDouble error =
                people < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(people / (people - 1.0) * squares));
        return new ClusterMean(value, people, error);
    }

    private static double[] influence(double[] sum, int[] rows) {
        long n = total(rows);
        double mean = total(sum) / n;
        double[] influence = new double[sum.length];
        for (int i = 0; i < sum.length; i++) {
            influence[i] = (sum[i] - rows[i] * mean) / n;
        }
        return influence;
    }

    private static long total(int[] rows) {
        long n = 0;
        for (int one : rows) {
            n += one;
        }
        return n;
    }

    private static double total(double[] sum) {
        double all = 0;
        for (double one : sum) {
            all += one;
        }
        return all;
    }

    /** 95 % limits; absent with fewer than two people. */
    public Optional<Interval> interval() {
        if (standardError.isEmpty()) {
            return Optional.empty();
        }
        double half = Quantiles.t(people - 1.0) * standardError.getAsDouble();
        return Optional.of(new Interval(value - half, value + half));
    }
}
