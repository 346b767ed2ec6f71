package org.holdfast.reports.ranking;

/**
 * What the team's calls meet when it calls the highest ranked first.
 *
 * @param called stays called
 * @param events drop-outs among them
 * @param allEvents drop-outs among all that were ranked
 */
public record AtCapacity(int called, int events, int allEvents) {
    /** Share of the called who would have dropped out (positive predictive value), 0 to 1. */
    public double ppv() {
        return (double) events / called;
    }

    /** Share of the drop-outs who were called, 0 to 1. */
    public double reached() {
        return (double) events / allEvents;
    }
}
