package org.holdfast.reports.measure;

import java.time.LocalDate;

/**
 * A share of rows: the proportion with its definition, counts, interval and completeness, the last day that was known, and the
 * rows it was counted from.
 *
 * @param cutOff last local day that is known
 */
public record Share<R>(Proportion proportion, LocalDate cutOff, Behind<R> behind) {}
