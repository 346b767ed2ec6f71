package org.holdfast.reports.survival;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values made honest where many were asked for: compare the adjusted ones with the level meant for all. Source: R's
 * {@code p.adjust} (oracle {@code p_adjust.*}).
 */
public final class Multiplicity {
    private Multiplicity() {}

    /** Holm 1979, for a few questions: the i-th smallest of m times m−i+1, never below one before it, at most 1. */
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg 1995, for many sites: the i-th smallest of m times m/i, never above one after it, at most 1. */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, p.length / (i + 1.0) * p[order[i]]);
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        for (double one : p) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("a p-value lies between 0 and 1, not at " + one);
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
