package org.holdfast.reports.ranking;

/**
 * A tenth of the stays by predicted risk, lowest first: what was foretold and what came.
 *
 * @param stays rows in it
 * @param predicted mean predicted risk, 0 to 1
 * @param events drop-outs that came
 */
public record Decile(int stays, double predicted, int events) {
    /** Share that dropped out, 0 to 1. */
    public double observed() {
        return (double) events / stays;
    }
}
