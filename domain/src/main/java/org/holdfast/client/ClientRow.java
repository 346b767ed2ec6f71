package org.holdfast.client;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** A client, for eyes. */
public record ClientRow(
        ClientId id,
        String recordNumber,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn,
        SiteId site) {
    /** The first name they go by. */
    public String calledName() {
        return preferredName == null || preferredName.isBlank() ? givenName : preferredName;
    }

    /** The name they go by, and the family name. */
    public String fullName() {
        return (calledName() + " " + familyName).strip();
    }
}
