package org.holdfast.reports.survival;

import java.util.Arrays;
import org.holdfast.reports.survival.ModelResult.Fitted;
import org.holdfast.reports.survival.ModelResult.Reason;
import org.holdfast.reports.survival.ModelResult.Refused;

/**
 * Logistic regression by maximum likelihood: logit P(y) = β₀ + β'x. Source: R's {@code glm(family = binomial)} (oracle
 * {@code *.logit}).
 */
public final class LogisticRegression {
    private LogisticRegression() {}

    /**
     * Fits it, with an intercept.
     *
     * @param outcome whether it happened
     * @param covariates the columns, in step with {@code outcome}; none for the intercept alone
     */
    public static ModelResult<LogisticFit> fit(boolean[] outcome, double[]... covariates) {
        return fitBeside(new double[0], outcome, covariates);
    }

    /**
     * Fits it beside a given part of the logit.
     *
     * @param offset known part of each row's logit, or no elements for none
     */
    public static ModelResult<LogisticFit> fitBeside(double[] offset, boolean[] outcome, double[]... covariates) {
        int n = outcome.length;
        if (offset.length != 0 && offset.length != n) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        for (double[] column : covariates) {
            if (column.length != n) {
                throw new IllegalArgumentException("the columns differ in length");
            }
        }
        int happened = 0;
        for (boolean y : outcome) {
            happened += y ? 1 : 0;
        }
        if (happened == 0 || happened == n) {
            return new Refused<>(Reason.NO_EVENTS, 0);
        }
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        Standardised x = new Standardised(covariates, order);
        Newton.Climb climb = Newton.climb(new Logit(outcome, offset, x));
        if (climb.trouble().isPresent()) {
            return new Refused<>(climb.trouble().get(), climb.logLikelihood());
        }
        return new Fitted<>(new LogisticFit(climb, x, n, happened));
    }

    /** Σ y·η − log(1 + exp η), η the logit; the intercept comes first. */
    private record Logit(boolean[] outcome, double[] offset, Standardised x) implements Likelihood {
        @Override
        public int size() {
            return x.size + 1;
        }

        @Override
        public double at(double[] coefficients, double[] gradient, double[] information) {
            int p = size();
            double[] row = new double[p];
            row[0] = 1;
            double value = 0;
            for (int i = 0; i < outcome.length; i++) {
                System.arraycopy(x.values, i * x.size, row, 1, x.size);
                double logit = Information.dot(coefficients, row) + (offset.length == 0 ? 0 : offset[i]);
                double chance = 1 / (1 + Math.exp(-logit));
                value += (outcome[i] ? logit : 0)
                        - (logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit)));
                double miss = (outcome[i] ? 1 : 0) - chance;
                double spread = chance * (1 - chance);
                for (int j = 0; j < p; j++) {
                    gradient[j] += miss * row[j];
                    for (int k = 0; k <= j; k++) {
                        information[j * p + k] += spread * row[j] * row[k];
                    }
                }
            }
            return value;
        }
    }
}
