package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Cumulative hazard of a fitted Cox model: Λ₀(t)·exp(β'x), Λ₀ = Σ over event times of 1/Σ_{at risk} exp(β'x), the tied shared out as in the fit.
 * Source: R's {@code survfit(coxph, newdata)} (oracle {@code baseline_cumhaz_at_zero}).
 */
public final class BaselineHazard {
    private final EventHazards hazards;
    private final double[] coefficients;

    BaselineHazard(EventHazards hazards, double[] coefficients) {
        this.hazards = hazards;
        this.coefficients = coefficients;
    }

    /**
     * Cumulative hazard up to and with {@code t}, carried on past the last follow-up.
     *
     * @param stratum code of the stratum; 0 where the model has none
     * @param covariates of the person, in the order of the model
     * @throws IllegalArgumentException for a stratum without rows
     */
    public double cumulative(int stratum, double t, double... covariates) {
        CoxRows rows = hazards.rows;
        int found = -1;
        boolean known = false;
        for (int group = 0; group < rows.groups(); group++) {
            if (rows.stratum(rows.from[group]) == stratum) {
                known = true;
                found = rows.time[rows.from[group]] <= t ? group : found;
            }
        }
        if (!known) {
            throw new IllegalArgumentException("nobody is in stratum " + stratum);
        }
        return found < 0 ? 0 : hazards.hazard[found] * relative(covariates);
    }

    /** exp(−cumulative hazard): the share without the event at {@code t}. */
    public double survival(int stratum, double t, double... covariates) {
        return Math.exp(-cumulative(stratum, t, covariates));
    }

    /** Codes of the strata, ascending. */
    public int[] strata() {
        CoxRows rows = hazards.rows;
        return Arrays.stream(rows.from, 0, rows.groups())
                .map(rows::stratum)
                .distinct()
                .toArray();
    }

    private double relative(double[] covariates) {
        Standardised x = hazards.rows.x;
        double predictor = 0;
        for (int j = 0; j < coefficients.length; j++) {
            predictor += coefficients[j] * (covariates[j] - x.mean[j]) / x.scale[j];
        }
        return Math.exp(predictor);
    }
}
