package org.holdfast.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit, for eyes.
 *
 * @param action an {@link Action} by name; older entries may name one that there is no more
 * @param reason a {@link Reason} by name
 * @param records the record numbers of the clients it was about
 * @param detail which part of the record, without any text of it; or null
 */
public record AuditRow(
        long id,
        Instant at,
        String person,
        String action,
        boolean allowed,
        String reason,
        List<String> records,
        @Nullable String detail) {
    public AuditRow {
        records = List.copyOf(records);
    }
}
