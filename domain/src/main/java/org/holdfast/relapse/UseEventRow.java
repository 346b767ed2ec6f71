package org.holdfast.relapse;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.kernel.UseEventId;
import org.jspecify.annotations.Nullable;

/** A return to use, for eyes. */
public record UseEventRow(
        UseEventId id,
        UseEventKind kind,
        LocalDate occurredOn,
        DatePrecision precision,
        UseEventSource source,
        Certainty certainty,
        @Nullable String substance,
        @Nullable String note,
        Instant recordedAt) {}
