package org.holdfast.session;

import java.time.LocalDate;
import java.time.LocalTime;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A session as booked here or taken in from elsewhere.
 *
 * @param heldOn local day of the site
 * @param startsAt local time of the site; null where only the day is known
 * @param minutes its length, 5 to 720; null counts as 60 where there is a time
 * @param clinician null where not known
 */
public record NewSession(
        SiteId site,
        SessionKind kind,
        SessionMode mode,
        @Nullable String title,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable Integer minutes,
        @Nullable StaffId clinician) {
    public NewSession {
        if (minutes != null && (minutes < 5 || minutes > 720)) {
            throw new Refused("session.minutes-range", 5, 720);
        }
    }
}
