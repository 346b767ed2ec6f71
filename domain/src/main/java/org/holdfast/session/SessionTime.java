package org.holdfast.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From when to when a session runs, as instants; both absent where only the day is known. */
record SessionTime(@Nullable Instant startsAt, @Nullable Instant endsAt) {
    /** The site's local time made an instant. A time that the clocks skip moves forward by the gap (java.time's rule). */
    static SessionTime of(LocalDate day, @Nullable LocalTime time, @Nullable Integer minutes, ZoneId zone) {
        if (time == null) {
            return new SessionTime(null, null);
        }
        Instant start = day.atTime(time).atZone(zone).toInstant();
        return new SessionTime(start, start.plus(Duration.ofMinutes(minutes == null ? 60 : minutes)));
    }
}
