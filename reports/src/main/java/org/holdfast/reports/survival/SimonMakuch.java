package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Simon–Makuch curves for an exposure that begins after admission, such as a support contact being named: until it begins a person is
 * at risk among the unexposed, from then on among the exposed (entry delayed to that time). Never Kaplan–Meier by final status,
 * which gives the exposed the time they had to survive to become so. Source: Simon and Makuch 1984; science 1.1.
 *
 * @param unexposed risk table of the time before exposure; becoming exposed censors
 * @param exposed risk table of the time from exposure on, on the clock of admission; look at {@link RiskTable#fewUntil}
 */
public record SimonMakuch(RiskTable unexposed, RiskTable exposed) {
    private static final double HALF = 0.5;

    /**
     * Splits each person's follow-up.
     *
     * @param time end of follow-up from admission; 0 counts as half a unit
     * @param event whether it ended by the event
     * @param exposedFrom time the exposure began; infinite for never. Exposure at or after the end does not count; at or before 0
     *     it counts from the start
     */
    public static SimonMakuch of(double[] time, boolean[] event, double[] exposedFrom) {
        int rows = time.length;
        Part before = new Part(rows);
        Part after = new Part(rows);
        for (int i = 0; i < rows; i++) {
            double end = time[i] == 0 ? HALF : time[i];
            double from = Math.max(0, exposedFrom[i]);
            if (from >= end) {
                before.add(0, end, event[i]);
            } else {
                if (from > 0) {
                    before.add(0, from, false);
                }
                after.add(from, end, event[i]);
            }
        }
        return new SimonMakuch(before.table(), after.table());
    }

    /** The test that belongs to the curves (Mantel–Byar): log-rank of the two tables, first unexposed, then exposed. */
    public LogRank difference() {
        return LogRank.of(List.of(unexposed, exposed));
    }

    private static final class Part {
        private final double[] entry;
        private final double[] time;
        private final boolean[] event;
        private int size;

        Part(int most) {
            entry = new double[most];
            time = new double[most];
            event = new boolean[most];
        }

        void add(double from, double to, boolean happened) {
            entry[size] = from;
            time[size] = to;
            event[size++] = happened;
        }

        RiskTable table() {
            return RiskTable.of(Arrays.copyOf(entry, size), Arrays.copyOf(time, size), Arrays.copyOf(event, size));
        }
    }
}
