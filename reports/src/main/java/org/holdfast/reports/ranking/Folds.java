package org.holdfast.reports.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rows are divided to try a model on stays it has not seen: by site or by time, never row by row, and no person is on both sides
 * (science 3).
 *
 * @param by in words for the card
 * @param folds each with the rows to fit on and the rows to try on
 */
public record Folds(By by, List<Fold> folds) {
    /** What was held apart. */
    public enum By {
        SITE,
        TIME
    }

    /** Row numbers, ascending. */
    public static final class Fold {
        final int[] fit;
        final int[] tried;

        private Fold(int[] fit, int[] tried) {
            this.fit = fit;
            this.tried = tried;
        }
    }

    public Folds {
        folds = List.copyOf(folds);
    }

    /**
     * Each site is tried on a model fitted on the others. Sites that share a person are held apart together.
     *
     * @param site of each row, any numbers
     * @param person of each row, any numbers
     */
    public static Folds bySite(int[] site, int[] person) {
        int[] group = joined(site, person);
        List<Fold> folds = new ArrayList<>();
        for (int one : Arrays.stream(group).distinct().toArray()) {
            folds.add(new Fold(rows(group, one, false), rows(group, one, true)));
        }
        if (folds.size() < 2) {
            throw new IllegalArgumentException("a model cannot be tried on another site where there is only one");
        }
        return new Folds(By.SITE, folds);
    }

    /**
     * Stays admitted from a day on are tried on a model fitted on the earlier ones; who is in both is only fitted on.
     *
     * @param admitted day of admission of each row, in days of any calendar
     */
    public static Folds byTime(long[] admitted, int[] person, long from) {
        Map<Integer, Boolean> early = new HashMap<>();
        for (int i = 0; i < admitted.length; i++) {
            early.merge(person[i], admitted[i] < from, Boolean::logicalOr);
        }
        int[] side = new int[admitted.length];
        for (int i = 0; i < side.length; i++) {
            side[i] = admitted[i] < from ? 0 : early.getOrDefault(person[i], false) ? 1 : 2;
        }
        Fold fold = new Fold(rows(side, 0, true), rows(side, 2, true));
        if (fold.fit.length == 0 || fold.tried.length == 0) {
            throw new IllegalArgumentException("a day that leaves nobody before or after it divides nothing");
        }
        return new Folds(By.TIME, List.of(fold));
    }

    /** Sites connected by a person get one number. */
    private static int[] joined(int[] site, int[] person) {
        Map<Integer, Integer> siteOf = new HashMap<>();
        Map<Integer, Integer> parent = new HashMap<>();
        for (int i = 0; i < site.length; i++) {
            parent.putIfAbsent(site[i], site[i]);
            Integer other = siteOf.putIfAbsent(person[i], site[i]);
            if (other != null) {
                parent.put(root(parent, site[i]), root(parent, other));
            }
        }
        return Arrays.stream(site).map(one -> root(parent, one)).toArray();
    }

    private static int root(Map<Integer, Integer> parent, int site) {
        int at = site;
        for (int up = parent.getOrDefault(at, at); up != at; up = parent.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }

    private static int[] rows(int[] group, int one, boolean in) {
        int[] rows = new int[group.length];
        int n = 0;
        for (int i = 0; i < group.length; i++) {
            if ((group[i] == one) == in) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }
}
