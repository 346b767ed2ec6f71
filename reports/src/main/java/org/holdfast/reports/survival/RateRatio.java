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
    /** As in R's {@code binom.test}: probabilities this close count as equal. */
    private static final double SAME = 1 + 1e-7;

    /** The ratio; absent where the reference has no events or either has no time. */
    public OptionalDouble value() {
        return reference.events() > 0 && rate.time() > 0 && reference.time() > 0
                ? OptionalDouble.of(rate.events() / rate.time() / (reference.events() / reference.time()))
                : OptionalDouble.empty();
    }

    /** Exact 95 % limits; absent where the ratio is. */
    public Optional<Interval> exact() {
        if (value().isEmpty()) {
            return Optional.empty();
        }
        double scale = reference.time() / rate.time();
        return ClopperPearson.interval(rate.events(), rate.events() + reference.events())
                .map(share -> new Interval(
                        share.low() / (1 - share.low()) * scale, share.high() / (1 - share.high()) * scale));
    }

    /** Two-sided exact p: the probability of all splits no likelier than the one seen; absent where the ratio is. */
    public OptionalDouble p() {
        if (value().isEmpty()) {
            return OptionalDouble.empty();
        }
        int n = Math.toIntExact(rate.events() + reference.events());
        BinomialDistribution split = new BinomialDistribution(n, rate.time() / (rate.time() + reference.time()));
        double seen = split.probability(Math.toIntExact(rate.events())) * SAME;
        double p = 0;
        for (int x = 0; x <= n; x++) {
            double here = split.probability(x);
            p += here <= seen ? here : 0;
        }
        return OptionalDouble.of(Math.min(1, p));
    }
}
