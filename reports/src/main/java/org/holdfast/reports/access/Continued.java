package org.holdfast.reports.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a level of care, and the first service of another level from then on (measures M5).
 *
 * @param next null where there was none by the cut-off
 */
public record Continued(LevelEnd end, @Nullable LocalDate next) {
    boolean within(int days) {
        return next != null && !next.isAfter(end.endedOn().plusDays(days));
    }
}
