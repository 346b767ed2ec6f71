package org.holdfast.reports.survival;

/** How events on the same day share a risk set in a Cox model. */
public enum Ties {
    /** Each of d tied events sees the others leave in part: the k-th (from 0) meets the risk set less k/d of the tied. R's default. */
    EFRON,
    /** Each of the tied events sees all of the others. */
    BRESLOW;

    /** The part of the tied that has left for the k-th of d. */
    double gone(int k, int d) {
        return this == EFRON ? (double) k / d : 0;
    }
}
