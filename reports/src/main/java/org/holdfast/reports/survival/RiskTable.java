package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Who was at risk, who had the event and who was censored at each distinct time: all that Kaplan–Meier and log-rank need.
 *
 * <p>Ties: events before censorings. With delayed entry a row is at risk when entry &lt; t ≤ exit. Times are in the unit given.
 * Source: science 1.
 */
public final class RiskTable {
    final int rows;
    final boolean delayedEntry;
    final double[] time;
    final int[] atRisk;
    final int[] events;
    final int[] censored;

    RiskTable(int rows, int distinctTimes, boolean delayedEntry) {
        this.rows = rows;
        this.delayedEntry = delayedEntry;
        time = new double[distinctTimes];
        atRisk = new int[distinctTimes];
        events = new int[distinctTimes];
        censored = new int[distinctTimes];
    }

    void set(int at, double t, int risk, int d, int c) {
        time[at] = t;
        atRisk[at] = risk;
        events[at] = d;
        censored[at] = c;
    }

    /**
     * Everybody at risk from the start.
     *
     * @param time exit or last follow-up, finite, 0 or more
     * @param event whether the exit is the event, in step with {@code time}
     */
    public static RiskTable of(double[] time, boolean[] event) {
        return of(new double[0], time, event);
    }

    /**
     * With delayed entry.
     *
     * @param entry time from which each row is at risk, or no elements for "from the start"
     */
    public static RiskTable of(double[] entry, double[] time, boolean[] event) {
        int rows = time.length;
        if (event.length != rows || (entry.length != 0 && entry.length != rows)) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        // three primitive sorts instead of one of rows: at risk = entered before t, less gone before t
        double[] entered = entry.clone();
        double[] happened = pick(time, event, true);
        double[] followed = pick(time, event, false);
        Arrays.sort(entered);
        Arrays.sort(happened);
        Arrays.sort(followed);
        double[] distinct = Arrays.stream(time).sorted().distinct().toArray();
        RiskTable table = new RiskTable(rows, distinct.length, entered.length > 0);
        int e = 0;
        int d = 0;
        int c = 0;
        for (int j = 0; j < distinct.length; j++) {
            double t = distinct[j];
            if (!(t >= 0) || Double.isInfinite(t)) {
                throw new IllegalArgumentException("not a time: " + t);
            }
            while (e < entered.length && entered[e] < t) {
                e++;
            }
            int risk = (entered.length == 0 ? rows : e) - d - c;
            int firstEvent = d;
            int firstCensored = c;
            while (d < happened.length && happened[d] == t) {
                d++;
            }
            while (c < followed.length && followed[c] == t) {
                c++;
            }
            table.set(j, t, risk, d - firstEvent, c - firstCensored);
        }
        return table;
    }

    private static double[] pick(double[] time, boolean[] event, boolean which) {
        double[] picked = new double[time.length];
        int n = 0;
        for (int i = 0; i < time.length; i++) {
            if (event[i] == which) {
                picked[n++] = time[i];
            }
        }
        return Arrays.copyOf(picked, n);
    }

    /** Number of rows counted. */
    public int rows() {
        return rows;
    }

    /** Number of distinct times. */
    public int size() {
        return time.length;
    }

    /** Distinct time number {@code at}, ascending from 0. */
    public double time(int at) {
        return time[at];
    }

    /** Rows at risk just before that time. */
    public int atRisk(int at) {
        return atRisk[at];
    }

    /** Events at that time. */
    public int events(int at) {
        return events[at];
    }

    /** Censorings at that time. */
    public int censored(int at) {
        return censored[at];
    }

    /** Events at all times. */
    public int events() {
        return Arrays.stream(events).sum();
    }

    /** Index of the last distinct time not after {@code t}, or -1. */
    int last(double t) {
        int found = Arrays.binarySearch(time, t);
        return found >= 0 ? found : -found - 2;
    }
}
