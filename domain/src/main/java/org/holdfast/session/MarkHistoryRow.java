package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mark in a line's history, for eyes.
 *
 * @param state null where a mark was taken back
 * @param toldAt when the client told us that they would not come, where known
 * @param movedTo the day of the session that takes its place, where known
 * @param correction why the mark before it was changed
 * @param by who made it
 */
public record MarkHistoryRow(
        @Nullable AttendanceState state,
        @Nullable Integer minutesLate,
        @Nullable String reason,
        @Nullable Instant toldAt,
        @Nullable LocalDate movedTo,
        @Nullable String correction,
        Instant at,
        String by) {}
