package org.holdfast.reports.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.Interval;

/**
 * A fitted Cox model. Covariates count from 0 in the order given; coefficients are log hazard ratios per unit of the covariate.
 * Intervals and the Wald test use the robust standard error where clusters were given. Source: R's {@code coxph}.
 */
public final class CoxFit {
    /** Peduzzi 1995: with fewer events per covariate than this the estimates are not to be relied on. */
    private static final int ENOUGH = 10;

    private final CoxRows rows;
    private final Newton.Climb climb;
    private final double[] coefficients;
    private final double[][] model;
    private final Optional<double[][]> robust;

    CoxFit(CoxRows rows, Newton.Climb climb) {
        this.rows = rows;
        this.climb = climb;
        double[][] variance = climb.information().orElseThrow().inverse();
        coefficients = rows.x.coefficients(climb.coefficients());
        model = rows.x.covariance(variance);
        robust = rows.clustered()
                ? Optional.of(rows.x.covariance(ScoreResiduals.robust(rows, climb.coefficients(), variance)))
                : Optional.empty();
    }

    /** Rows fitted. */
    public int rows() {
        return rows.size;
    }

    /** Events among them. */
    public int events() {
        return rows.events;
    }

    /** Number of covariates. */
    public int covariates() {
        return coefficients.length;
    }

    /** Whether there are fewer than 10 events per covariate: say so beside the figures. */
    public boolean thin() {
        return rows.events < ENOUGH * coefficients.length;
    }

    /** Log hazard ratio per unit. */
    public double coefficient(int covariate) {
        return coefficients[covariate];
    }

    /** Standard error from the model's information. */
    public double standardError(int covariate) {
        return Math.sqrt(model[covariate][covariate]);
    }

    /** Cluster-robust standard error; absent where no clusters were given. */
    public OptionalDouble robustStandardError(int covariate) {
        return robust.isPresent()
                ? OptionalDouble.of(Math.sqrt(robust.get()[covariate][covariate]))
                : OptionalDouble.empty();
    }

    /** exp(coefficient). */
    public double hazardRatio(int covariate) {
        return Math.exp(coefficients[covariate]);
    }

    /** 95 % limits of the hazard ratio; absent only where a limit is too large for a number. */
    public Optional<Interval> interval(int covariate) {
        double half = Quantiles.Z * robustStandardError(covariate).orElse(standardError(covariate));
        double high = Math.exp(coefficients[covariate] + half);
        return Double.isInfinite(high)
                ? Optional.empty()
                : Optional.of(new Interval(Math.exp(coefficients[covariate] - half), high));
    }

    /** Two-sided p of a coefficient of 0, by Wald's test of one degree of freedom. */
    public double p(int covariate) {
        double z = coefficients[covariate] / robustStandardError(covariate).orElse(standardError(covariate));
        return new ChiSquareTest(z * z, 1).p();
    }

    /** Partial log likelihood with all coefficients 0. */
    public double nullLogLikelihood() {
        return climb.start();
    }

    /** Partial log likelihood at its maximum. */
    public double logLikelihood() {
        return climb.logLikelihood();
    }

    /** Twice the gain of likelihood. Takes rows for independent, also where clusters were given. */
    public ChiSquareTest likelihoodRatio() {
        return test(2 * (climb.logLikelihood() - climb.start()));
    }

    /** Score test of all coefficients 0; without ties and with one group covariate it is the log-rank test. */
    public ChiSquareTest score() {
        return test(climb.scoreTest());
    }

    /** Wald's test of all coefficients 0: β'V⁻¹β. Absent where a robust V is singular: fewer clusters than covariates. */
    public Optional<ChiSquareTest> wald() {
        double[][] variance = robust.orElse(model);
        int p = coefficients.length;
        double[] flat = new double[p * p];
        for (int j = 0; j < p; j++) {
            System.arraycopy(variance[j], 0, flat, j * p, p);
        }
        return Information.of(flat, p).map(v -> test(v.quadratic(coefficients)));
    }

    private ChiSquareTest test(double chiSquare) {
        return new ChiSquareTest(Math.max(0, chiSquare), coefficients.length);
    }

    /** How well the fitted hazard orders the events; absent where no two rows can be compared. */
    public Optional<Concordance> concordance() {
        return Concordance.of(rows, climb.coefficients());
    }

    /** Test of proportional hazards, each covariate for itself. */
    public Optional<ProportionalHazards> proportionalHazards(TimeScale scale) {
        return proportionalHazards(
                scale,
                IntStream.range(0, coefficients.length).mapToObj(List::of).toList());
    }

    /**
     * Test of proportional hazards.
     *
     * @param terms covariates that are tested together, such as the indicators of one category
     * @return absent where the time scale does not vary over the events
     */
    public Optional<ProportionalHazards> proportionalHazards(TimeScale scale, List<List<Integer>> terms) {
        return ProportionalHazards.of(rows, climb.coefficients(), scale, terms);
    }

    /** The hazard of those whose covariates are 0, and of others. */
    public BaselineHazard baseline() {
        return new BaselineHazard(new EventHazards(rows, climb.coefficients()), climb.coefficients());
    }
}
