package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** A supporter who may sign for the client, by law. It opens no page: what they see, a consent says. */
@Entity
@DynamicUpdate
public class Representative {
    private static final int TEXT = 300;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "supporter_id"))
    private SupporterId supporter;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String document;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected Representative() {}

    Representative(NewRepresentative given, Instant recordedAt, String recordedBy) {
        if (given.document().isBlank() || given.document().length() > TEXT) {
            throw new Refused("representative.needs-a-document", TEXT);
        }
        if (given.toOn() != null && given.toOn().isBefore(given.fromOn())) {
            throw new Refused("representative.ends-before-it-starts");
        }
        this.id = Ids.next();
        this.client = given.client();
        this.supporter = given.supporter();
        this.authority = given.authority();
        this.document = given.document().strip();
        this.fromOn = given.fromOn();
        this.toOn = given.toOn();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void end(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    RepresentativeRow row(LocalDate today) {
        boolean holds = !fromOn.isAfter(today) && (toOn == null || !toOn.isBefore(today));
        return new RepresentativeRow(id, supporter, authority, document, fromOn, toOn, holds);
    }

    UUID id() {
        return id;
    }

    SupporterId supporter() {
        return supporter;
    }
}
