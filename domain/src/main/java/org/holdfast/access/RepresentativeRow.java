package org.holdfast.access;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign for the client, for eyes.
 *
 * @param holds whether the right holds today, on the local day of the client's site
 */
public record RepresentativeRow(
        UUID id,
        SupporterId supporter,
        Authority authority,
        String document,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        boolean holds) {}
