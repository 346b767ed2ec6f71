package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Counts rows into a {@link Tally}. Whole numbers of modest range (days) are counted in one pass; other times are sorted, each group
 * and ending by itself, as bare numbers. No object per row.
 */
final class RowCount {
    /** Counting pays while its arrays are not much longer than the rows. */
    private static final long ROOM = 1 << 16;

    private RowCount() {}

    static Tally of(FollowUp rows) {
        int cells = rows.groups * rows.endings;
        int last = lastWhole(rows.time, (ROOM + 4L * rows.size()) / cells);
        double[][] entered = new double[rows.groups][0];
        if (rows.entry.length > 0) {
            for (int g = 0; g < rows.groups; g++) {
                entered[g] = rows.only(g).entry.clone();
                Arrays.sort(entered[g]);
            }
        }
        return last >= 0 ? counted(rows, last, cells, entered) : sorted(rows, cells, entered);
    }

    /** The highest time where all are whole numbers below the limit, otherwise -1. */
    private static int lastWhole(double[] time, long limit) {
        int last = 0;
        for (double t : time) {
            int whole = (int) t;
            if (whole != t || whole >= limit) {
                return -1;
            }
            last = Math.max(last, whole);
        }
        return last;
    }

    private static Tally counted(FollowUp rows, int last, int cells, double[][] entered) {
        int[][] byDay = new int[cells][last + 1];
        for (int i = 0; i < rows.time.length; i++) {
            byDay[rows.groupOf(i) * rows.endings + rows.ending[i]][(int) rows.time[i]]++;
        }
        double[] time = new double[last + 1];
        int distinct = 0;
        for (int day = 0; day <= last; day++) {
            int ends = 0;
            for (int[] counts : byDay) {
                ends += counts[day];
            }
            if (ends > 0) {
                for (int[] counts : byDay) {
                    counts[distinct] = counts[day];
                }
                time[distinct++] = day;
            }
        }
        int size = distinct;
        int[][] ended = new int[cells][];
        Arrays.setAll(ended, cell -> Arrays.copyOf(byDay[cell], size));
        return new Tally(rows.endings, Arrays.copyOf(time, size), ended, entered);
    }

    private static Tally sorted(FollowUp rows, int cells, double[][] entered) {
        double[][] times = timesByCell(rows, cells);
        double[] time = new double[rows.size()];
        int[][] ended = new int[cells][rows.size()];
        int[] at = new int[cells];
        int distinct = 0;
        for (double t = next(times, at); t < Double.POSITIVE_INFINITY; t = next(times, at)) {
            for (int cell = 0; cell < cells; cell++) {
                int first = at[cell];
                while (at[cell] < times[cell].length && times[cell][at[cell]] == t) {
                    at[cell]++;
                }
                ended[cell][distinct] = at[cell] - first;
            }
            time[distinct++] = t;
        }
        int size = distinct;
        Arrays.setAll(ended, cell -> Arrays.copyOf(ended[cell], size));
        return new Tally(rows.endings, Arrays.copyOf(time, size), ended, entered);
    }

    private static double[][] timesByCell(FollowUp rows, int cells) {
        int[] sizes = new int[cells];
        for (int i = 0; i < rows.time.length; i++) {
            sizes[rows.groupOf(i) * rows.endings + rows.ending[i]]++;
        }
        double[][] times = new double[cells][];
        Arrays.setAll(times, cell -> new double[sizes[cell]]);
        for (int i = 0; i < rows.time.length; i++) {
            int cell = rows.groupOf(i) * rows.endings + rows.ending[i];
            times[cell][--sizes[cell]] = rows.time[i];
        }
        for (double[] each : times) {
            Arrays.sort(each);
        }
        return times;
    }

    private static double next(double[][] times, int[] at) {
        double next = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < times.length; cell++) {
            next = at[cell] < times[cell].length ? Math.min(next, times[cell][at[cell]]) : next;
        }
        return next;
    }
}
