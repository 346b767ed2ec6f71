package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Cox's partial likelihood Σ over events of β'x − log Σ_{at risk} exp(β'x), with the tied shared out after Efron or Breslow; its
 * information is Σ of the covariance of x over those at risk.
 */
final class PartialLikelihood implements Likelihood {
    private final CoxRows rows;
    private final RiskSets sets;
    private double value;

    PartialLikelihood(CoxRows rows) {
        this.rows = rows;
        sets = new RiskSets(rows, true);
    }

    @Override
    public int size() {
        return rows.covariates;
    }

    @Override
    public double at(double[] coefficients, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        value = 0;
        double[] mean = new double[gradient.length];
        sets.descend(coefficients, (now, group) -> value += add(now, mean, gradient, information));
        return value;
    }

    /**
     * Adds what one event time says: Σ(x − x̄) to the gradient, Σ covariance to the information (lower half), and gives its part of
     * the log likelihood.
     *
     * @param mean room for x̄
     */
    static double add(RiskSets now, double[] mean, double[] gradient, double[] information) {
        int p = mean.length;
        int d = now.events;
        double value = now.eventPredictor;
        for (int j = 0; j < p; j++) {
            gradient[j] += now.eventSum[j];
        }
        for (int tied = 0; tied < d; tied++) {
            double gone = now.rows.ties.gone(tied, d);
            double risk = now.s0 - gone * now.d0;
            double inverse = 1 / risk;
            value -= Math.log(risk);
            for (int j = 0; j < p; j++) {
                mean[j] = (now.s1[j] - gone * now.d1[j]) * inverse;
                gradient[j] -= mean[j];
                for (int k = 0, at = j * p; k <= j; k++, at++) {
                    information[at] += (now.s2[at] - gone * now.d2[at]) * inverse - mean[j] * mean[k];
                }
            }
        }
        return value;
    }
}
