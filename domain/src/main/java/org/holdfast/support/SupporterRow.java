package org.holdfast.support;

import java.time.LocalDate;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** A supporter as the tie stands, for eyes; days are local to the client's site. */
public record SupporterRow(
        SupporterId id,
        String givenName,
        @Nullable String familyName,
        String relationship,
        SupportCategory category,
        Boolean emotional,
        Boolean informational,
        Boolean practical,
        @Nullable TieStrength strength,
        @Nullable String phone,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    /** Whether the tie has ended before this day, local to the client's site. */
    public boolean ended(LocalDate day) {
        return toOn != null && toOn.isBefore(day);
    }
}
