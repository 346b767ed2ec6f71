package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * A finished encounter, as it was known at a moment (measures M4). The domain does not record encounters elsewhere, nor diagnoses:
 * nobody supplies this fact until the issue that brings them.
 *
 * @param startedOn local day of its start
 * @param diagnosed whether a verified substance use disorder was a diagnosis of this encounter
 * @param firstDiagnosed whether that diagnosis began within this encounter
 * @param psychosocial whether it was a psychosocial visit or a treatment procedure for substance use
 */
public record EncounterFact(
        ClientId client,
        LocalDate startedOn,
        Kind kind,
        boolean diagnosed,
        boolean firstDiagnosed,
        boolean psychosocial) {
    /** Where and how. */
    public enum Kind {
        OFFICE,
        TELEPHONE,
        VIRTUAL,
        INPATIENT,
        EMERGENCY,
        DETOXIFICATION,
        /** A treatment procedure outside any encounter that may be an index. */
        PROCEDURE;

        /** Whether such an encounter may be the index. */
        boolean qualifies() {
            return this != PROCEDURE;
        }

        /** Whether a diagnosis in it is history: an emergency visit and a detoxification are not. */
        boolean isHistory() {
            return this != EMERGENCY && this != DETOXIFICATION;
        }
    }

    public EncounterFact {
        if (firstDiagnosed && !diagnosed) {
            throw new IllegalArgumentException("a diagnosis that began here is a diagnosis of this encounter");
        }
    }
}
