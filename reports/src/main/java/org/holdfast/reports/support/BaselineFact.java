package org.holdfast.reports.support;

import org.holdfast.kernel.EpisodeId;

/**
 * How severe things were when a stay began, for adjustment: one score for all stays of a question, such as the first PHQ-9 or the
 * first stress answer.
 *
 * @param severity more is more severe; the unit does not matter, but it must be the same for all
 */
public record BaselineFact(EpisodeId episode, double severity) {
    public BaselineFact {
        if (!Double.isFinite(severity)) {
            throw new IllegalArgumentException("severity is a number, not " + severity);
        }
    }
}
