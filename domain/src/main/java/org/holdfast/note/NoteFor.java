package org.holdfast.note;

import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.jspecify.annotations.Nullable;

/**
 * What a note is for.
 *
 * @param line whose session
 * @param amends the signed note that it would amend; null for a first one
 */
public record NoteFor(
        AttendanceId line,
        Sensitivity sensitivity,
        @Nullable NoteId amends) {}
