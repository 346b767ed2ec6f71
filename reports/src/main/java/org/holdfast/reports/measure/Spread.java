package org.holdfast.reports.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Days of many rows: middle, mean and quarters, since days of care and of waiting are skewed. Quarters interpolate between the
 * two nearest rows (R's {@code quantile}, type 7). All are absent where no row counts.
 *
 * @param count rows with a number of days; the numerator of {@code behind}
 * @param lowerQuarter a quarter of the rows lie at or below it
 * @param interval 95 % of the median from the order of the rows (exact binomial); absent where a person has several rows, and with
 *     fewer than six
 * @param cutOff last local day that is known
 */
public record Spread<R>(
        Definition definition,
        int count,
        OptionalDouble lowerQuarter,
        OptionalDouble median,
        OptionalDouble upperQuarter,
        OptionalDouble mean,
        Optional<Interval> interval,
        Completeness completeness,
        LocalDate cutOff,
        Behind<R> behind) {}
