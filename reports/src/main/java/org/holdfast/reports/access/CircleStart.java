package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A service after a time without, and what followed it (measures M5).
 *
 * @param index day of that service, d
 * @param initiatedOn first further service day in (d, d + 14], I; null where there was none
 * @param engaged two more service days in (I, I + 30]
 */
public record CircleStart(
        ClientId client, LocalDate index, @Nullable LocalDate initiatedOn, boolean engaged) {
    /** Whether a further service came in time. */
    public boolean initiated() {
        return initiatedOn != null;
    }
}
