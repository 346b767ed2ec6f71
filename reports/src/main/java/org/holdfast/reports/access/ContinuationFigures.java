package org.holdfast.reports.access;

import java.util.SortedMap;
import java.util.TreeMap;
import org.holdfast.reports.measure.Share;

/**
 * Going on with treatment (measures M3).
 *
 * @param atLeast by k, the share of stays with at least k service days (CONT)
 * @param fourInThirty four service days within thirty days (CONT30)
 */
public record ContinuationFigures(SortedMap<Integer, Share<ServiceDays>> atLeast, Share<ServiceDays> fourInThirty) {
    public ContinuationFigures {
        atLeast = new TreeMap<>(atLeast);
    }

    /**
     * The share with at least k service days.
     *
     * @throws IllegalArgumentException where it was not asked for
     */
    public Share<ServiceDays> atLeast(int k) {
        Share<ServiceDays> share = atLeast.get(k);
        if (share == null) {
            throw new IllegalArgumentException("not asked for at least " + k);
        }
        return share;
    }
}
