package org.holdfast.client;

import java.time.LocalDate;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person when they are registered. Either name may be blank, not both: not every culture has two.
 *
 * @param recordNumber as it is elsewhere; null where they have none yet and are to be given one
 */
public record NewClient(
        @Nullable RecordNumber recordNumber,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn,
        SiteId site) {
    /** What they are called and when they were born. */
    public Particulars particulars() {
        return new Particulars(givenName, familyName, preferredName, pronouns, bornOn);
    }
}
