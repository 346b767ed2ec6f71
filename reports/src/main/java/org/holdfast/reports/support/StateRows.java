package org.holdfast.reports.support;

/**
 * The stays as start–stop rows: one row in the state without support up to the day of designation, one with support from it on.
 * There is no other way to make rows here, hence none that looks at what came later.
 */
final class StateRows {
    final double[] start;
    final double[] stop;
    final boolean[] event;
    final double[] supported;
    /** Which stay each row is part of. */
    final int[] stay;

    private StateRows(int rows) {
        start = new double[rows];
        stop = new double[rows];
        event = new boolean[rows];
        supported = new double[rows];
        stay = new int[rows];
    }

    static StateRows of(Observed stays) {
        int rows = 0;
        for (double designated : stays.designated) {
            rows += designated > 0 && Double.isFinite(designated) ? 2 : 1;
        }
        StateRows cut = new StateRows(rows);
        int at = 0;
        for (int i = 0; i < stays.rows(); i++) {
            double from = stays.designated[i];
            double end = stays.time[i];
            if (from > 0) {
                cut.set(at++, i, 0, Math.min(from, end), stays.event[i] && Double.isInfinite(from), 0);
            }
            if (Double.isFinite(from)) {
                cut.set(at++, i, from, end, stays.event[i], 1);
            }
        }
        return cut;
    }

    private void set(int row, int of, double from, double to, boolean happened, double state) {
        stay[row] = of;
        start[row] = from;
        stop[row] = to;
        event[row] = happened;
        supported[row] = state;
    }

    /** A column of the stays, for the rows. */
    int[] spread(int[] column) {
        int[] rows = new int[stay.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = column[stay[i]];
        }
        return rows;
    }

    /** A column of the stays, for the rows. */
    double[] spread(double[] column) {
        double[] rows = new double[stay.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = column[stay[i]];
        }
        return rows;
    }
}
