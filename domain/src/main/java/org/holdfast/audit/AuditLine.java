package org.holdfast.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit, whole.
 *
 * @param at when it was asked, by the application's clock
 * @param writtenAt when the row was written, by the database's clock; the application cannot set it
 * @param xact the transaction that wrote it
 * @param clients whose records it was about; empty for none in particular
 * @param detail what was asked, without any text of a record; or null
 */
public record AuditLine(
        long id,
        Instant at,
        Instant writtenAt,
        long xact,
        String subject,
        String actor,
        String action,
        List<UUID> clients,
        boolean allowed,
        String reason,
        @Nullable String detail) {
    public AuditLine {
        clients = List.copyOf(clients);
    }
}
