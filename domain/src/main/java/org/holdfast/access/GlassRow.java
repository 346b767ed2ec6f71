package org.holdfast.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A broken glass, for eyes.
 *
 * @param who broke it
 * @param endedAt when it was closed early; null where it ran its hour
 * @param verdict of the review; null while it waits for one
 * @param overdue whether it waits for a review longer than {@link Glass#REVIEWED_WITHIN}
 * @param zone of the client's site
 */
public record GlassRow(
        UUID id,
        ClientId client,
        String recordNumber,
        String who,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant endedAt,
        String reason,
        String personnel,
        String disclosedBy,
        Instant disclosedAt,
        String nature,
        @Nullable GlassVerdict verdict,
        String note,
        String reviewedBy,
        boolean overdue,
        ZoneId zone) {}
