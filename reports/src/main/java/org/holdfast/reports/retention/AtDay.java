package org.holdfast.reports.retention;

import java.time.LocalDate;
import org.holdfast.episode.DischargeReason;
import org.jspecify.annotations.Nullable;

/**
 * One episode of care, looked at N days after admission.
 *
 * @param day t = admission + N
 * @param mature whether t is known by the cut-off
 * @param held whether the rule calls it retained at t
 * @param ended why it had ended by then, where the rule gives that a column of its own; null otherwise
 * @param sessions sessions attended in [admission, t]
 */
public record AtDay(
        Care care,
        LocalDate day,
        boolean mature,
        boolean held,
        @Nullable DischargeReason ended,
        int sessions) {}
