package org.holdfast.reports.survival;

/**
 * How much each person moves an estimate that is built from event counts: for every event so many parts as it weighs, less what was
 * to be expected of one at risk, Σ w(dN − Y·dN̄/n). The squares, summed over people, are the robust variance (Lawless and Nadeau
 * 1995; R's infinitesimal jackknife). A person's rows add up, so that it does not matter where follow-up was cut into rows.
 */
final class Martingales {
    private final FollowUp rows;
    private final Tally tally;
    private final int[] start;
    private final int[] stop;
    private final int subjects;

    /** Of rows in one group, and their tally. */
    Martingales(FollowUp rows, Tally tally) {
        this.rows = rows;
        this.tally = tally;
        start = new int[rows.entry.length];
        stop = new int[rows.size()];
        int highest = -1;
        for (int i = 0; i < stop.length; i++) {
            stop[i] = tally.last(rows.time[i]);
            highest = Math.max(highest, rows.subjectOf(i));
        }
        for (int i = 0; i < start.length; i++) {
            start[i] = tally.last(rows.entry[i]);
        }
        subjects = highest + 1;
    }

    /**
     * Σ over people of their influence squared, from all times up to and with number {@code last}.
     *
     * @param weight by ending and time: what one event is worth, already divided by the number at risk
     */
    double squares(int last, double[][] weight) {
        double[] drift = drift(last, weight);
        double[] influence = new double[subjects];
        for (int i = 0; i < stop.length; i++) {
            int to = Math.min(stop[i], last);
            int from = start.length == 0 ? -1 : Math.min(start[i], last);
            double moved = (from < 0 ? 0 : drift[from]) - (to < 0 ? 0 : drift[to]);
            if (stop[i] <= last) {
                moved += weight[rows.ending[i]][stop[i]];
            }
            influence[rows.subjectOf(i)] += moved;
        }
        double squares = 0;
        for (double each : influence) {
            squares += each * each;
        }
        return squares;
    }

    /** Expected of one at risk from the start up to each time. */
    private double[] drift(int last, double[][] weight) {
        double[] drift = new double[last + 1];
        double sum = 0;
        for (int j = 0; j <= last; j++) {
            for (int ending = 1; ending < tally.endings; ending++) {
                int d = tally.ended(0, ending, j);
                sum += d > 0 ? weight[ending][j] * d / tally.atRisk[0][j] : 0;
            }
            drift[j] = sum;
        }
        return drift;
    }
}
