package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Who was at risk and who ended how at each distinct time of all groups together: all that the estimators ask of the rows.
 */
final class Tally {
    final int endings;
    final double[] time;
    /** By group × endings + ending, then time. */
    final int[][] ended;
    /** By group, then time: just before it. */
    final int[][] atRisk;
    /** By group: times of entry, ascending; no elements where all are at risk from the start. */
    final double[][] entered;

    Tally(int endings, double[] time, int[][] ended, double[][] entered) {
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
        return RowCount.of(rows);
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
