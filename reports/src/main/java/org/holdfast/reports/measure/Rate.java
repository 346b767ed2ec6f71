package org.holdfast.reports.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Events per person-year (365.25 days).
 *
 * @param personYears time the events were counted in; 0 or more
 * @param interval exact 95 %, per person-year; absent where there was no time
 */
public record Rate(Definition definition, long events, double personYears, Optional<Interval> interval) {
    /** Events ÷ person-years; absent where there was no time. */
    public OptionalDouble value() {
        return personYears > 0 ? OptionalDouble.of(events / personYears) : OptionalDouble.empty();
    }
}
