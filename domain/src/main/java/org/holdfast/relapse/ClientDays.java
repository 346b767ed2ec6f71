package org.holdfast.relapse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/** The days on which something can have happened to a client: from birth, where it is known, to today at their site. */
record ClientDays(ClientId client, String zone, @Nullable LocalDate bornOn) {
    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }
}
