package org.holdfast.access;

import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * A safety flag that stands, for the care team's eyes alone.
 *
 * @param supporter from whom everything is hidden; null for everybody
 */
public record SafetyFlagRow(UUID id, @Nullable SupporterId supporter, String reason, Instant recordedAt) {}
