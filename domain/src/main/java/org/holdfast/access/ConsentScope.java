package org.holdfast.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What goes with a disclosure: a clear explanation of the consent's scope (42 CFR 2.32(b)).
 *
 * @param expiresOn its last day, local to the client's site
 * @param legalProfile code of the {@link LegalProfile} whose notice goes with it
 * @param recipient to whom, as it was signed
 */
public record ConsentScope(
        Set<ShareCategory> categories,
        String purpose,
        LocalDate givenOn,
        LocalDate expiresOn,
        String legalProfile,
        String recipient) {
    /** The statement that goes with it (42 CFR 2.32(a)). */
    public String notice() {
        return LegalProfile.of(legalProfile).notice();
    }

    /** The categories, each as it was described when it was signed. */
    public List<String> described() {
        LegalProfile profile = LegalProfile.of(legalProfile);
        return categories.stream().sorted().map(profile::describe).toList();
    }
}
