package org.holdfast.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.client.CalledName;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** A line of a session as notes need to know it. */
record Held(
        AttendanceId line,
        ClientId client,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        SessionKind kind,
        @Nullable String title,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        String zone) {
    ZoneId site() {
        return ZoneId.of(zone);
    }

    String clientName() {
        return CalledName.full(givenName, familyName, preferredName);
    }
}
