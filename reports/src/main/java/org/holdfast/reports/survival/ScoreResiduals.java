package org.holdfast.reports.survival;

/**
 * How much each row pulls at the coefficients: x − x̄ at its event, less ∫(x − x̄)exp(β'x)dΛ₀ while at risk. Summed by cluster they
 * give the robust variance V·(Σ u u')·V (Lin & Wei 1989; R's {@code coxph(cluster=)}).
 */
final class ScoreResiduals {
    private ScoreResiduals() {}

    /** V·(Σ over clusters of u u')·V, in standardised covariates. */
    static double[][] robust(CoxRows rows, double[] coefficients, double[][] variance) {
        int p = rows.covariates;
        int[] cluster = rows.clusters();
        double[] sums = new double[rows.size * p];
        addTo(sums, cluster, new EventHazards(rows, coefficients));
        return sandwich(sums, p, variance);
    }

    private static void addTo(double[] sums, int[] cluster, EventHazards hazards) {
        CoxRows rows = hazards.rows;
        int p = rows.covariates;
        double[] x = rows.x.values;
        int firstGroup = 0;
        for (int group = 0; group < rows.groups(); group++) {
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                int entered = rows.entry.length == 0 ? -1 : lastBefore(rows, firstGroup, group, rows.entry[i]);
                double met = hazards.hazard[group] - (entered < 0 ? 0 : hazards.hazard[entered]);
                met += rows.event[i] ? hazards.own[group] : 0;
                for (int j = 0; j < p; j++) {
                    double mean = hazards.hazardMean[group * p + j];
                    mean -= entered < 0 ? 0 : hazards.hazardMean[entered * p + j];
                    mean += rows.event[i] ? hazards.ownMean[group * p + j] : 0;
                    double here = x[i * p + j];
                    double pull = rows.event[i] ? here - hazards.seen[group * p + j] : 0;
                    sums[cluster[i] * p + j] += pull - hazards.weight[i] * (here * met - mean);
                }
            }
            firstGroup = rows.lastOfStratum[group] ? group + 1 : firstGroup;
        }
    }

    /** The last group of the stratum whose time is not after this entry, or -1. */
    private static int lastBefore(CoxRows rows, int firstGroup, int group, double entry) {
        int low = firstGroup;
        int high = group;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.time[rows.from[middle]] <= entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == firstGroup ? -1 : low - 1;
    }

    /** V·(Σ u u')·V of vectors u that stand one after the other. */
    static double[][] sandwich(double[] vectors, int p, double[][] variance) {
        double[][] result = new double[p][p];
        double[] pulled = new double[p];
        for (int at = 0; at < vectors.length; at += p) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int k = 0; k < p; k++) {
                    sum += variance[j][k] * vectors[at + k];
                }
                pulled[j] = sum;
            }
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    result[j][k] += pulled[j] * pulled[k];
                }
            }
        }
        return result;
    }
}
