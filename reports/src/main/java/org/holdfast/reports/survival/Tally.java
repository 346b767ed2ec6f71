package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Who was at risk and who ended how at each distinct time of all groups together. Whole numbers of modest range (days) are counted
 * in one pass; other times are sorted, each group and ending by itself, as bare numbers. No object per row.
 */
final class Tally {
    /** Counting pays while its arrays are not much longer than the rows. */
    private static final long ROOM = 1 << 16;

    final int endings;
    final double[] time;
    /** By group × endings + ending, then time. */
    final int[][] ended;
    /** By group, then time: just before it. */
    final int[][] atRisk;
    /** By group: times of entry, ascending; no elements where all are at risk from the start. */
    final double[][] entered;

    private Tally(int endings, double[] time, int[][] ended, double[][] entered) {
        this.endings = endings;
        this.time = time;
        this.ended = ended;
        this.entered = entered;
        atRisk = new int[entered.length][time.length];
        for (int g = 0; g < atRisk.length; g++) {
            countAtRisk(g);
        }
    }

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

    /** One tally of tables made apart, for the event and for censorings. */
    static Tally of(List<RiskTable> tables) {
        double[] time = tables.stream()
                .flatMapToDouble(table -> Arrays.stream(table.time))
                .sorted()
                .distinct()
                .toArray();
        int[][] ended = new int[2 * tables.size()][time.length];
        double[][] entered = new double[tables.size()][];
        for (int g = 0; g < entered.length; g++) {
            RiskTable table = tables.get(g);
            entered[g] = table.entered;
            for (int j = 0, at = 0; at < table.size(); j++) {
                if (table.time[at] == time[j]) {
                    ended[2 * g][j] = table.censored[at];
                    ended[2 * g + 1][j] = table.events[at];
                    at++;
                }
            }
        }
        return new Tally(2, time, ended, entered);
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

    private void countAtRisk(int g) {
        int gone = 0;
        int came = entered[g].length == 0 ? rows(g) : 0;
        for (int j = 0; j < time.length; j++) {
            while (came < entered[g].length && entered[g][came] < time[j]) {
                came++;
            }
            atRisk[g][j] = came - gone;
            for (int ending = 0; ending < endings; ending++) {
                gone += ended[g * endings + ending][j];
            }
        }
    }

    private int rows(int g) {
        int rows = 0;
        for (int ending = 0; ending < endings; ending++) {
            rows += Arrays.stream(ended[g * endings + ending]).sum();
        }
        return rows;
    }

    int groups() {
        return atRisk.length;
    }

    /** Those of a group that ended so at time number {@code at}. */
    int ended(int g, int ending, int at) {
        return ended[g * endings + ending][at];
    }

    /** Those of a group that ended by any event at time number {@code at}. */
    int events(int g, int at) {
        int events = 0;
        for (int ending = 1; ending < endings; ending++) {
            events += ended[g * endings + ending][at];
        }
        return events;
    }

    /** The table of one group at its own distinct times; every ending but the cause censors. */
    RiskTable table(int g, int cause) {
        int distinct = 0;
        for (int j = 0; j < time.length; j++) {
            distinct += ended(g, 0, j) + events(g, j) > 0 ? 1 : 0;
        }
        RiskTable table = new RiskTable(rows(g), distinct, entered[g]);
        for (int j = 0, at = 0; j < time.length; j++) {
            int all = ended(g, 0, j) + events(g, j);
            if (all > 0) {
                int events = cause < endings ? ended(g, cause, j) : 0;
                table.set(at++, time[j], atRisk[g][j], events, all - events);
            }
        }
        return table;
    }

    /** Index of the last distinct time not after {@code t}, or -1. */
    int last(double t) {
        int found = Arrays.binarySearch(time, t);
        return found >= 0 ? found : -found - 2;
    }
}
