package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.holdfast.reports.measure.Interval;

/**
 * Two shares of different people side by side: x₁/n₁ − x₂/n₂. Newcombe's method 10 joins Wilson's limits l, u of the two:
 * d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²). Source: Newcombe 1998; R's {@code prop.test(correct = FALSE)},
 * {@code fisher.test} (oracle {@code propdiff.*}).
 *
 * @param x1 0 to {@code n1}
 * @param x2 0 to {@code n2}
 */
public record ProportionDifference(long x1, long n1, long x2, long n2) {
    public ProportionDifference {
        if (x1 < 0 || x1 > n1 || x2 < 0 || x2 > n2) {
            throw new IllegalArgumentException("no shares: %d of %d, %d of %d".formatted(x1, n1, x2, n2));
        }
    }

    private boolean isOfNobody() {
        return n1 == 0 || n2 == 0;
    }

    private double difference() {
        return (double) x1 / n1 - (double) x2 / n2;
    }

    /** The first share less the second, −1 to 1; absent where either is of nobody. */
    public OptionalDouble value() {
        return isOfNobody() ? OptionalDouble.empty() : OptionalDouble.of(difference());
    }

    /** Newcombe's limits, inside −1 to 1; absent where either is of nobody. */
    public Optional<Interval> newcombe(Confidence confidence) {
        if (isOfNobody()) {
            return Optional.empty();
        }
        Interval one = Wilson.interval(x1, n1, confidence).orElseThrow();
        Interval two = Wilson.interval(x2, n2, confidence).orElseThrow();
        double p1 = (double) x1 / n1;
        double p2 = (double) x2 / n2;
        return Optional.of(new Interval(
                difference() - Math.hypot(p1 - one.low(), two.high() - p2),
                difference() + Math.hypot(one.high() - p1, p2 - two.low())));
    }

    /** Pearson's chi-square on one degree of freedom, uncorrected; absent where nobody is, nobody hits or all do. */
    public OptionalDouble chiSquare() {
        long hits = x1 + x2;
        long all = n1 + n2;
        if (isOfNobody() || hits == 0 || hits == all) {
            return OptionalDouble.empty();
        }
        double pooled = (double) hits / all;
        double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
        return OptionalDouble.of(difference() * difference() / variance);
    }

    /** The p-value of {@link #chiSquare}. */
    public OptionalDouble p() {
        OptionalDouble chiSquare = chiSquare();
        return chiSquare.isEmpty()
                ? chiSquare
                : OptionalDouble.of(Quantiles.chiSquaredTail(chiSquare.getAsDouble(), 1));
    }

    /**
     * Fisher's exact p, two-sided: the probability, with the margins given, of all tables no likelier than the one seen; absent
     * where either share is of nobody.
     */
    public OptionalDouble fisher() {
        if (isOfNobody()) {
            return OptionalDouble.empty();
        }
        int all = Math.toIntExact(n1 + n2);
        HypergeometricDistribution tables =
                new HypergeometricDistribution(all, Math.toIntExact(x1 + x2), Math.toIntExact(n1));
        return OptionalDouble.of(
                TwoSided.p(tables, tables.getSupportLowerBound(), tables.getSupportUpperBound(), Math.toIntExact(x1)));
    }
}
