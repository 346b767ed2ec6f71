package org.holdfast.reports.support;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.holdfast.reports.measure.Interval;

/**
 * Not having dropped out while in one state, after Simon and Makuch (1984): people change from the curve without support to the one
 * with support on the day of designation.
 *
 * @param supported which of the two
 * @param steps days on which somebody in the state dropped out, ascending
 * @param fewFrom first such day with fewer than 10 at risk: from there on the curve is not to be relied on
 */
public record StateCurve(boolean supported, List<Step> steps, OptionalInt fewFrom) {
    /** Fewer at risk than this and the curve carries a warning. */
    public static final int FEW = 10;

    /**
     * One step.
     *
     * @param day days from admission
     * @param atRisk stays in this state just before the day's exits
     * @param share not dropped out just after the day, 0 to 1
     * @param interval 95 % log-log; absent where undefined
     */
    public record Step(int day, int atRisk, double share, Optional<Interval> interval) {}

    public StateCurve {
        steps = List.copyOf(steps);
    }
}
