package org.holdfast.reports.survival;

import java.util.Arrays;

/** The rows of a Fine–Gray model by time, cut into groups of one time, with the censoring curve just before each. */
final class FineGrayRows {
    static final byte STAYED = 0;
    static final byte EVENT = 1;
    static final byte OTHER = 2;

    final int size;
    final int covariates;
    final int events;
    final byte[] exit;
    final Standardised x;
    /** Where each group begins; one more than there are groups. */
    final int[] from;
    /** G just before the time of each group. */
    final double[] uncensored;
    /** Events in each group. */
    final int[] happened;
    /** Censorings in each group. */
    final int[] stayed;

    FineGrayRows(double[] time, int[] kind, int cause, double[][] columns) {
        size = time.length;
        covariates = columns.length;
        int[] order = Order.ascending(time);
        x = new Standardised(columns, order);
        exit = new byte[size];
        int[] starts = new int[size + 1];
        int groups = 0;
        for (int i = 0; i < size; i++) {
            int code = kind[order[i]];
            exit[i] = code == cause ? EVENT : code == 0 ? STAYED : OTHER;
            if (i == 0 || time[order[i]] != time[order[i - 1]]) {
                starts[groups++] = i;
            }
        }
        starts[groups] = size;
        from = Arrays.copyOf(starts, groups + 1);
        happened = count(EVENT);
        stayed = count(STAYED);
        events = Arrays.stream(happened).sum();
        uncensored = new double[groups];
        double g = 1;
        for (int group = 0; group < groups; group++) {
            uncensored[group] = g;
            double atRisk = size - from[group];
            g *= (atRisk - stayed[group]) / atRisk;
        }
    }

    private int[] count(byte which) {
        int[] counts = new int[from.length - 1];
        for (int group = 0; group < counts.length; group++) {
            for (int i = from[group]; i < from[group + 1]; i++) {
                counts[group] += exit[i] == which ? 1 : 0;
            }
        }
        return counts;
    }

    int groups() {
        return happened.length;
    }
}
