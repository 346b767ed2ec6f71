package org.holdfast.client;

import java.time.LocalDate;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** What is said of a person when they are registered. Either name may be blank, not both: not every culture has two. */
public record NewClient(
        RecordNumber recordNumber,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn,
        SiteId site) {}
