package org.holdfast.support;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a client, as designated.
 *
 * @param relationship in the client's words, such as "mother"; 1 to 60 characters
 * @param fromOn first day of the tie as a designated one, local to the client's site
 * @param toOn last day, or null while it holds
 */
public record NewSupporter(
        String givenName,
        @Nullable String familyName,
        String relationship,
        SupportCategory category,
        SupportKinds kinds,
        @Nullable TieStrength strength,
        @Nullable String phone,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    public NewSupporter {
        if (givenName.isBlank()) {
            throw new Refused("supporter.needs-a-name");
        }
        if (relationship.isBlank() || relationship.length() > 60) {
            throw new Refused("supporter.needs-a-relationship");
        }
        if (toOn != null && toOn.isBefore(fromOn)) {
            throw new Refused("period.ends-before-it-starts", fromOn, toOn);
        }
    }
}
