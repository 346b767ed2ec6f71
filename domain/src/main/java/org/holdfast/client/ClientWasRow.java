package org.holdfast.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a client was called until it was changed, for eyes.
 *
 * @param changedBy name of who changed it
 */
public record ClientWasRow(
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn,
        Instant changedAt,
        String changedBy) {
    /** What they were called and when they were said to be born. */
    public Particulars before() {
        return new Particulars(givenName, familyName, preferredName, pronouns, bornOn);
    }
}
