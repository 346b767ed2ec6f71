package org.holdfast.reports.survival;

import java.util.OptionalDouble;

/**
 * How far chances were from what happened: Brier's mean of (chance − outcome)², and what is left of it against giving everybody the
 * average: scaled = 1 − Brier/null. Source: science 1 (oracle {@code calibration}).
 *
 * @param value 0 is perfect
 * @param ofAverage the score of giving everybody the share that had the outcome
 * @param logLoss mean of −log of the chance given to what happened; chances of 0 and 1 count as 10⁻¹⁵ from there
 */
public record Brier(double value, double ofAverage, double logLoss) {
    private static final double LEAST = 1e-15;

    /**
     * The score of at least one row.
     *
     * @param chance 0 to 1, in step with {@code outcome}
     */
    public static Brier of(double[] chance, boolean[] outcome) {
        int n = chance.length;
        if (n == 0 || outcome.length != n) {
            throw new IllegalArgumentException("chances and outcomes must be as many, and at least one");
        }
        double squares = 0;
        double losses = 0;
        double happened = 0;
        for (int i = 0; i < n; i++) {
            if (!(chance[i] >= 0 && chance[i] <= 1)) {
                throw new IllegalArgumentException("not a chance: " + chance[i]);
            }
            double y = outcome[i] ? 1 : 0;
            squares += (chance[i] - y) * (chance[i] - y);
            losses -= Math.log(Math.max(LEAST, outcome[i] ? chance[i] : 1 - chance[i]));
            happened += y;
        }
        double share = happened / n;
        return new Brier(squares / n, share * (1 - share), losses / n);
    }

    /** 1 for perfect, 0 for no better than the average, below 0 for worse; absent where all had the same outcome. */
    public OptionalDouble scaled() {
        return ofAverage > 0 ? OptionalDouble.of(1 - value / ofAverage) : OptionalDouble.empty();
    }
}
