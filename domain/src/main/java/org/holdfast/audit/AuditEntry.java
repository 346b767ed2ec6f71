package org.holdfast.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One question about records and its answer. It is written before the answer is given, in the same transaction; it is never
 * changed and never deleted, for which the database role of the application has no right either.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;
    private String subject;
    private String actor;
    private String action;

    @Column(name = "client_ids")
    private UUID[] clients;

    private boolean allowed;
    private String reason;
    private @Nullable String detail;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant writtenAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Long xact;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(
            Instant at,
            String subject,
            String actor,
            String action,
            Collection<ClientId> clients,
            boolean allowed,
            String reason,
            @Nullable String detail) {
        this.at = at;
        this.subject = subject;
        this.actor = actor;
        this.action = action;
        this.clients = clients.stream().map(ClientId::value).toArray(UUID[]::new);
        this.allowed = allowed;
        this.reason = reason;
        this.detail = detail;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    AuditLine line() {
        return new AuditLine(
                id(),
                at,
                Objects.requireNonNull(writtenAt),
                Objects.requireNonNull(xact),
                subject,
                actor,
                action,
                List.of(clients),
                allowed,
                reason,
                detail);
    }
}
