package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.survival.ModelResult.Reason;

/**
 * Newton–Raphson from zero, steps halved where the likelihood would fall. Coefficients are of standardised covariates, so that a step
 * means the same for each of them.
 *
 * <p>Separation: near a maximum each step is far smaller than the one before; where none exists the steps keep their length while the
 * likelihood has nothing left to gain.
 */
final class Newton {
    private static final int STEPS = 60;
    private static final int HALVINGS = 20;
    private static final double ARRIVED = 1e-8;
    /** Steps this short that no longer shrink are the rounding of covariates that are nearly the same. */
    private static final double NEAR = 1e-4;

    /** Standardised covariates hold about as much information as there are events; this little is rounding. */
    private static final double NO_CONTRAST = 1e-9;

    private static final double NO_GAIN = 1e-9;
    private static final double ROUNDING = 1e-12;

    /** Where the search ended: a maximum, unless it says why not. */
    record Climb(
            double[] coefficients,
            double start,
            double scoreTest,
            double logLikelihood,
            Optional<Information> information,
            Optional<Reason> trouble) {}

    private final Likelihood likelihood;
    private double[] at;
    private double[] gradient;
    private double[] information;
    private double value;

    private Newton(Likelihood likelihood) {
        this.likelihood = likelihood;
        int p = likelihood.size();
        at = new double[p];
        gradient = new double[p];
        information = new double[p * p];
        value = likelihood.at(at, gradient, information);
    }

    static Climb climb(Likelihood likelihood) {
        return new Newton(likelihood).climb();
    }

    private Climb climb() {
        double start = value;
        Optional<Information> here = Information.of(information, at.length);
        if (here.isEmpty() || least(information, at.length) < NO_CONTRAST) {
            return new Climb(at, start, 0, value, here, Optional.of(Reason.NO_CONTRAST));
        }
        double scoreTest = here.get().quadratic(gradient);
        double previous = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            double[] step = here.get().solve(gradient);
            double length = longest(step);
            double gain = Information.dot(step, gradient) / 2;
            boolean flat = gain < NO_GAIN && length > previous / 2;
            if (length < ARRIVED || (flat && length < NEAR)) {
                return new Climb(at, start, scoreTest, value, here, Optional.empty());
            }
            if (flat || !take(step)) {
                Reason reason = flat ? Reason.SEPARATION : Reason.NO_MAXIMUM;
                return new Climb(at, start, scoreTest, value, here, Optional.of(reason));
            }
            previous = length;
            here = Information.of(information, at.length);
            if (here.isEmpty()) {
                return new Climb(at, start, scoreTest, value, here, Optional.of(Reason.SEPARATION));
            }
        }
        return new Climb(at, start, scoreTest, value, here, Optional.of(Reason.NO_MAXIMUM));
    }

    private boolean take(double[] step) {
        double part = 1;
        for (int halving = 0; halving <= HALVINGS; halving++, part /= 2) {
            double[] next = new double[at.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = at[j] + part * step[j];
            }
            double[] nextGradient = new double[next.length];
            double[] nextInformation = new double[information.length];
            double there = likelihood.at(next, nextGradient, nextInformation);
            if (there >= value - ROUNDING * Math.abs(value)) {
                at = next;
                gradient = nextGradient;
                information = nextInformation;
                value = there;
                return true;
            }
        }
        return false;
    }

    private static double least(double[] information, int size) {
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < size; j++) {
            least = Math.min(least, information[j * size + j]);
        }
        return least;
    }

    private static double longest(double[] step) {
        double longest = 0;
        for (double s : step) {
            longest = Math.max(longest, Math.abs(s));
        }
        return longest;
    }
}
