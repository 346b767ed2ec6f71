package org.holdfast.access;

import org.jspecify.annotations.Nullable;

/**
 * A disclosure as it stands in an account of them.
 *
 * @param consentVersion of the consent it was made under; null on another ground
 * @param recordedBy who recorded it, by name; the reader themself where a page was seen
 */
public record AccountedRow(
        DisclosureRow disclosure, @Nullable Integer consentVersion, String recordedBy) {}
