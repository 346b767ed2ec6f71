package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * Two restricted means over the same window, the second against the first. Difference: se = √(se₁² + se₂²), limits ± z·se; ratio:
 * delta method on the logarithm. Agrees with {@code survRM2::rmst2} (oracle {@code *.rmst}).
 *
 * @param first the reference
 * @param second the other group
 * @param level confidence level, such as 0.95
 */
public record RestrictedMeanContrast(RestrictedMean first, RestrictedMean second, double level) {
    /**
     * Compares two groups.
     *
     * @throws IllegalArgumentException where τ lies beyond the smaller of the last times seen
     */
    public static RestrictedMeanContrast of(RiskTable first, RiskTable second, double tau, double level) {
        return new RestrictedMeanContrast(RestrictedMean.of(first, tau), RestrictedMean.of(second, tau), level);
    }

    /** Second less first, in the unit of time. */
    public double difference() {
        return second.value() - first.value();
    }

    /** Standard error of the difference. */
    public double standardError() {
        return Math.hypot(first.standardError(), second.standardError());
    }

    /** Limits of the difference; absent where nobody had the event, in either group, before the end. */
    public Optional<Interval> interval() {
        double half = Quantiles.z(level) * standardError();
        return half > 0 ? Optional.of(new Interval(difference() - half, difference() + half)) : Optional.empty();
    }

    /** Two-sided p of the difference; absent where its interval is. */
    public OptionalDouble p() {
        double se = standardError();
        return se > 0 ? OptionalDouble.of(Quantiles.normalTails(difference() / se)) : OptionalDouble.empty();
    }

    /** Second over first; absent where the first is nothing. */
    public OptionalDouble ratio() {
        return first.value() > 0 ? OptionalDouble.of(second.value() / first.value()) : OptionalDouble.empty();
    }

    /** Limits of the ratio; absent where it is, or either mean is nothing, or neither varies. */
    public Optional<Interval> ratioInterval() {
        if (!(first.value() > 0 && second.value() > 0 && standardError() > 0)) {
            return Optional.empty();
        }
        double se = Math.hypot(first.standardError() / first.value(), second.standardError() / second.value());
        double log = Math.log(second.value() / first.value());
        double half = Quantiles.z(level) * se;
        return Optional.of(new Interval(Math.exp(log - half), Math.exp(log + half)));
    }
}
