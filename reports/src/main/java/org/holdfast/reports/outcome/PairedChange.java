package org.holdfast.reports.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * Change of a share in the same rows: (gained − lost) ÷ n. Limits after Agresti and Min 2005: half a row is added to each of the
 * four cells, then d ± z·√(g + l − (g − l)²/n)/n, clipped to −1 and 1.
 *
 * @param rows asked twice, n
 * @param gained no at first, yes at last
 * @param lost yes at first, no at last
 */
public record PairedChange(long rows, long gained, long lost) {
    private static final double Z = 1.959963984540054;

    public PairedChange {
        if (gained < 0 || lost < 0 || gained + lost > rows) {
            throw new IllegalArgumentException(gained + " gained and " + lost + " lost of " + rows);
        }
    }

    /** The change, −1 to 1; absent where there is no row. */
    public OptionalDouble value() {
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (gained - lost) / rows);
    }

    /** 95 % limits; absent where there is no row. */
    public Optional<Interval> interval() {
        if (rows == 0) {
            return Optional.empty();
        }
        double n = rows + 2.0;
        double g = gained + 0.5;
        double l = lost + 0.5;
        double change = (g - l) / n;
        double half = Z * Math.sqrt(g + l - (g - l) * (g - l) / n) / n;
        return Optional.of(new Interval(Math.max(-1, change - half), Math.min(1, change + half)));
    }
}
