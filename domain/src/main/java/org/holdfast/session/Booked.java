package org.holdfast.session;

import java.time.ZoneId;
import java.util.List;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What was booked.
 *
 * @param series null for one session
 * @param first the first of them
 * @param proposed every day that was asked for, also those left out
 * @param zone the site's
 */
public record Booked(@Nullable SeriesId series, SessionId first, List<Proposed> proposed, ZoneId zone) {
    /** How many were booked. */
    public long count() {
        return proposed.stream().filter(day -> day.inTheWay() == null).count();
    }
}
