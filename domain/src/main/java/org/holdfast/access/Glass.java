package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StaffId;

/** One record opened in an emergency by one person, for an hour (45 CFR 164.312(a)(2)(ii), 42 CFR 2.51). */
@Entity
public class Glass {
    /** How long it holds. */
    public static final Duration HOLDS = Duration.ofMinutes(60);

    /** By when it has to be reviewed. */
    public static final Duration REVIEWED_WITHIN = Duration.ofHours(24);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id"))
    private StaffId staff;

    private Instant openedAt;
    private Instant closesAt;
    private String reason;
    private String personnel;
    private String disclosedBy;
    private Instant disclosedAt;
    private String nature;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Glass() {}

    Glass(ClientId client, StaffId staff, NewGlass given, Instant now, String by) {
        if (given.disclosedAt().isAfter(now.plus(HOLDS))) {
            throw new Refused("glass.not-yet");
        }
        this.id = Ids.next();
        this.client = client;
        this.staff = staff;
        this.openedAt = now;
        this.closesAt = now.plus(HOLDS);
        this.reason = given.reason().strip();
        this.personnel = given.personnel().strip();
        this.disclosedBy = given.disclosedBy().strip();
        this.disclosedAt = given.disclosedAt();
        this.nature = given.nature().strip();
        this.recordedBy = by;
    }

    UUID id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    Instant closesAt() {
        return closesAt;
    }
}
