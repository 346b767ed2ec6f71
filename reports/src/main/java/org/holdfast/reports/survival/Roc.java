package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/**
 * Area under the ROC curve: the chance that one with the outcome was scored above one without; equal scores count half.
 * DeLong's variance: S₁/m + S₀/n of the shares each is scored above. Source: DeLong 1988, by midranks (Sun & Xu 2014); R's {@code pROC}.
 *
 * @param rows rows scored
 * @param events rows with the outcome
 * @param area 0.5 for chance, 1 for perfect order
 * @param standardError DeLong's
 */
public record Roc(int rows, int events, double area, double standardError) {

    /**
     * The area; absent with fewer than two with, or two without, the outcome.
     *
     * @param score any numbers, higher for those more likely to have the outcome
     */
    public static Optional<Roc> of(double[] score, boolean[] outcome) {
        if (score.length != outcome.length) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        int m = 0;
        for (boolean y : outcome) {
            m += y ? 1 : 0;
        }
        int n = score.length - m;
        if (m < 2 || n < 2) {
            return Optional.empty();
        }
        double[] all = midranks(score, outcome, true, true);
        double[] positive = midranks(score, outcome, true, false);
        double[] negative = midranks(score, outcome, false, true);
        double area = 0;
        for (int i = 0; i < score.length; i++) {
            area += outcome[i] ? (all[i] - positive[i]) / n / m : 0;
        }
        double with = 0;
        double without = 0;
        for (int i = 0; i < score.length; i++) {
            double share = outcome[i] ? (all[i] - positive[i]) / n : 1 - (all[i] - negative[i]) / m;
            double square = (share - area) * (share - area);
            with += outcome[i] ? square : 0;
            without += outcome[i] ? 0 : square;
        }
        double variance = with / (m - 1) / m + without / (n - 1) / n;
        return Optional.of(new Roc(score.length, m, area, Math.sqrt(variance)));
    }

    /** 95 % limits area ± z·se, cut at 0 and 1. */
    public Interval interval() {
        double half = Quantiles.Z * standardError;
        return new Interval(Math.max(0, area - half), Math.min(1, area + half));
    }

    /** Rank of each row among those chosen, equal scores sharing their mean rank; 0 for the others. */
    private static double[] midranks(double[] score, boolean[] outcome, boolean with, boolean without) {
        int[] order = Order.ascending(score);
        double[] ranks = new double[score.length];
        int before = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int here = 0;
            while (to < order.length && score[order[to]] == score[order[from]]) {
                here += (outcome[order[to]] ? with : without) ? 1 : 0;
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (outcome[order[i]] ? with : without) ? before + (here + 1) / 2.0 : 0;
            }
            before += here;
            from = to;
        }
        return ranks;
    }
}
