package org.holdfast.client;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** What a client was called, and where they were registered, until somebody changed it. Added, never changed. */
@Entity
public class ClientWas {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private String givenName;
    private String familyName;
    private @Nullable String preferredName;
    private @Nullable String pronouns;
    private @Nullable LocalDate bornOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected ClientWas() {}

    ClientWas(ClientId client, Particulars before, SiteId site, Instant changedAt, String changedBy) {
        this.id = Ids.next();
        this.client = client;
        this.givenName = before.givenName();
        this.familyName = before.familyName();
        this.preferredName = before.preferredName();
        this.pronouns = before.pronouns();
        this.bornOn = before.bornOn();
        this.site = site;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }
}
