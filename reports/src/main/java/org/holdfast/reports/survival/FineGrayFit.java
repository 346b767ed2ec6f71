package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/**
 * A fitted Fine–Gray model. Coefficients are log ratios of the subdistribution hazard per unit of the covariate: they say which way the
 * cumulative incidence goes, not by which mechanism; show the cause-specific Cox model beside it.
 */
public final class FineGrayFit {
    private final FineGrayRows rows;
    private final Newton.Climb climb;
    private final double[] coefficients;
    private final double[][] variance;

    FineGrayFit(FineGrayRows rows, Newton.Climb climb) {
        this.rows = rows;
        this.climb = climb;
        double[][] model = climb.information().orElseThrow().inverse();
        coefficients = rows.x.coefficients(climb.coefficients());
        variance = rows.x.covariance(FineGrayInfluence.robust(rows, climb.coefficients(), model));
    }

    /** Rows fitted. */
    public int rows() {
        return rows.size;
    }

    /** Exits of the cause among them. */
    public int events() {
        return rows.events;
    }

    /** Number of covariates. */
    public int covariates() {
        return coefficients.length;
    }

    /** Log subdistribution hazard ratio per unit; covariates count from 0. */
    public double coefficient(int covariate) {
        return coefficients[covariate];
    }

    /** Robust standard error; allows for the censoring curve being estimated. */
    public double standardError(int covariate) {
        return Math.sqrt(variance[covariate][covariate]);
    }

    /** exp(coefficient). */
    public double hazardRatio(int covariate) {
        return Math.exp(coefficients[covariate]);
    }

    /** 95 % limits of that ratio; absent only where a limit is too large for a number. */
    public Optional<Interval> interval(int covariate) {
        double half = Quantiles.Z * standardError(covariate);
        double high = Math.exp(coefficients[covariate] + half);
        return Double.isInfinite(high)
                ? Optional.empty()
                : Optional.of(new Interval(Math.exp(coefficients[covariate] - half), high));
    }

    /** Weighted partial log likelihood with all coefficients 0. */
    public double nullLogLikelihood() {
        return climb.start();
    }

    /** Weighted partial log likelihood at its maximum. */
    public double logLikelihood() {
        return climb.logLikelihood();
    }
}
