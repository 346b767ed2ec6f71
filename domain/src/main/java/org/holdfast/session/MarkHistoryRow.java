package org.holdfast.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mark in a line's history, for eyes; {@code state} is null where a mark was taken back. */
public record MarkHistoryRow(
        @Nullable AttendanceState state, @Nullable String reason, Instant at, String by) {}
