package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A request for service and the evaluations that followed, as known at a moment (measures M2). Nobody supplies it until the issue
 * that brings first contacts.
 *
 * @param urgent an emergency or an urgent need
 * @param initialOn day of the initial evaluation; null where there was none
 * @param comprehensiveOn day of the comprehensive one; null where there was none
 */
public record EvaluationFact(
        ClientId client,
        LocalDate requestedOn,
        boolean urgent,
        @Nullable LocalDate initialOn,
        @Nullable LocalDate comprehensiveOn) {
    boolean initialBy(LocalDate day) {
        return initialOn != null && !initialOn.isAfter(day);
    }

    boolean comprehensiveBy(LocalDate day) {
        return comprehensiveOn != null && !comprehensiveOn.isAfter(day);
    }
}
