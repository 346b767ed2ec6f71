package org.holdfast.reports.survival;

import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;

/** Quantiles and tails of the distributions the estimators need, to about twelve digits. All intervals are 95 %. */
final class Quantiles {
    static final double LOW = 0.025;
    static final double HIGH = 0.975;
    static final double Z = new NormalDistribution().inverseCumulativeProbability(HIGH);

    private Quantiles() {}

    /** Student's t, 97.5 %. */
    static double t(double degreesOfFreedom) {
        return polished(new TDistribution(degreesOfFreedom), HIGH);
    }

    static double chiSquared(double degreesOfFreedom, double p) {
        return polished(new ChiSquaredDistribution(degreesOfFreedom), p);
    }

    static double t(double degreesOfFreedom, double p) {
        return polished(new TDistribution(degreesOfFreedom), p);
    }

    static double beta(double alpha, double beta, double p) {
        return polished(new BetaDistribution(alpha, beta), p);
    }

    /** Upper tail of chi-square; keeps its digits where 1 − cumulative has none left. */
    static double chiSquaredTail(double x, double degreesOfFreedom) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }

    /** The library stops at an absolute 1e-9; two Newton steps take it to the precision of its own cumulative function. */
    private static double polished(RealDistribution distribution, double p) {
        double x = distribution.inverseCumulativeProbability(p);
        for (int step = 0; step < 2; step++) {
            double density = distribution.density(x);
            double next = x - (distribution.cumulativeProbability(x) - p) / density;
            if (!(density > 0) || !Double.isFinite(next)) {
                break;
            }
            x = next;
        }
        return x;
    }
}
