package org.holdfast.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What left the programme of one client's record, for the client to be handed (42 CFR 2.25, 45 CFR 164.528).
 *
 * @param from since when it accounts, three years before {@code to}
 * @param zone of the client's site, in which instants are written
 * @param profile the law of the client's site
 * @param rows newest first
 */
public record DisclosureAccount(
        String client,
        String recordNumber,
        Instant from,
        Instant to,
        ZoneId zone,
        LegalProfile profile,
        List<AccountedRow> rows) {
    public DisclosureAccount {
        rows = List.copyOf(rows);
    }
}
