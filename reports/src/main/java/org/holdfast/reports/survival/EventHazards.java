package org.holdfast.reports.survival;

/**
 * For each group of rows of one time: the step of the baseline hazard Σ 1/(risk set), the same weighed with x̄, both summed from the
 * start of the stratum; and for those who have the event there, who with Efron's ties meet only part of the step, their own.
 */
final class EventHazards {
    final CoxRows rows;
    final double[] weight;
    /** Summed up to and with each group. */
    final double[] hazard;

    final double[] hazardMean;
    /** What the events of a group meet in it, less what those meet who stay. */
    final double[] own;

    final double[] ownMean;
    /** x̄ as the events of a group see it. */
    final double[] seen;

    private final int p;

    EventHazards(CoxRows rows, double[] coefficients) {
        this.rows = rows;
        p = rows.covariates;
        int groups = rows.groups();
        hazard = new double[groups];
        hazardMean = new double[groups * p];
        own = new double[groups];
        ownMean = new double[groups * p];
        seen = new double[groups * p];
        RiskSets sets = new RiskSets(rows, false);
        sets.descend(coefficients, this::step);
        weight = sets.weight;
        sum();
    }

    private void step(RiskSets now, int group) {
        int d = now.events;
        for (int tied = 0; tied < d; tied++) {
            double gone = rows.ties.gone(tied, d);
            double step = 1 / (now.s0 - gone * now.d0);
            hazard[group] += step;
            own[group] -= gone * step;
            for (int j = 0, at = group * p; j < p; j++, at++) {
                double mean = (now.s1[j] - gone * now.d1[j]) * step;
                hazardMean[at] += mean * step;
                ownMean[at] -= gone * mean * step;
                seen[at] += mean / d;
            }
        }
    }

    private void sum() {
        for (int group = 1; group < hazard.length; group++) {
            if (!rows.lastOfStratum[group - 1]) {
                hazard[group] += hazard[group - 1];
                for (int at = group * p; at < (group + 1) * p; at++) {
                    hazardMean[at] += hazardMean[at - p];
                }
            }
        }
    }
}
