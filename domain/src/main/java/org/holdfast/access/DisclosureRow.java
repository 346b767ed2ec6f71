package org.holdfast.access;

import java.time.Instant;
import java.util.List;

/**
 * A disclosure, for eyes.
 *
 * @param recipient to whom, by name
 * @param what the {@link ShareCategory} names of what was seen under a consent, or words
 */
public record DisclosureRow(
        Instant at,
        DisclosureGround ground,
        String recipient,
        List<String> what,
        DisclosureOutput output,
        String purpose) {
    public DisclosureRow {
        what = List.copyOf(what);
    }
}
