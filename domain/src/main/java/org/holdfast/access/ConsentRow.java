package org.holdfast.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * A consent, for eyes.
 *
 * @param version the how-manieth towards this recipient; 0 for one of before consents were signed
 * @param supporter to whom; null for counselling notes
 * @param recipient to whom, in words
 * @param information what of the counselling notes; empty when it is to share
 * @param expiresOn its last day, local to the client's site
 * @param endsWithStay whether it ends with the stay it was given for, where that is sooner
 * @param live whether it holds today
 * @param paused whether it is live and nothing is shown for a while, as the client wants it
 * @param retractedAt when it was revoked or another took its place; null while it stands
 * @param paper SHA-256 of the signed PDF, in hexadecimal; empty where there is none
 */
public record ConsentRow(
        ConsentId consent,
        ConsentKind kind,
        int version,
        @Nullable SupporterId supporter,
        String recipient,
        Set<ShareCategory> categories,
        String information,
        String purpose,
        LocalDate givenOn,
        LocalDate expiresOn,
        boolean endsWithStay,
        boolean live,
        boolean paused,
        @Nullable Instant retractedAt,
        String paper) {}
