package org.holdfast.reports.survival;

import java.util.Arrays;

/** u'V⁻u and the rank of V, by elimination that passes over pivots that are nothing (any generalised inverse will do). */
record Quadratic(double value, int rank) {
    /** A pivot this much smaller than the variance it came from is rounding, not information. */
    private static final double NOTHING = 1e-10;

    static Quadratic of(double[][] variance, double[] u) {
        double[][] v = Arrays.stream(variance).map(double[]::clone).toArray(double[][]::new);
        double[] z = u.clone();
        double value = 0;
        int rank = 0;
        for (int i = 0; i < z.length; i++) {
            if (v[i][i] <= NOTHING * variance[i][i] || variance[i][i] <= 0) {
                continue;
            }
            value += z[i] * z[i] / v[i][i];
            rank++;
            for (int j = i + 1; j < z.length; j++) {
                double factor = v[j][i] / v[i][i];
                z[j] -= factor * z[i];
                for (int l = i; l < z.length; l++) {
                    v[j][l] -= factor * v[i][l];
                }
            }
        }
        return new Quadratic(value, rank);
    }
}
