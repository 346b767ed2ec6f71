package org.holdfast.reports.retention;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * The curve read off at a chosen day.
 *
 * @param day days since admission
 * @param survival share not left unplanned by the end of the day; absent once nobody is followed any more
 * @param interval 95 %; absent where undefined
 * @param atRisk stays still followed on that day
 */
public record CurvePoint(int day, OptionalDouble survival, Optional<Interval> interval, int atRisk) {
    /** Past the last follow-up nothing is known, unless everybody has left: then it stays 0. */
    static CurvePoint of(int day, int atRisk, double survival, Optional<Interval> interval) {
        return atRisk > 0 || survival == 0
                ? new CurvePoint(day, OptionalDouble.of(survival), interval, atRisk)
                : new CurvePoint(day, OptionalDouble.empty(), Optional.empty(), atRisk);
    }
}
