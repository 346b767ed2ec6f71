package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * A share of visits, where visits cluster in people: p = Σx/Σn, se = √(m/(m−1)·Σ(xᵢ − p·nᵢ)²)/Σn over m people, limits on the
 * logit with Student's t of m−1. Source: science 1, R's {@code survey::svyciprop} (oracle {@code ctn27_att.cluster_prop}).
 *
 * @param x hits in all
 * @param n rows in all
 * @param clusters people with at least one row
 * @param standardError absent with fewer than two people
 */
public record ClusterRatio(long x, long n, int clusters, OptionalDouble standardError) {
    /**
     * From counts by person.
     *
     * @param hits hits of each person
     * @param rows rows of each person; a person without rows does not count as one
     */
    public static ClusterRatio of(int[] hits, int[] rows) {
        long x = 0;
        long n = 0;
        int m = 0;
        for (int i = 0; i < rows.length; i++) {
            x += hits[i];
            n += rows[i];
            m += rows[i] > 0 ? 1 : 0;
        }
        if (m < 2) {
            return new ClusterRatio(x, n, m, OptionalDouble.empty());
        }
        double p = (double) x / n;
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            double residual = hits[i] - p * rows[i];
            squares += residual * residual;
        }
        return new ClusterRatio(x, n, m, OptionalDouble.of(Math.sqrt(m / (m - 1.0) * squares) / n));
    }

    /** The share of hits, 0 to 1; absent without rows. */
    public OptionalDouble value() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) x / n);
    }

    /** The standard error had every row been another person, √(p(1−p)/n); absent without rows. */
    public OptionalDouble binomialError() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt((double) x / n * (n - x) / n / n));
    }

    /** The variance over that of as many people with a row each; absent where there is no variance to compare. */
    public OptionalDouble designEffect() {
        if (standardError.isEmpty() || x == 0 || x == n) {
            return OptionalDouble.empty();
        }
        double ratio = standardError.getAsDouble() / binomialError().orElseThrow();
        return OptionalDouble.of(ratio * ratio);
    }

    /** 95 % limits as shares of 1; absent with fewer than two people, and where none or all are hits. */
    public Optional<Interval> interval() {
        return interval(Confidence.USUAL);
    }

    /** The limits at another level of confidence. */
    public Optional<Interval> interval(Confidence confidence) {
        if (standardError.isEmpty() || x == 0 || x == n) {
            return Optional.empty();
        }
        double p = (double) x / n;
        double logit = Math.log(p / (1 - p));
        double half = Quantiles.t(clusters - 1.0, confidence.high()) * standardError.getAsDouble() / (p * (1 - p));
        return Optional.of(new Interval(share(logit - half), share(logit + half)));
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
