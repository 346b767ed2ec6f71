package org.holdfast.note;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;

/**
 * A draft that waits for its author's signature.
 *
 * @param clientName the name they go by, and the family name
 * @param heldOn local day of the session
 */
public record WaitingRow(
        AttendanceId line,
        Sensitivity sensitivity,
        ClientId client,
        String clientName,
        LocalDate heldOn,
        Instant savedAt) {}
