package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/** A fitted logistic regression. Coefficient 0 is the intercept, the covariates follow from 1; all are log odds (ratios per unit). */
public final class LogisticFit {
    private final int rows;
    private final int events;
    private final double logLikelihood;
    private final double[] coefficients;
    private final double[][] variance;

    LogisticFit(Newton.Climb climb, Standardised x, int rows, int events) {
        this.rows = rows;
        this.events = events;
        logLikelihood = climb.logLikelihood();
        // from standardised covariates: slope / scale, and the intercept takes off Σ slope · mean / scale
        int p = x.size + 1;
        double[][] back = new double[p][p];
        back[0][0] = 1;
        for (int j = 1; j < p; j++) {
            back[j][j] = 1 / x.scale[j - 1];
            back[0][j] = -x.mean[j - 1] / x.scale[j - 1];
        }
        double[][] inverse = climb.information().orElseThrow().inverse();
        coefficients = new double[p];
        variance = new double[p][p];
        for (int j = 0; j < p; j++) {
            coefficients[j] = Information.dot(back[j], climb.coefficients());
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    variance[j][k] += back[j][l] * Information.dot(inverse[l], back[k]);
                }
            }
        }
    }

    /** Rows fitted. */
    public int rows() {
        return rows;
    }

    /** Rows with the outcome. */
    public int events() {
        return events;
    }

    /** Number of coefficients, the intercept among them. */
    public int coefficients() {
        return coefficients.length;
    }

    /** Log odds (ratio) number {@code at}; 0 is the intercept. */
    public double coefficient(int at) {
        return coefficients[at];
    }

    /** Its standard error. */
    public double standardError(int at) {
        return Math.sqrt(variance[at][at]);
    }

    /** 95 % limits (Wald) of the odds ratio; absent only where a limit is too large for a number. */
    public Optional<Interval> interval(int at) {
        double half = Quantiles.Z * standardError(at);
        double high = Math.exp(coefficients[at] + half);
        return Double.isInfinite(high)
                ? Optional.empty()
                : Optional.of(new Interval(Math.exp(coefficients[at] - half), high));
    }

    /** Log likelihood at its maximum; the deviance is −2 times it. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Log likelihood with the intercept alone. */
    public double nullLogLikelihood() {
        double share = (double) events / rows;
        return events * Math.log(share) + (rows - events) * Math.log1p(-share);
    }

    /**
     * The logit of a person, before any offset.
     *
     * @param covariates in the order of the model, without the intercept
     */
    public double logit(double... covariates) {
        double sum = coefficients[0];
        for (int j = 1; j < coefficients.length; j++) {
            sum += coefficients[j] * covariates[j - 1];
        }
        return sum;
    }

    /** The person's chance, 0 to 1. */
    public double chance(double... covariates) {
        return 1 / (1 + Math.exp(-logit(covariates)));
    }
}
