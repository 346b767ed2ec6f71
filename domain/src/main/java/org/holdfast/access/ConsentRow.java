package org.holdfast.access;

import java.time.LocalDate;
import java.util.Set;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.SupporterId;

/**
 * A consent, for eyes.
 *
 * @param expiresOn its last day, local to the client's site
 * @param live whether it holds today
 */
public record ConsentRow(
        ConsentId consent,
        SupporterId supporter,
        Set<ShareCategory> categories,
        LocalDate givenOn,
        LocalDate expiresOn,
        boolean live) {}
