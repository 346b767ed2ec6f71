package org.holdfast.reports.survival;

/** Covariates with mean 0 and standard deviation 1, row after row in a given order, and the way back. */
final class Standardised {
    final int rows;
    final int size;
    final double[] values;
    final double[] mean;
    final double[] scale;

    /** @param columns the covariates, each a column in the order of the data */
    Standardised(double[][] columns, int[] order) {
        rows = order.length;
        size = columns.length;
        values = new double[rows * size];
        mean = new double[size];
        scale = new double[size];
        for (int j = 0; j < size; j++) {
            double[] column = columns[j];
            mean[j] = mean(column);
            double spread = spread(column, mean[j]);
            scale[j] = spread > 0 ? spread : 1;
            for (int i = 0; i < rows; i++) {
                values[i * size + j] = (column[order[i]] - mean[j]) / scale[j];
            }
        }
    }

    private static double mean(double[] column) {
        double sum = 0;
        for (double x : column) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("a covariate has no number in a row; leave such rows out first");
            }
            sum += x;
        }
        return sum / column.length;
    }

    private static double spread(double[] column, double mean) {
        double sum = 0;
        for (double x : column) {
            sum += (x - mean) * (x - mean);
        }
        // a constant column has rounding for its spread
        double spread = Math.sqrt(sum / column.length);
        return spread > 1e-12 * Math.abs(mean) ? spread : 0;
    }

    /** Coefficient · covariates of the row at a place of the order. */
    double predictor(double[] coefficients, int at) {
        double sum = 0;
        for (int j = 0, k = at * size; j < size; j++, k++) {
            sum += coefficients[j] * values[k];
        }
        return sum;
    }

    /** Coefficients per unit of the covariates as they were given. */
    double[] coefficients(double[] standardised) {
        double[] raw = new double[size];
        for (int j = 0; j < size; j++) {
            raw[j] = standardised[j] / scale[j];
        }
        return raw;
    }

    /** Their covariance. */
    double[][] covariance(double[][] standardised) {
        double[][] raw = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                raw[j][k] = standardised[j][k] / scale[j] / scale[k];
            }
        }
        return raw;
    }
}
