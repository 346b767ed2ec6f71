package org.holdfast.reports.measure;

import java.time.LocalDate;

/**
 * A rate per person-year, the last day that was known, and the rows it was counted from.
 *
 * @param completeness days observed of the days followed
 * @param cutOff last local day that is known
 * @param behind a row is a person's time; counted where it has time at risk, a hit where it has an event
 */
public record Frequency<R>(Rate rate, Completeness completeness, LocalDate cutOff, Behind<R> behind) {}
