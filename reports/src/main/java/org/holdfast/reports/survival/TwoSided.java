package org.holdfast.reports.survival;

import org.hipparchus.distribution.IntegerDistribution;

/** The two-sided exact p of a count: the probability of every count no likelier than the one seen. */
final class TwoSided {
    /** As in R's {@code binom.test} and {@code fisher.test}: probabilities this close count as equal. */
    private static final double SAME = 1 + 1e-7;

    private TwoSided() {}

    static double p(IntegerDistribution counts, int from, int to, int seen) {
        double asLikely = counts.probability(seen) * SAME;
        double p = 0;
        for (int x = from; x <= to; x++) {
            double here = counts.probability(x);
            p += here <= asLikely ? here : 0;
        }
        return Math.min(1, p);
    }
}
