package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * What a client lets one supporter see, for what purpose and until when. It is given once and never widened: a wider one is a
 * new consent. Revoked, it stays on record as what was allowed until then. It is live while it is neither revoked nor past its
 * last day (42 CFR 2.31; the local day of the client's site).
 */
@Entity
public class Consent {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConsentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "supporter_id"))
    private SupporterId supporter;

    private String purpose;
    private LocalDate givenOn;
    private LocalDate expiresOn;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @ElementCollection
    @CollectionTable(name = "consent_category", joinColumns = @JoinColumn(name = "consent_id"))
    @Column(name = "category")
    @Enumerated(EnumType.STRING)
    private Set<ShareCategory> categories;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(
            ClientId client,
            SupporterId supporter,
            Set<ShareCategory> categories,
            String purpose,
            LocalDate givenOn,
            LocalDate expiresOn,
            Instant recordedAt,
            String recordedBy) {
        if (categories.isEmpty()) {
            throw new Refused("consent.names-nothing");
        }
        if (expiresOn.isBefore(givenOn)) {
            throw new Refused("consent.expires-before-given");
        }
        this.id = ConsentId.create();
        this.client = client;
        this.supporter = supporter;
        this.categories = EnumSet.copyOf(categories);
        this.purpose = purpose;
        this.givenOn = givenOn;
        this.expiresOn = expiresOn;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void revoke(Instant at, String by) {
        if (retractedAt == null) {
            retractedAt = at;
            retractedBy = by;
        }
    }

    ConsentId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    ConsentRow row(LocalDate today) {
        boolean live = retractedAt == null && !expiresOn.isBefore(today);
        return new ConsentRow(id, supporter, Set.copyOf(categories), givenOn, expiresOn, live);
    }
}
