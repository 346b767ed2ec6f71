package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;
import org.holdfast.reports.measure.Interval;

/**
 * Events in an amount of time. Garwood's exact limits are χ²(.025; 2x)/2T and χ²(.975; 2x+2)/2T.
 * Source: Garwood 1936; R's {@code poisson.test} (oracle {@code rate.*}, {@code *.rate}).
 *
 * @param events 0 or more
 * @param time 0 or more, in the unit the rate is wanted per
 */
public record PoissonRate(long events, double time) {
    public PoissonRate {
        if (events < 0 || !(time >= 0)) {
            throw new IllegalArgumentException(events + " events in " + time);
        }
    }

    /** Events ÷ time; absent where there was no time. */
    public OptionalDouble value() {
        return time > 0 ? OptionalDouble.of(events / time) : OptionalDouble.empty();
    }

    /** Garwood's exact 95 % limits; absent where there was no time. */
    public Optional<Interval> exact() {
        return exact(Confidence.USUAL);
    }

    /** Garwood's limits at another level of confidence. */
    public Optional<Interval> exact(Confidence confidence) {
        if (time <= 0) {
            return Optional.empty();
        }
        double low = events == 0 ? 0 : Quantiles.chiSquared(2.0 * events, confidence.low()) / 2;
        double high = Quantiles.chiSquared(2.0 * events + 2, confidence.high()) / 2;
        return Optional.of(new Interval(low / time, high / time));
    }

    /** Mid-P 95 % limits: half the probability of the count itself is given to each side; absent where there was no time. */
    public Optional<Interval> midP() {
        return midP(Confidence.USUAL);
    }

    /** The mid-P limits at another level of confidence. */
    public Optional<Interval> midP(Confidence confidence) {
        if (time <= 0) {
            return Optional.empty();
        }
        double high = rootOfFalling(mean -> below(mean) - confidence.low());
        double low = events == 0 ? 0 : rootOfFalling(mean -> below(mean) - confidence.high());
        return Optional.of(new Interval(low / time, high / time));
    }

    /** P(X &lt; x) + ½·P(X = x) for a Poisson mean: falls as the mean grows. */
    private double below(double mean) {
        return (atMost(events - 1, mean) + atMost(events, mean)) / 2;
    }

    private static double atMost(long count, double mean) {
        if (count < 0) {
            return 0;
        }
        return mean == 0 ? 1 : Gamma.regularizedGammaQ(count + 1.0, mean);
    }

    private double rootOfFalling(DoubleUnaryOperator f) {
        double low = 0;
        double high = 10 + events + 10 * Math.sqrt(events + 1.0);
        for (int step = 0; step < 200 && low < high; step++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (f.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
