package org.holdfast.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who says it, when and why. */
record Saying(@Nullable Integer minutesLate, @Nullable String reason, Instant at, String by) {}
