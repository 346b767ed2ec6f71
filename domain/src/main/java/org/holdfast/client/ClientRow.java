package org.holdfast.client;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A client, for eyes.
 *
 * @param seen the version of what they are called, as it was read; give it back when changing it
 */
public record ClientRow(
        ClientId id,
        String recordNumber,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn,
        SiteId site,
        long seen) {
    /** The first name they go by. */
    public String calledName() {
        return CalledName.first(givenName, preferredName);
    }

    /** The name they go by, and the family name. */
    public String fullName() {
        return CalledName.full(givenName, familyName, preferredName);
    }

    /** What they are called and when they were born. */
    public Particulars particulars() {
        return new Particulars(givenName, familyName, preferredName, pronouns, bornOn);
    }
}
