package org.holdfast.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.holdfast.kernel.Apart;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/** Entries that stay although the work around them is taken back: on connections apart, and written when the method returns. */
@ApplicationScoped
class LastingBook {
    private static final String ENTRY =
            "insert into audit_entry (at, subject, actor, action, client_ids, allowed, reason, detail)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    @Apart
    DataSource apart;

    @Inject
    Clock clock;

    /** @throws IllegalStateException when it cannot be written; then nothing may be answered */
    void add(
            String subject,
            String actor,
            String action,
            Collection<ClientId> clients,
            boolean allowed,
            String reason,
            @Nullable String detail) {
        try (Connection connection = apart.getConnection();
                PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            UUID[] ids = clients.stream().map(ClientId::value).toArray(UUID[]::new);
            entry.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            entry.setString(2, subject);
            entry.setString(3, actor);
            entry.setString(4, action);
            entry.setArray(5, connection.createArrayOf("uuid", ids));
            entry.setBoolean(6, allowed);
            entry.setString(7, reason);
            entry.setString(8, detail);
            entry.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be written", e);
        }
    }
}
