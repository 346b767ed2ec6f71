package org.holdfast.access;

import java.time.Instant;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks after a client, or did, for eyes.
 *
 * @param until when it ended, or null while it holds
 */
public record CareRow(
        StaffId staff,
        String name,
        boolean lead,
        Instant since,
        @Nullable Instant until) {}
