package org.holdfast.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign for the client.
 *
 * @param document what staff have seen that says so, 1 to 300 characters
 * @param fromOn first day, local to the client's site
 * @param toOn last day; null where it has none
 */
public record NewRepresentative(
        ClientId client,
        SupporterId supporter,
        Authority authority,
        String document,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {}
