package org.holdfast.reports.survival;

import java.util.Optional;

/**
 * Of the pairs in which one is known to have had the event first, the share where that one had the higher fitted hazard; equal
 * hazards count half. Compared within strata, and only while both were at risk. Its standard error is the infinitesimal jackknife: √Σ over
 * clusters of (∂C/∂weight)². Source: R's {@code coxph}, survival 3.x.
 *
 * @param value 0.5 for chance, 1 for perfect order
 * @param standardError of it
 */
public record Concordance(double value, double standardError) {

    static Optional<Concordance> of(CoxRows rows, double[] coefficients) {
        Pairs pairs = new Pairs(rows, coefficients);
        pairs.asFirst();
        double total = 0;
        double good = 0;
        for (int i = 0; i < rows.size; i++) {
            total += pairs.all[i];
            good += pairs.good[i];
        }
        if (total == 0) {
            return Optional.empty();
        }
        pairs.asSecond();
        double value = good / total;
        int[] cluster = rows.clusters();
        double[] influence = new double[rows.size];
        for (int i = 0; i < rows.size; i++) {
            influence[cluster[i]] += (pairs.good[i] - value * pairs.all[i]) / total;
        }
        double sum = 0;
        for (double each : influence) {
            sum += each * each;
        }
        return Optional.of(new Concordance(value, Math.sqrt(sum)));
    }

    /** For each row the pairs it is in, and how many of them are in order (half for equal hazards). */
    private static final class Pairs {
        private final CoxRows rows;
        private final int[] rank;
        private final CountTree tree;
        final double[] good;
        final double[] all;

        Pairs(CoxRows rows, double[] coefficients) {
            this.rows = rows;
            double[] predictor = new double[rows.size];
            int highest = 0;
            for (int i = 0; i < predictor.length; i++) {
                predictor[i] = rows.x.predictor(coefficients, i);
            }
            rank = Order.ranks(predictor);
            for (int r : rank) {
                highest = Math.max(highest, r);
            }
            tree = new CountTree(highest + 1);
            good = new double[rows.size];
            all = new double[rows.size];
        }

        /** Each event against those still at risk who outlive it. */
        void asFirst() {
            int entering = rows.size - 1;
            for (int group = rows.groups() - 1; group >= 0; group--) {
                int from = rows.from[group];
                int to = rows.from[group + 1];
                if (rows.lastOfStratum[group]) {
                    tree.clear();
                    entering = to - 1;
                }
                addWhere(false, from, to);
                while (rows.byEntry.length > 0
                        && entering >= 0
                        && rows.byEntry[entering] >= from
                        && rows.entry[rows.byEntry[entering]] >= rows.time[from]) {
                    tree.add(rank[rows.byEntry[entering--]], -1);
                }
                for (int i = from; i < to; i++) {
                    if (rows.event[i]) {
                        good[i] += tree.below(rank[i]) + tree.at(rank[i]) / 2.0;
                        all[i] += tree.total();
                    }
                }
                addWhere(true, from, to);
            }
        }

        /** Each row against the events it outlives while at risk. */
        void asSecond() {
            int entering = 0;
            tree.clear();
            for (int group = 0; group < rows.groups(); group++) {
                int from = rows.from[group];
                int to = rows.from[group + 1];
                while (rows.byEntry.length > 0
                        && entering < rows.size
                        && inStratumUpTo(group, rows.byEntry[entering])
                        && rows.entry[rows.byEntry[entering]] < rows.time[from]) {
                    outlived(rows.byEntry[entering++], -1);
                }
                for (int i = from; i < to; i++) {
                    if (rows.event[i]) {
                        outlived(i, 1);
                    }
                }
                addWhere(true, from, to);
                for (int i = from; i < to; i++) {
                    if (!rows.event[i]) {
                        outlived(i, 1);
                    }
                }
                if (rows.lastOfStratum[group]) {
                    tree.clear();
                }
            }
        }

        private boolean inStratumUpTo(int group, int place) {
            return rows.stratum(place) == rows.stratum(rows.from[group]);
        }

        private void outlived(int i, int sign) {
            int above = tree.total() - tree.below(rank[i]) - tree.at(rank[i]);
            good[i] += sign * (above + tree.at(rank[i]) / 2.0);
            all[i] += sign * tree.total();
        }

        private void addWhere(boolean event, int from, int to) {
            for (int i = from; i < to; i++) {
                if (rows.event[i] == event) {
                    tree.add(rank[i], 1);
                }
            }
        }
    }
}
