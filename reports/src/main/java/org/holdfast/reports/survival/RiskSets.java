package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Goes from the last event time of each stratum to the first and keeps sums over those at risk: Σw, Σwx, Σwxx' with w = exp(β'x), and
 * the same over those who have the event at that time. One pass costs rows · covariates² and nothing per row in memory.
 */
final class RiskSets {
    /** Is shown each time at which an event happens. */
    interface Visitor {
        void at(RiskSets now, int group);
    }

    final CoxRows rows;
    final double[] weight;
    int events;
    double s0;
    final double[] s1;
    final double[] s2;
    double d0;
    final double[] d1;
    final double[] d2;
    /** Over the events: Σ β'x and Σ x. */
    double eventPredictor;

    final double[] eventSum;

    private final int p;
    private final boolean second;
    private int atRisk;

    /** @param second whether the sums of squares are wanted */
    RiskSets(CoxRows rows, boolean second) {
        this.rows = rows;
        this.second = second;
        p = rows.covariates;
        weight = new double[rows.size];
        s1 = new double[p];
        s2 = new double[p * p];
        d1 = new double[p];
        d2 = new double[p * p];
        eventSum = new double[p];
    }

    void descend(double[] coefficients, Visitor visitor) {
        int entering = rows.size - 1;
        for (int group = rows.groups() - 1; group >= 0; group--) {
            int from = rows.from[group];
            int to = rows.from[group + 1];
            if (rows.lastOfStratum[group]) {
                clearRisk();
                entering = to - 1;
            }
            clearEvents();
            entering = leaveNotYetEntered(entering, from);
            if (atRisk == 0) {
                // nobody left: what the sums still hold is rounding
                clearRisk();
            }
            for (int i = from; i < to; i++) {
                double predictor = rows.x.predictor(coefficients, i);
                double w = Math.exp(predictor);
                weight[i] = w;
                s0 += w;
                add(s1, s2, i, w);
                if (rows.event[i]) {
                    events++;
                    d0 += w;
                    add(d1, d2, i, w);
                    eventPredictor += predictor;
                    addEvent(i);
                }
            }
            atRisk += to - from;
            if (events > 0) {
                visitor.at(this, group);
            }
        }
    }

    /** Takes out those who enter on this time or later; they were counted because they leave later. */
    private int leaveNotYetEntered(int last, int here) {
        int e = last;
        if (rows.byEntry.length == 0) {
            return e;
        }
        double t = rows.time[here];
        while (e >= 0 && rows.entry[rows.byEntry[e]] >= t && rows.byEntry[e] >= here) {
            int i = rows.byEntry[e--];
            s0 -= weight[i];
            add(s1, s2, i, -weight[i]);
            atRisk--;
        }
        return e;
    }

    private void add(double[] sum1, double[] sum2, int at, double w) {
        double[] x = rows.x.values;
        int row = at * p;
        for (int j = 0; j < p; j++) {
            double wx = w * x[row + j];
            sum1[j] += wx;
            if (second) {
                for (int k = 0; k <= j; k++) {
                    sum2[j * p + k] += wx * x[row + k];
                }
            }
        }
    }

    private void addEvent(int at) {
        for (int j = 0; j < p; j++) {
            eventSum[j] += rows.x.values[at * p + j];
        }
    }

    private void clearRisk() {
        atRisk = 0;
        s0 = 0;
        Arrays.fill(s1, 0);
        Arrays.fill(s2, 0);
    }

    private void clearEvents() {
        if (events > 0) {
            events = 0;
            d0 = 0;
            Arrays.fill(d1, 0);
            Arrays.fill(d2, 0);
            eventPredictor = 0;
            Arrays.fill(eventSum, 0);
        }
    }
}
