package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * The weighted partial likelihood of Fine and Gray: over those still there Σ exp(β'x), and over those gone by another exit
 * G(t−)·Σ exp(β'x)/G(T−), which shrinks as the sweep goes back in time.
 */
final class FineGrayLikelihood implements Likelihood {
    /** Is shown each time at which the event happens: Σw and Σwx over the weighted risk set. */
    interface Visitor {
        void at(int group, double s0, double[] s1);
    }

    final double[] weight;

    private final FineGrayRows rows;
    private final int p;
    private final double[] there;
    private final double[] gone;
    private final double[] both;
    private final double[] mean;

    FineGrayLikelihood(FineGrayRows rows) {
        this.rows = rows;
        p = rows.covariates;
        weight = new double[rows.size];
        // Σw, Σwx, and Σwxx' (lower half, row by row)
        int sums = 1 + p + p * p;
        there = new double[sums];
        gone = new double[sums];
        both = new double[sums];
        mean = new double[p];
    }

    @Override
    public int size() {
        return p;
    }

    @Override
    public double at(double[] coefficients, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double[] value = new double[1];
        descend(coefficients, (group, s0, s1) -> {
            int d = rows.happened[group];
            value[0] -= d * Math.log(s0);
            for (int j = 0; j < p; j++) {
                mean[j] = s1[1 + j] / s0;
                gradient[j] -= d * mean[j];
                for (int k = 0, at = j * p; k <= j; k++, at++) {
                    information[at] += d * (s1[1 + p + at] / s0 - mean[j] * mean[k]);
                }
            }
        });
        for (int i = 0; i < rows.size; i++) {
            if (rows.exit[i] == FineGrayRows.EVENT) {
                value[0] += Math.log(weight[i]);
                for (int j = 0; j < p; j++) {
                    gradient[j] += rows.x.values[i * p + j];
                }
            }
        }
        return value[0];
    }

    /** Goes from the last time to the first; {@code s1} begins with Σw. */
    void descend(double[] coefficients, Visitor visitor) {
        Arrays.fill(there, 0);
        Arrays.fill(gone, 0);
        for (int group = 0; group < rows.groups(); group++) {
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                weight[i] = Math.exp(rows.x.predictor(coefficients, i));
                if (rows.exit[i] == FineGrayRows.OTHER) {
                    add(gone, i, weight[i] / rows.uncensored[group]);
                }
            }
        }
        for (int group = rows.groups() - 1; group >= 0; group--) {
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                add(there, i, weight[i]);
                if (rows.exit[i] == FineGrayRows.OTHER) {
                    add(gone, i, -weight[i] / rows.uncensored[group]);
                }
            }
            if (rows.happened[group] > 0) {
                for (int at = 0; at < both.length; at++) {
                    both[at] = there[at] + rows.uncensored[group] * gone[at];
                }
                visitor.at(group, both[0], both);
            }
        }
    }

    private void add(double[] sums, int row, double w) {
        double[] x = rows.x.values;
        sums[0] += w;
        for (int j = 0; j < p; j++) {
            double wx = w * x[row * p + j];
            sums[1 + j] += wx;
            for (int k = 0, at = 1 + p + j * p; k <= j; k++, at++) {
                sums[at] += wx * x[row * p + k];
            }
        }
    }
}
