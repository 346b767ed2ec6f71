package org.holdfast.breach;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;

/**
 * Somebody was told.
 *
 * @param how by which way, to whom; 1 to 500 characters
 */
public record NewNotice(NoticeKind kind, LocalDate sentOn, String how) {
    private static final int TEXT = 500;

    /** @throws Refused {@code breach.needs-how} */
    public NewNotice {
        if (how.isBlank() || how.length() > TEXT) {
            throw new Refused("breach.needs-how", TEXT);
        }
    }
}
