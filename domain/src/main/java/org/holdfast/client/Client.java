package org.holdfast.client;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A person in care. Registered once, found by record number, called by the name they prefer. Everything that happens to them
 * stands in other rooms and points here by id.
 */
@Entity
public class Client {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClientId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "record_number"))
    private RecordNumber recordNumber;

    private String givenName;
    private String familyName;
    private @Nullable String preferredName;
    private @Nullable String pronouns;
    private @Nullable LocalDate bornOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    private Instant recordedAt;
    private String recordedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(NewClient given, LocalDate today, Instant recordedAt, String recordedBy) {
        if (given.givenName().isBlank() && given.familyName().isBlank()) {
            throw new Refused("client.needs-a-name");
        }
        if (given.bornOn() != null && given.bornOn().isAfter(today)) {
            throw new Refused("client.born-in-the-future", given.bornOn());
        }
        this.id = ClientId.create();
        this.recordNumber = given.recordNumber();
        this.givenName = given.givenName();
        this.familyName = given.familyName();
        this.preferredName = given.preferredName();
        this.pronouns = given.pronouns();
        this.bornOn = given.bornOn();
        this.site = given.site();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    ClientId id() {
        return id;
    }

    SiteId site() {
        return site;
    }

    ClientRow row() {
        return new ClientRow(id, recordNumber.value(), givenName, familyName, preferredName, pronouns, bornOn, site);
    }
}
