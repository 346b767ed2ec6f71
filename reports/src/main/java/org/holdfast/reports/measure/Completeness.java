package org.holdfast.reports.measure;

import java.util.OptionalDouble;

/**
 * How much of what was due has been recorded (measures M0).
 *
 * @param due lines that should be known by the cut-off
 * @param recorded those that are; 0 to {@code due}
 */
public record Completeness(long due, long recorded) {
    /** Below this share a figure is shown in grey and called incomplete. */
    public static final double ENOUGH = 0.90;

    public Completeness {
        if (recorded < 0 || recorded > due) {
            throw new IllegalArgumentException("recorded " + recorded + " of " + due);
        }
    }

    /** Recorded ÷ due, 0 to 1; absent where nothing was due. */
    public OptionalDouble share() {
        return due == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) recorded / due);
    }

    /** Whether less than {@link #ENOUGH} is recorded. Nothing due is not incomplete. */
    public boolean incomplete() {
        return due > 0 && recorded < ENOUGH * due;
    }
}
