package org.holdfast.reports.survival;

import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** Quantiles and tails of the distributions the estimators need, to about twelve digits. Intervals are 95 % unless a level is given. */
final class Quantiles {
    static final double LOW = 0.025;
    static final double HIGH = 0.975;
    static final double Z = new NormalDistribution().inverseCumulativeProbability(HIGH);

    private Quantiles() {}

    /**
     * The normal quantile of a two-sided interval.
     *
     * @param level above 0 and below 1, such as 0.95
     */
    static double z(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not at " + level);
        }
        // polished from the side of the small tail, where the digits are
        double tail = (1 - level) / 2;
        return level == 0.95 ? Z : -polished(new NormalDistribution(), tail);
    }

    /** Two-sided tail of the normal distribution. */
    static double normalTails(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

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

    /**
     * Common logarithm of the upper tail of chi-square, also where the tail itself is too small for a number: far out it is
     * e^(−x/2)·(x/2)^a/Γ(a) times Legendre's continued fraction, a = df/2.
     */
    static double log10ChiSquaredTail(double x, double degreesOfFreedom) {
        double tail = chiSquaredTail(x, degreesOfFreedom);
        if (tail > 1e-200) {
            return Math.log10(tail);
        }
        double a = degreesOfFreedom / 2;
        double y = x / 2;
        double fraction = 0;
        for (int n = 200; n > 0; n--) {
            fraction = n * (n - a) / (y + 2 * n + 1 - a - fraction);
        }
        return (-y + a * Math.log(y) - Gamma.logGamma(a) - Math.log(y + 1 - a - fraction)) / Math.log(10);
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
