package org.holdfast.reports.survival;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** A Fisher information matrix that can be inverted, held as the Cholesky factor of its correlation form. */
final class Information {
    /** Of a variable's information, less than this part left beside the others is rounding. */
    private static final double NOTHING = 1e-11;

    private final double[] root;
    private final CholeskyDecomposition factor;

    private Information(double[] root, CholeskyDecomposition factor) {
        this.root = root;
        this.factor = factor;
    }

    /** Absent where the matrix is singular. */
    static Optional<Information> of(double[] rowMajor, int size) {
        double[] root = new double[size];
        double[][] correlation = new double[size][size];
        for (int j = 0; j < size; j++) {
            root[j] = Math.sqrt(rowMajor[j * size + j]);
            if (!(root[j] > 0) || Double.isInfinite(root[j])) {
                return Optional.empty();
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                correlation[j][k] = rowMajor[Math.max(j, k) * size + Math.min(j, k)] / root[j] / root[k];
            }
        }
        try {
            RealMatrix matrix = MatrixUtils.createRealMatrix(correlation);
            return Optional.of(new Information(root, new CholeskyDecomposition(matrix, NOTHING, NOTHING)));
        } catch (MathIllegalArgumentException notPositive) {
            return Optional.empty();
        }
    }

    /** Information⁻¹·u. */
    double[] solve(double[] u) {
        double[] scaled = new double[root.length];
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = u[j] / root[j];
        }
        double[] solved =
                factor.getSolver().solve(new ArrayRealVector(scaled, false)).toArray();
        for (int j = 0; j < solved.length; j++) {
            solved[j] /= root[j];
        }
        return solved;
    }

    /** u'·Information⁻¹·u. */
    double quadratic(double[] u) {
        return dot(u, solve(u));
    }

    /** The inverse, as rows. */
    double[][] inverse() {
        double[][] inverse = factor.getSolver().getInverse().getData();
        for (int j = 0; j < root.length; j++) {
            for (int k = 0; k < root.length; k++) {
                inverse[j][k] /= root[j] * root[k];
            }
        }
        return inverse;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
