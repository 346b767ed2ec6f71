package org.holdfast.access;

import java.time.LocalDateTime;
import org.holdfast.kernel.Refused;

/**
 * A disclosure that was not made under a consent, as it is recorded by hand.
 *
 * @param at when it was made, as the clock at the client's site says it; never after now, and where that hour comes twice, the first
 * @param recipient name and affiliation, 1 to 300 characters
 * @param what which part of the record, 1 to 500 characters, never its text
 * @param purpose what for, or the nature of the emergency; 1 to 500 characters
 */
public record NewDisclosure(
        LocalDateTime at,
        DisclosureGround ground,
        String recipient,
        String what,
        DisclosureOutput output,
        String purpose) {
    private static final int NAME = 300;
    private static final int TEXT = 500;

    /** @throws Refused {@code disclosure.under-consent}, {@code .needs-recipient}, {@code .needs-what}, {@code .needs-purpose} */
    public NewDisclosure {
        if (ground == DisclosureGround.CONSENT) {
            throw new Refused("disclosure.under-consent");
        }
        if (recipient.isBlank() || recipient.length() > NAME) {
            throw new Refused("disclosure.needs-recipient", NAME);
        }
        if (what.isBlank() || what.length() > TEXT) {
            throw new Refused("disclosure.needs-what", TEXT);
        }
        if (purpose.isBlank() || purpose.length() > TEXT) {
            throw new Refused("disclosure.needs-purpose", TEXT);
        }
    }
}
