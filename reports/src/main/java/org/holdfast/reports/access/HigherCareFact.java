package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * The end of an emergency visit, a hospital stay or other higher care, as it was known at a moment (measures M6). Nobody supplies
 * it until the issue that brings care received elsewhere.
 *
 * @param endedOn local day of the visit or of discharge
 */
public record HigherCareFact(ClientId client, Kind kind, LocalDate endedOn) {
    /** What it was, for substance use or overdose unless it says otherwise. */
    public enum Kind {
        EMERGENCY,
        INPATIENT,
        RESIDENTIAL,
        WITHDRAWAL_MANAGEMENT,
        MENTAL_HEALTH_ADMISSION
    }
}
