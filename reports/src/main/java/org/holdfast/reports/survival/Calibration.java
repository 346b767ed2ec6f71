package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether chances mean what they say. Slope: coefficient of logit(chance) in a logistic regression of the outcome, 1 is right, below 1
 * too extreme. In the large: intercept beside logit(chance) as offset, 0 is right. Expected over observed: Σ chance / Σ outcome.
 * Source: science 1 and 3 (oracle {@code calibration}).
 *
 * @param slope and its standard error; absent under separation or where all chances are equal
 * @param inTheLarge log odds by which all chances are off; absent where all had the same outcome
 * @param expectedOverObserved absent where nobody had the outcome
 */
public record Calibration(Optional<Slope> slope, OptionalDouble inTheLarge, OptionalDouble expectedOverObserved) {
    /** A slope with its standard error. */
    public record Slope(double value, double standardError) {}

    /**
     * The calibration of chances.
     *
     * @param chance above 0 and below 1, in step with {@code outcome}
     */
    public static Calibration of(double[] chance, boolean[] outcome) {
        double[] logit = new double[chance.length];
        double expected = 0;
        double observed = 0;
        for (int i = 0; i < logit.length; i++) {
            if (!(chance[i] > 0 && chance[i] < 1)) {
                throw new IllegalArgumentException("no logit of a chance of " + chance[i]);
            }
            logit[i] = Math.log(chance[i]) - Math.log1p(-chance[i]);
            expected += chance[i];
            observed += outcome[i] ? 1 : 0;
        }
        Optional<Slope> slope = fitted(LogisticRegression.fit(outcome, logit))
                .map(fit -> new Slope(fit.coefficient(1), fit.standardError(1)));
        Optional<LogisticFit> shifted = fitted(LogisticRegression.fitBeside(logit, outcome));
        return new Calibration(
                slope,
                shifted.isPresent() ? OptionalDouble.of(shifted.get().coefficient(0)) : OptionalDouble.empty(),
                observed > 0 ? OptionalDouble.of(expected / observed) : OptionalDouble.empty());
    }

    private static Optional<LogisticFit> fitted(ModelResult<LogisticFit> result) {
        return switch (result) {
            case ModelResult.Fitted<LogisticFit>(LogisticFit fit) -> Optional.of(fit);
            case ModelResult.Refused<LogisticFit> refused -> Optional.empty();
        };
    }

    /**
     * Hosmer and Lemeshow's test: Σ over groups of equal size by chance of (O − E)²/(E(1 − E/n)), groups less 2 degrees of freedom.
     * Group limits are the quantiles (R's type 7) of the chances, upper limit inside; equal limits are one.
     *
     * @param groups number of groups asked for, usually 10
     * @return absent with fewer than three groups of different chances
     */
    public static Optional<ChiSquareTest> hosmerLemeshow(double[] chance, boolean[] outcome, int groups) {
        double[] sorted = chance.clone();
        Arrays.sort(sorted);
        double[] limits = new double[groups + 1];
        for (int k = 0; k <= groups; k++) {
            double at = (double) k / groups * (sorted.length - 1);
            // R's quantile forgives the rounding of a whole place
            int low = (int) Math.floor(at + 4 * Math.ulp(at));
            double part = Math.max(0, at - low);
            part = part < 4 * Math.ulp(at) ? 0 : part;
            limits[k] = part == 0 ? sorted[low] : (1 - part) * sorted[low] + part * sorted[low + 1];
        }
        limits = Arrays.stream(limits).distinct().toArray();
        int used = limits.length - 1;
        if (used < 3) {
            return Optional.empty();
        }
        double[] rows = new double[used];
        double[] expected = new double[used];
        double[] observed = new double[used];
        for (int i = 0; i < chance.length; i++) {
            int found = Arrays.binarySearch(limits, chance[i]);
            int group = Math.clamp((found >= 0 ? found : -found - 1) - 1, 0, used - 1);
            rows[group]++;
            expected[group] += chance[i];
            observed[group] += outcome[i] ? 1 : 0;
        }
        double sum = 0;
        for (int g = 0; g < used; g++) {
            double off = observed[g] - expected[g];
            sum += rows[g] == 0 ? 0 : off * off / (expected[g] * (1 - expected[g] / rows[g]));
        }
        return Optional.of(new ChiSquareTest(sum, used - 2));
    }
}
