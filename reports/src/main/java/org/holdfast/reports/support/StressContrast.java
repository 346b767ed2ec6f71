package org.holdfast.reports.support;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Interval;

/**
 * Mean stress at check-ins on days with and on days without emotional support. A difference between people, no effect of naming a
 * supporter (science 1.1).
 *
 * @param difference without less with; absent where one side is empty
 * @param interval of the difference, 95 %; absent where fewer than two people answered
 */
public record StressContrast(
        Definition definition, Mean with, Mean without, OptionalDouble difference, Optional<Interval> interval) {
    /**
     * One side.
     *
     * @param people different people who answered; one person may stand on both sides
     * @param checkIns answers
     * @param mean 0 to 10; absent where there were none
     * @param interval 95 %, clustered on people; absent where fewer than two answered
     */
    public record Mean(int people, int checkIns, OptionalDouble mean, Optional<Interval> interval) {}
}
