package org.holdfast.note;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Sensitivity;
import org.holdfast.client.CalledName;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/** A draft that waits, as the database knows it. */
record Waiting(
        AttendanceId line,
        Sensitivity sensitivity,
        ClientId client,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        LocalDate heldOn,
        Instant savedAt) {
    WaitingRow row() {
        return new WaitingRow(
                line, sensitivity, client, CalledName.full(givenName, familyName, preferredName), heldOn, savedAt);
    }
}
