package org.holdfast.reports.relapse;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.relapse.UseEventFact;

/**
 * A day on which something was known of a person, as it was known at a moment: a status asked or tested, use, a crisis, a score.
 * Recorded returns to use give some of them; nobody supplies the others until assessments, tests and scores are recorded.
 *
 * @param on local day of the person's site
 * @param score PHQ-9, 0 to 27, for that sign; 0 otherwise
 */
public record StatusFact(ClientId client, LocalDate on, Sign sign, int score) {
    /** What was known. */
    public enum Sign {
        /** No use and no setback: an assessment, a test, a contact that asked. */
        CLEAR,
        USE,
        HEAVY_USE,
        DECLARED_RELAPSE,
        CRISIS,
        PHQ9
    }

    /** What a recorded event says; whether a day of use was heavy is not recorded yet. */
    public static StatusFact of(UseEventFact event) {
        Sign sign = switch (event.kind()) {
            case USE -> Sign.USE;
            case CRISIS_CONTACT, HOSPITAL_ADMISSION -> Sign.CRISIS;
        };
        return of(event.client(), event.occurredOn(), sign);
    }

    /** Any sign but a score. */
    public static StatusFact of(ClientId client, LocalDate on, Sign sign) {
        return new StatusFact(client, on, sign, 0);
    }
}
