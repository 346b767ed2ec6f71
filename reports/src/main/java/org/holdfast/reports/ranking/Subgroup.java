package org.holdfast.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.holdfast.reports.survival.Roc;

/**
 * How a ranking treats one group of people: whether it orders them as well as others, promises too much or too little, and calls
 * them more or less often (science 3: by sex, age band and site).
 *
 * @param label as the caller named it
 * @param roc order within the group; absent with fewer than two of a kind
 * @param expectedOverObserved absent where nobody in the group dropped out
 * @param called how many of the group are among those the team calls
 */
public record Subgroup(
        String label, int stays, int events, Optional<Roc> roc, OptionalDouble expectedOverObserved, int called) {
    /** Share of the group that is called, 0 to 1. */
    public double alertRate() {
        return (double) called / stays;
    }

    /**
     * All groups, in order of label.
     *
     * @param label the group of each row
     * @param callShare share of all stays that the team can call
     */
    public static List<Subgroup> of(String[] label, double[] risk, boolean[] event, double callShare) {
        int[] order = Validation.descending(risk);
        boolean[] called = new boolean[risk.length];
        for (int i = 0; i < Math.max(1, Math.round(callShare * order.length)); i++) {
            called[order[i]] = true;
        }
        List<Subgroup> groups = new ArrayList<>();
        for (String one : new TreeSet<>(Arrays.asList(label))) {
            int[] rows = java.util.stream.IntStream.range(0, label.length)
                    .filter(i -> label[i].equals(one))
                    .toArray();
            groups.add(of(one, rows, risk, event, called));
        }
        return groups;
    }

    private static Subgroup of(String label, int[] rows, double[] risk, boolean[] event, boolean[] called) {
        double[] score = new double[rows.length];
        boolean[] happened = new boolean[rows.length];
        double expected = 0;
        int events = 0;
        int calls = 0;
        for (int i = 0; i < rows.length; i++) {
            score[i] = risk[rows[i]];
            happened[i] = event[rows[i]];
            expected += score[i];
            events += happened[i] ? 1 : 0;
            calls += called[rows[i]] ? 1 : 0;
        }
        OptionalDouble ratio = events == 0 ? OptionalDouble.empty() : OptionalDouble.of(expected / events);
        return new Subgroup(label, rows.length, events, Roc.of(score, happened), ratio, calls);
    }
}
