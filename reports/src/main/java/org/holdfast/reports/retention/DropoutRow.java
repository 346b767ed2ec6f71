package org.holdfast.reports.retention;

import org.holdfast.episode.EpisodeFact;
import org.jspecify.annotations.Nullable;

/**
 * One stay under a drop-out rule at the cut-off.
 *
 * @param firing present for {@code FIRED} only
 * @param days from admission to the firing, the end of the stay or the cut-off
 */
public record DropoutRow(
        EpisodeFact stay, Status status, @Nullable Firing firing, int days) {
    /** What the rule says. */
    public enum Status {
        /** Dropped out. */
        FIRED,
        /** Ended otherwise before the rule fired. */
        ENDED,
        /** In care, and the rule says so. */
        HELD,
        /** Silent for fewer days than the rule waits: not classifiable yet. */
        UNDECIDED
    }

    boolean classified() {
        return status != Status.UNDECIDED;
    }

    boolean fired() {
        return status == Status.FIRED;
    }
}
