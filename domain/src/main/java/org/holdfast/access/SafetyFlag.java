package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is shown to this supporter, or to no supporter at all, whatever the consents say. Those it is hidden from cannot tell it
 * from a consent that was never given (45 CFR 164.502(g)(5); family-portal dangers).
 */
@Entity
@DynamicUpdate
public class SafetyFlag {
    private static final int TEXT = 500;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private @Nullable UUID supporterId;
    private String reason;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected SafetyFlag() {}

    SafetyFlag(ClientId client, @Nullable SupporterId supporter, String reason, Instant recordedAt, String recordedBy) {
        if (reason.isBlank() || reason.length() > TEXT) {
            throw new Refused("safety.needs-a-reason", TEXT);
        }
        this.id = Ids.next();
        this.client = client;
        this.supporterId = supporter == null ? null : supporter.value();
        this.reason = reason.strip();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void lift(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    boolean covers(@Nullable SupporterId supporter) {
        return supporter == null ? supporterId == null : supporter.value().equals(supporterId);
    }

    UUID id() {
        return id;
    }

    SafetyFlagRow row() {
        return new SafetyFlagRow(id, supporterId == null ? null : new SupporterId(supporterId), reason, recordedAt);
    }
}
