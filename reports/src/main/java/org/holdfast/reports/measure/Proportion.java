package org.holdfast.reports.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share with everything that must stand beside it: counts, interval, completeness, definition.
 *
 * @param numerator 0 to {@code denominator}
 * @param interval 95 %, as shares of 1; absent where it is undefined
 */
public record Proportion(
        Definition definition,
        long numerator,
        long denominator,
        Optional<Interval> interval,
        Completeness completeness) {
    public Proportion {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
    }

    /** Numerator ÷ denominator, 0 to 1; absent where the denominator is 0. */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
