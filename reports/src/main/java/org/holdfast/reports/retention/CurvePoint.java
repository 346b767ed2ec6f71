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
public record CurvePoint(int day, OptionalDouble survival, Optional<Interval> interval, int atRisk) {}
