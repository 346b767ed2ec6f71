package org.holdfast.session;

import java.time.Instant;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/** Who says it, when, why, and what belongs to it. */
record Saying(
        @Nullable Integer minutesLate,
        @Nullable String reason,
        @Nullable Instant toldAt,
        @Nullable SessionId movedTo,
        @Nullable String correction,
        Instant at,
        String by) {
    /** As it was recorded elsewhere. */
    static Saying of(@Nullable String reason, Instant at, String by) {
        return new Saying(null, reason, null, null, null, at, by);
    }

    static Saying of(NewMark mark, Instant at, String by) {
        return new Saying(mark.minutesLate(), mark.reason(), mark.toldAt(), mark.movedTo(), mark.correction(), at, by);
    }
}
