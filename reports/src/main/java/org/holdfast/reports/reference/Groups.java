package org.holdfast.reports.reference;

import java.util.List;
import java.util.Optional;

/** The groups the rows of a case fall into, in order; without such a column one group of all. */
final class Groups {
    private final List<String> names;
    private final int[] of;

    private Groups(List<String> names, int[] of) {
        this.names = names;
        this.of = of;
    }

    static Groups of(Case asked, Rows rows) {
        Optional<String> column = asked.column("group");
        return column.isPresent() ? of(rows, column.get()) : new Groups(List.of("all"), new int[rows.size()]);
    }

    static Groups of(Rows rows, String column) {
        return new Groups(rows.levels(column), rows.codes(column));
    }

    int size() {
        return names.size();
    }

    String name(int group) {
        return names.get(group);
    }

    /** The name as R would write it: a number where it is one. */
    Object label(int group) {
        String name = names.get(group);
        return name.matches("-?\\d{1,18}") ? (Object) Long.parseLong(name) : name;
    }

    /** The group of a row. */
    int of(int row) {
        return of[row];
    }

    /** For each row whether what is counted happened. */
    boolean[] hits(Case asked, Rows rows) {
        double[] event = rows.numbers(asked.mustColumn("event"));
        double code = asked.number("event_code", 1);
        boolean[] hits = new boolean[event.length];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = event[i] == code;
        }
        return hits;
    }

    /** Rows of each group. */
    long[] totals() {
        long[] totals = new long[size()];
        for (int group : of) {
            totals[group]++;
        }
        return totals;
    }

    /** Rows of each group where it happened. */
    long[] counts(boolean[] hits) {
        long[] counts = new long[size()];
        for (int i = 0; i < hits.length; i++) {
            counts[of[i]] += hits[i] ? 1 : 0;
        }
        return counts;
    }
}
