package org.holdfast.reports.press;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * A falling step curve to draw, from 1 on day 0.
 *
 * @param tint its colour; {@link Tint#QUIET} is drawn thin, without band and ticks
 * @param steps ascending by day; the curve ends with the last
 */
public record StepCurve(String name, Tint tint, List<Step> steps) {
    /**
     * A corner of the curve.
     *
     * @param share 0 to 1, from this day on
     * @param interval 95 %, absent where undefined
     * @param tick whether somebody was last followed on the day
     */
    public record Step(int day, double share, Optional<Interval> interval, boolean tick) {}

    public StepCurve {
        steps = List.copyOf(steps);
    }

    /** The last day drawn; 0 for a curve without steps. */
    public int end() {
        return steps.isEmpty() ? 0 : steps.getLast().day();
    }

    /** The share on a day; absent after the end. */
    public OptionalDouble at(int day) {
        if (day > end()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(steps.stream()
                .filter(step -> step.day() <= day)
                .reduce((first, second) -> second)
                .map(Step::share)
                .orElse(1.0));
    }
}
