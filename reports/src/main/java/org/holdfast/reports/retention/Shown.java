package org.holdfast.reports.retention;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.press.StepCurve;

/** What of a curve may be shown: it ends where fewer than 11 are followed (measures M0; the estimator itself returns all). */
final class Shown {
    private Shown() {}

    /** Whether the curve has so few people that it is not shown at all. */
    static boolean hidden(Curve curve) {
        return curve.people() < SmallNumbers.FEWEST;
    }

    /** Whether a point of the curve lies beyond what is shown, though it is known. */
    static boolean hidden(Curve curve, CurvePoint point) {
        return hidden(curve) || (point.survival().isPresent() && point.atRisk() < SmallNumbers.FEWEST);
    }

    /** The corners of the curve up to the horizon, as long as at least 11 are followed; drawn on to that day. */
    static List<StepCurve.Step> steps(Curve curve, int horizon) {
        List<StepCurve.Step> shown = new ArrayList<>();
        for (CurveStep step : curve.steps()) {
            if (step.atRisk() < SmallNumbers.FEWEST) {
                break;
            }
            if (step.day() > horizon) {
                double level = shown.isEmpty() ? 1 : shown.getLast().share();
                shown.add(new StepCurve.Step(
                        horizon,
                        level,
                        shown.isEmpty() ? step.interval() : shown.getLast().interval(),
                        false));
                break;
            }
            shown.add(new StepCurve.Step(step.day(), step.survival(), step.interval(), step.censored() > 0));
        }
        return shown;
    }
}
