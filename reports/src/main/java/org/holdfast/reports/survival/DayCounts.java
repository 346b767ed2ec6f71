package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Counts of exits by whole day, filled one row at a time: a counting sort, so that a million stays need neither an object each
 * nor a comparison. Grows to the longest time seen.
 */
public final class DayCounts {
    private int[] events = new int[256];
    private int[] censored = new int[256];
    private int days;

    /**
     * Adds one row.
     *
     * @param day days from admission to exit or last follow-up, 0 or more
     * @param event whether the exit is the event
     * @throws IllegalArgumentException for a negative day
     */
    public void add(int day, boolean event) {
        if (day < 0) {
            throw new IllegalArgumentException("an exit " + -day + " days before the admission");
        }
        if (day >= events.length) {
            int size = Math.max(day + 1, 2 * events.length);
            events = Arrays.copyOf(events, size);
            censored = Arrays.copyOf(censored, size);
        }
        (event ? events : censored)[day]++;
        days = Math.max(days, day + 1);
    }

    /** The risk table of all rows added so far. */
    public RiskTable table() {
        int distinct = 0;
        int rows = 0;
        for (int day = 0; day < days; day++) {
            int exits = events[day] + censored[day];
            distinct += exits > 0 ? 1 : 0;
            rows += exits;
        }
        RiskTable table = new RiskTable(rows, distinct, new double[0]);
        for (int day = 0, at = 0, left = rows; day < days; day++) {
            int exits = events[day] + censored[day];
            if (exits > 0) {
                table.set(at++, day, left, events[day], censored[day]);
                left -= exits;
            }
        }
        return table;
    }
}
