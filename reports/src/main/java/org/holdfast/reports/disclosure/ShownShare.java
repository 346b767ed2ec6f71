package org.holdfast.reports.disclosure;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.holdfast.reports.measure.SmallNumbers;

/**
 * A percentage as it may be shown. Numerator, complement and denominator are a row of a table: where a numerator of 1 to 10 or a
 * complement of 1 to 10 is hidden, so is the percentage that would give it away; none and all are shown.
 *
 * @param numerator absent where hidden
 * @param denominator absent where hidden
 */
public record ShownShare(OptionalLong numerator, OptionalLong denominator) {
    /** Of one share on its own. */
    public static ShownShare of(long numerator, long denominator, SmallNumbers small) {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator + " is no share");
        }
        return Suppression.of(CountTable.row(numerator, denominator - numerator), small)
                .share(0, 0);
    }

    /** 0 to 1; absent where either count is hidden, and of nobody. */
    public OptionalDouble value() {
        return numerator.isPresent() && denominator.orElse(0) > 0
                ? OptionalDouble.of((double) numerator.getAsLong() / denominator.getAsLong())
                : OptionalDouble.empty();
    }
}
