package org.holdfast.reports.support;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * The stress one client gave at one check-in, for counting, as it was known at a moment.
 *
 * @param on local day of the site on which it was answered
 * @param stress 0 (none) to 10; answers on the scale of 1 to 10 are another scale and do not belong here (science 2)
 */
public record CheckInFact(ClientId client, LocalDate on, double stress) {
    public CheckInFact {
        if (!(stress >= 0 && stress <= 10)) {
            throw new IllegalArgumentException("stress is 0 to 10, not " + stress);
        }
    }
}
