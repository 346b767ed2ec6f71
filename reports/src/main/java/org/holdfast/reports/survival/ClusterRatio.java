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

    /** 95 % limits as shares of 1; absent with fewer than two people, and where none or all are hits. */
    public Optional<Interval> interval() {
        if (standardError.isEmpty() || x == 0 || x == n) {
            return Optional.empty();
        }
        double p = (double) x / n;
        double logit = Math.log(p / (1 - p));
        double half = Quantiles.t(clusters - 1.0) * standardError.getAsDouble() / (p * (1 - p));
        return Optional.of(new Interval(share(logit - half), share(logit + half)));
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
