package org.holdfast.rights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record whose time is over.
 *
 * @param dischargedOn the last discharge
 * @param dueOn the last day on which it had to be kept
 * @param proposal the id of an open proposal to remove it; null where there is none
 * @param proposedBy who proposed it, by name; empty where nobody has
 * @param mine whether the reader proposed it, and so may not confirm it
 */
public record DueRow(
        String recordNumber,
        String site,
        LocalDate dischargedOn,
        LocalDate dueOn,
        @Nullable UUID proposal,
        String proposedBy,
        boolean mine) {}
