package org.holdfast.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.jspecify.annotations.Nullable;

/**
 * A signed note, for eyes.
 *
 * @param heldOn local day of the session, in {@code zone}
 * @param startsAt null where only the day is known
 * @param why why it amends the one before; null for a first one
 * @param signedBy name of who signed it
 * @param own whether the caller did
 * @param amends the note that it took the place of; null for a first one
 */
public record NoteRow(
        NoteId id,
        AttendanceId line,
        Sensitivity sensitivity,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        ZoneId zone,
        NoteWords words,
        @Nullable String why,
        Instant signedAt,
        String signedBy,
        boolean own,
        @Nullable NoteId amends) {}
