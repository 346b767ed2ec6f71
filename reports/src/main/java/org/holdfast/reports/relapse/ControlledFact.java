package org.holdfast.reports.relapse;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * Days in a controlled environment, residential or prison, as known at a moment (measures M12). Nobody supplies it until such
 * stays are recorded.
 *
 * @param from first day
 * @param to last day, not before it
 */
public record ControlledFact(ClientId client, LocalDate from, LocalDate to) {
    public ControlledFact {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a controlled time that ended before it began");
        }
    }
}
