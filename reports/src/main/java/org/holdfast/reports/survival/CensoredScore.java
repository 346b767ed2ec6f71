package org.holdfast.reports.survival;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good predicted risks of an event by time t were, where some were lost before: those known at t stand for those lost, with weight
 * 1/G(T−) for events by t and 1/G(t) for those event free after t, G the Kaplan–Meier curve of censoring in which events leave first.
 * Brier = Σ w(y − risk)²/n. AUC over pairs of an event by t and one event free, weighed by both. Source: Gerds & Schumacher 2006; R's
 * {@code riskRegression::Score} (oracle {@code *.ipcw}).
 *
 * @param rows rows scored
 * @param cases events by t
 * @param controls still event free after t
 * @param lost censored by t, whose outcome at t is not known
 * @param brier 0 is perfect
 * @param brierOfAverage of giving everybody the observed risk
 * @param auc absent without a case or a control
 * @param observedRisk 1 − Kaplan–Meier at t
 * @param meanPredicted mean of the risks
 */
public record CensoredScore(
        int rows,
        int cases,
        int controls,
        int lost,
        double brier,
        double brierOfAverage,
        OptionalDouble auc,
        double observedRisk,
        double meanPredicted) {

    /**
     * The score at a time.
     *
     * @param risk predicted chance of the event by {@code t}, 0 to 1, in step with {@code time}
     * @return absent where nobody is followed past {@code t}, or nobody is scored
     */
    public static Optional<CensoredScore> of(double[] time, boolean[] event, double[] risk, double t) {
        int n = time.length;
        if (event.length != n || risk.length != n) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        double observed = 1 - KaplanMeier.of(RiskTable.of(time, event)).survivalAt(t);
        double[] weight = new Weights(RiskTable.of(time, event)).of(time, event, t);
        int cases = 0;
        int controls = 0;
        double brier = 0;
        double average = 0;
        double predicted = 0;
        for (int i = 0; i < n; i++) {
            boolean past = time[i] > t;
            boolean known = past || event[i];
            cases += !past && event[i] ? 1 : 0;
            controls += past ? 1 : 0;
            double y = past ? 0 : 1;
            brier += known ? weight[i] * (y - risk[i]) * (y - risk[i]) : 0;
            average += known ? weight[i] * (y - observed) * (y - observed) : 0;
            predicted += risk[i];
        }
        if (controls == 0) {
            return Optional.empty();
        }
        return Optional.of(new CensoredScore(
                n,
                cases,
                controls,
                n - cases - controls,
                brier / n,
                average / n,
                auc(time, risk, weight, t),
                observed,
                predicted / n));
    }

    /** 1 − Brier/Brier of the average; absent where the average is never wrong. */
    public OptionalDouble scaledBrier() {
        return brierOfAverage > 0 ? OptionalDouble.of(1 - brier / brierOfAverage) : OptionalDouble.empty();
    }

    /** Mean predicted over observed risk; absent where nobody had the event. */
    public OptionalDouble expectedOverObserved() {
        return observedRisk > 0 ? OptionalDouble.of(meanPredicted / observedRisk) : OptionalDouble.empty();
    }

    /** Rows of equal risk at a time, lowest first: a case beats the controls below it, and half of those beside it. */
    private static OptionalDouble auc(double[] time, double[] risk, double[] weight, double t) {
        int[] order = Order.ascending(risk);
        double below = 0;
        double allCases = 0;
        double won = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            double cases = 0;
            double controls = 0;
            while (to < order.length && risk[order[to]] == risk[order[from]]) {
                double w = weight[order[to]];
                cases += time[order[to]] > t ? 0 : w;
                controls += time[order[to]] > t ? w : 0;
                to++;
            }
            won += cases * (below + controls / 2);
            allCases += cases;
            below += controls;
            from = to;
        }
        return allCases > 0 && below > 0 ? OptionalDouble.of(won / allCases / below) : OptionalDouble.empty();
    }

    /** G after each distinct time. */
    private static final class Weights {
        private final RiskTable table;
        private final double[] g;

        Weights(RiskTable table) {
            this.table = table;
            g = new double[table.size()];
            double now = 1;
            for (int j = 0; j < g.length; j++) {
                double atRisk = table.atRisk[j] - table.events[j];
                now *= table.censored[j] == 0 ? 1 : (atRisk - table.censored[j]) / atRisk;
                g[j] = now;
            }
        }

        /** 0 for those lost by t. */
        double[] of(double[] time, boolean[] event, double t) {
            int at = table.last(t);
            double later = at < 0 ? 1 : g[at];
            double[] weight = new double[time.length];
            for (int i = 0; i < weight.length; i++) {
                if (time[i] > t) {
                    weight[i] = 1 / later;
                } else if (event[i]) {
                    int before = table.last(time[i]) - 1;
                    weight[i] = before < 0 ? 1 : 1 / g[before];
                }
            }
            return weight;
        }
    }
}
