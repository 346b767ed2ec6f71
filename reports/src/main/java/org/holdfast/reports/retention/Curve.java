package org.holdfast.reports.retention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Interval;

/**
 * Staying in one programme: the Kaplan–Meier curve of not having left unplanned. It starts at 1 on day 0 and ends with its
 * last step, where nobody is followed any longer.
 *
 * @param episodes stays counted
 * @param people different people among them
 * @param events unplanned exits by the cut-off
 * @param steps days on which somebody left or was last followed, ascending
 * @param points the curve at the chosen days, ascending
 * @param medianDays day by which half have left unplanned; absent while more than half stay
 */
public record Curve(
        ProgrammeId programme,
        String name,
        int episodes,
        int people,
        int events,
        List<CurveStep> steps,
        List<CurvePoint> points,
        OptionalDouble medianDays) {
    public Curve {
        steps = List.copyOf(steps);
        points = List.copyOf(points);
    }

    /** Stays still followed on a day, for the numbers under the axis; 0 after the end. */
    public int atRisk(int day) {
        for (CurveStep step : steps) {
            if (step.day() >= day) {
                return step.atRisk();
            }
        }
        return 0;
    }

    /** The curve on any day, not only the chosen ones. */
    public CurvePoint at(int day) {
        double survival = 1;
        Optional<Interval> interval = Optional.empty();
        for (CurveStep step : steps) {
            if (step.day() > day) {
                break;
            }
            survival = step.survival();
            interval = step.interval();
        }
        return CurvePoint.of(day, atRisk(day), survival, interval);
    }
}
