package org.holdfast.session;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a stay who has no session ahead.
 *
 * @param lastCameOn local day of the last session they came to; null where they never came
 */
public record UnbookedRow(
        ClientId client,
        String clientName,
        @Nullable String pronouns,
        String recordNumber,
        @Nullable LocalDate lastCameOn) {}
