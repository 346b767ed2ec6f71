package org.holdfast.reports.survival;

import java.util.Arrays;

/** The rows of a Cox model by stratum and time, cut into groups of one time: sorted once, read in every step of the fit. */
final class CoxRows {
    final int size;
    final int covariates;
    final int events;
    final Ties ties;
    /** Which row of the data stands at each place. */
    final int[] row;

    final double[] time;
    final boolean[] event;
    final Standardised x;
    /** Where each group of one stratum and time begins; one more than there are groups. */
    final int[] from;
    /** Whether a group is the last one of its stratum. */
    final boolean[] lastOfStratum;
    /** Times of entry by place, or none. */
    final double[] entry;
    /** Places by stratum and entry, or none. */
    final int[] byEntry;

    private final CoxModel model;

    CoxRows(CoxModel model) {
        this.model = model;
        size = model.time.length;
        covariates = model.covariates.length;
        ties = model.ties;
        row = Order.ascending(model.time, model.stratum);
        time = new double[size];
        event = new boolean[size];
        int happened = 0;
        for (int i = 0; i < size; i++) {
            time[i] = model.time[row[i]];
            event[i] = model.event[row[i]];
            happened += event[i] ? 1 : 0;
        }
        events = happened;
        x = new Standardised(model.covariates, row);
        entry = new double[model.entry.length];
        for (int i = 0; i < entry.length; i++) {
            entry[i] = model.entry[row[i]];
        }
        byEntry = placesByEntry();
        int[] starts = new int[size + 1];
        int groups = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || time[i] != time[i - 1] || stratum(i) != stratum(i - 1)) {
                starts[groups++] = i;
            }
        }
        starts[groups] = size;
        from = Arrays.copyOf(starts, groups + 1);
        lastOfStratum = new boolean[groups];
        for (int g = 0; g < groups; g++) {
            lastOfStratum[g] = g == groups - 1 || stratum(from[g]) != stratum(from[g + 1]);
        }
    }

    private int[] placesByEntry() {
        if (entry.length == 0) {
            return new int[0];
        }
        int[] strata = new int[model.stratum.length];
        for (int i = 0; i < strata.length; i++) {
            strata[i] = stratum(i);
        }
        return Order.ascending(entry, strata);
    }

    int groups() {
        return lastOfStratum.length;
    }

    /** Code of the stratum of the row at a place; 0 where there are no strata. */
    int stratum(int place) {
        return model.stratum.length == 0 ? 0 : model.stratum[row[place]];
    }

    boolean clustered() {
        return model.cluster.length > 0;
    }

    /** For each place the number of its cluster from 0; a row is its own cluster where none were given. */
    int[] clusters() {
        if (!clustered()) {
            int[] each = new int[size];
            Arrays.setAll(each, i -> i);
            return each;
        }
        int[] dense = Order.dense(model.cluster);
        int[] placed = new int[size];
        Arrays.setAll(placed, i -> dense[row[i]]);
        return placed;
    }

    /** All rows, strata set aside: for the time scale of the test of proportional hazards. */
    RiskTable overall() {
        return RiskTable.of(model.entry, model.time, model.event);
    }
}
