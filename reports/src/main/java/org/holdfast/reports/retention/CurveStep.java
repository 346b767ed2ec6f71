package org.holdfast.reports.retention;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/**
 * One day on which somebody left or was last followed.
 *
 * @param day days since admission
 * @param atRisk stays still followed just before the day's exits
 * @param left unplanned exits on the day
 * @param censored stays last followed on the day for any other reason
 * @param survival share not left unplanned, just after the day, 0 to 1
 * @param interval 95 %; absent where undefined (before the first exit, and once nobody is left)
 */
public record CurveStep(int day, int atRisk, int left, int censored, double survival, Optional<Interval> interval) {}
