package org.holdfast.web.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.retention.Curve;
import org.holdfast.reports.retention.CurvePoint;
import org.holdfast.reports.retention.CurveStep;

/**
 * What of a curve may be shown (measures M0, design notes): it ends where fewer than 11 are followed.
 *
 * @param corners ascending by day, from day 0; the last is where the curve ends
 */
record Drawn(Curve curve, Hue hue, List<Corner> corners) {
    /**
     * A corner of the curve.
     *
     * @param share from this day on, 0 to 1
     * @param atRisk followed just before the day's exits
     * @param censored whether somebody was last followed on the day
     */
    record Corner(int day, double share, Optional<Interval> interval, int atRisk, boolean censored) {}

    Drawn {
        corners = List.copyOf(corners);
    }

    static Drawn of(Curve curve, Hue hue, int horizon) {
        List<Corner> corners = new ArrayList<>();
        Corner last = new Corner(0, 1, Optional.empty(), curve.episodes(), false);
        corners.add(last);
        for (CurveStep step : curve.steps()) {
            if (step.atRisk() < SmallNumbers.FEWEST) {
                break;
            }
            if (step.day() > horizon) {
                corners.add(new Corner(horizon, last.share(), last.interval(), step.atRisk(), false));
                break;
            }
            last = new Corner(step.day(), step.survival(), step.interval(), step.atRisk(), step.censored() > 0);
            corners.add(last);
        }
        return new Drawn(curve, hue, corners);
    }

    /** Whether so few people stand behind the curve that nothing of it is shown. */
    static boolean hidden(Curve curve) {
        return curve.people() < SmallNumbers.FEWEST;
    }

    /** Whether the curve is known at the point but too few are followed to show it. */
    static boolean hidden(Curve curve, CurvePoint point) {
        return hidden(curve) || (point.survival().isPresent() && point.atRisk() < SmallNumbers.FEWEST);
    }

    Corner end() {
        return corners.getLast();
    }
}
