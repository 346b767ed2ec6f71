package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Who was at risk, who had the event and who was censored at each distinct time: all that Kaplan–Meier and log-rank need.
 *
 * <p>Ties: events before censorings. With delayed entry a row is at risk when entry &lt; t ≤ exit. Times are in the unit given.
 * Source: science 1.
 */
public final class RiskTable {
    /** With fewer at risk than this a curve says little; science 1.2. */
    public static final int FEW = 10;

    final int rows;
    /** Times of entry, ascending; no elements where all are at risk from the start. */
    final double[] entered;

    final double[] time;
    final int[] atRisk;
    final int[] events;
    final int[] censored;

    RiskTable(int rows, int distinctTimes, double[] entered) {
        this.rows = rows;
        this.entered = entered;
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
        return FollowUp.of(time, event).tables().getFirst();
    }

    /**
     * With delayed entry.
     *
     * @param entry time from which each row is at risk, or no elements for "from the start"
     */
    public static RiskTable of(double[] entry, double[] time, boolean[] event) {
        return FollowUp.of(time, event).enteredAt(entry).tables().getFirst();
    }

    /** The same follow-up with its ends seen from the other side: the censoring is the event. */
    public RiskTable reversed() {
        RiskTable table = new RiskTable(rows, size(), entered);
        for (int at = 0; at < size(); at++) {
            table.set(at, time[at], atRisk[at], censored[at], events[at]);
        }
        return table;
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

    /** The last time anybody was seen; absent for nobody. */
    public OptionalDouble lastTime() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(time[size() - 1]);
    }

    /** Rows at risk just before {@code t}: entered before it and not gone before it. */
    public int atRiskAt(double t) {
        int at = last(t);
        int next = at >= 0 && time[at] == t ? at : at + 1;
        if (entered.length == 0) {
            return next < size() ? atRisk[next] : 0;
        }
        int gone = next < size() ? enteredBefore(time[next]) - atRisk[next] : rows;
        return enteredBefore(t) - gone;
    }

    /** The warning: the time from which, up to the end, fewer than {@link #FEW} are at risk; absent for nobody. */
    public OptionalDouble fewFrom() {
        int at = size();
        while (at > 0 && atRisk[at - 1] < FEW) {
            at--;
        }
        if (at < size()) {
            return OptionalDouble.of(time[at]);
        }
        return lastTime();
    }

    /**
     * The other warning, where people enter late: the last time up to which, from the start, fewer than {@link #FEW} are at risk.
     * Absent where there are enough from the start, or never.
     */
    public OptionalDouble fewUntil() {
        int at = 0;
        while (at < size() && atRisk[at] < FEW) {
            at++;
        }
        return at == 0 || at == size() ? OptionalDouble.empty() : OptionalDouble.of(time[at - 1]);
    }

    private int enteredBefore(double t) {
        int low = 0;
        int high = entered.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entered[middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the last distinct time not after {@code t}, or -1. */
    int last(double t) {
        int found = Arrays.binarySearch(time, t);
        return found >= 0 ? found : -found - 2;
    }
}
