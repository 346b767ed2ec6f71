package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.holdfast.reports.measure.Interval;

/**
 * One rate over another, by the conditional binomial: given x₁ + x₂ events, x₁ is binomial with share T₁/(T₁+T₂) if the rates are
 * equal. Source: science 1; R's {@code poisson.test} of two counts (oracle {@code *.rate}).
 *
 * @param rate the rate above the line
 * @param reference the rate below it, in the same unit of time
 */
public record RateRatio(PoissonRate rate, PoissonRate reference) {
    /** The ratio; absent where the reference has no events or either has no time. */
    public OptionalDouble value() {
        return reference.events() > 0 && rate.time() > 0 && reference.time() > 0
                ? OptionalDouble.of(rate.events() / rate.time() / (reference.events() / reference.time()))
                : OptionalDouble.empty();
    }

    /** Exact 95 % limits; absent where the ratio is. */
    public Optional<Interval> exact() {
        return exact(Confidence.USUAL);
    }

    /** The exact limits at another level of confidence. */
    public Optional<Interval> exact(Confidence confidence) {
        if (value().isEmpty()) {
            return Optional.empty();
        }
        Interval share = share(confidence).orElseThrow();
        return Optional.of(new Interval(odds(share.low()), odds(share.high())));
    }

    /**
     * The exact lower limit, which is there even where the reference has no events and the ratio is without bounds above; absent
     * where neither has events or either has no time.
     */
    public OptionalDouble atLeast(Confidence confidence) {
        return share(confidence)
                .map(share -> OptionalDouble.of(odds(share.low())))
                .orElse(OptionalDouble.empty());
    }

    /** Two-sided exact p: the probability of all splits no likelier than the one seen; absent where {@link #atLeast} is. */
    public OptionalDouble p() {
        if (!comparable()) {
            return OptionalDouble.empty();
        }
        int n = Math.toIntExact(rate.events() + reference.events());
        BinomialDistribution split = new BinomialDistribution(n, rate.time() / (rate.time() + reference.time()));
        return OptionalDouble.of(TwoSided.p(split, 0, n, Math.toIntExact(rate.events())));
    }

    private boolean comparable() {
        return rate.events() + reference.events() > 0 && rate.time() > 0 && reference.time() > 0;
    }

    private Optional<Interval> share(Confidence confidence) {
        return comparable()
                ? ClopperPearson.interval(rate.events(), rate.events() + reference.events(), confidence)
                : Optional.empty();
    }

    private double odds(double share) {
        return share / (1 - share) * (reference.time() / rate.time());
    }
}
