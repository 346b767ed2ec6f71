package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** A member of staff looks after a client, from an instant on. It ends; it is not deleted. */
@Entity
public class CareRelationship {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id"))
    private StaffId staff;

    private boolean lead;
    private Instant sinceAt;
    private @Nullable Instant untilAt;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected CareRelationship() {}

    CareRelationship(ClientId client, StaffId staff, boolean lead, Instant sinceAt, String recordedBy) {
        this.id = Ids.next();
        this.client = client;
        this.staff = staff;
        this.lead = lead;
        this.sinceAt = sinceAt;
        this.recordedAt = sinceAt;
        this.recordedBy = recordedBy;
    }

    StaffId staff() {
        return staff;
    }

    boolean lead() {
        return lead;
    }

    void end(Instant at) {
        untilAt = at;
    }
}
