package org.holdfast.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.reports.survival.Brier;
import org.holdfast.reports.survival.Calibration;
import org.holdfast.reports.survival.Roc;

/**
 * How well risks foretold what came, on stays the model had not seen (science 3).
 *
 * @param by what was held apart
 * @param rows stays tried
 * @param events drop-outs among them
 * @param roc order, with DeLong's interval; absent with fewer than two of a kind
 * @param brier distance, and against giving everybody the average
 * @param calibration slope, in the large, expected over observed
 * @param deciles tenths by predicted risk, lowest first
 * @param netBenefit at a few thresholds
 * @param atCapacity what the calls meet
 */
public record Validation(
        Folds.By by,
        int rows,
        int events,
        Optional<Roc> roc,
        Brier brier,
        Calibration calibration,
        List<Decile> deciles,
        List<NetBenefit> netBenefit,
        AtCapacity atCapacity) {
    private static final double[] THRESHOLDS = {0.1, 0.2, 0.3, 0.4, 0.5};
    private static final int TENTHS = 10;

    public Validation {
        deciles = List.copyOf(deciles);
        netBenefit = List.copyOf(netBenefit);
    }

    /**
     * Holds risks against what came.
     *
     * @param risk above 0 and below 1, foretold by a model that had not seen the row
     * @param event whether the stay ended in drop-out
     * @param callShare share of the stays that the team can call, above 0 and up to 1
     */
    public static Validation of(Folds.By by, double[] risk, boolean[] event, double callShare) {
        if (!(callShare > 0 && callShare <= 1)) {
            throw new IllegalArgumentException("a team calls a share of 1, not " + callShare);
        }
        int[] order = descending(risk);
        int events = events(event, order, 0, order.length);
        int called = Math.max(1, (int) Math.round(callShare * order.length));
        return new Validation(
                by,
                risk.length,
                events,
                Roc.of(risk, event),
                Brier.of(risk, event),
                Calibration.of(risk, event),
                deciles(risk, event, order),
                Arrays.stream(THRESHOLDS)
                        .mapToObj(threshold -> NetBenefit.at(threshold, risk, event))
                        .toList(),
                new AtCapacity(called, events(event, order, 0, called), events));
    }

    private static List<Decile> deciles(double[] risk, boolean[] event, int[] order) {
        List<Decile> deciles = new ArrayList<>();
        int n = order.length;
        for (int tenth = TENTHS; tenth > 0; tenth--) {
            int from = (int) ((long) n * (tenth - 1) / TENTHS);
            int to = (int) ((long) n * tenth / TENTHS);
            if (to > from) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += risk[order[i]];
                }
                deciles.add(new Decile(to - from, sum / (to - from), events(event, order, from, to)));
            }
        }
        return deciles;
    }

    private static int events(boolean[] event, int[] order, int from, int to) {
        int events = 0;
        for (int i = from; i < to; i++) {
            events += event[order[i]] ? 1 : 0;
        }
        return events;
    }

    /** Rows from the highest risk down; equal ones in the order given. */
    static int[] descending(double[] risk) {
        Integer[] order = new Integer[risk.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(risk[b], risk[a]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }
}
