package org.holdfast.client;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A person in care. Registered once, found by record number and by any part of a name, called by the name they prefer. When that
 * changes, what it was before stays as a {@link ClientWas}. Everything that happens to them stands in other rooms and points here by id.
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

    Client(RecordNumber number, NewClient given, LocalDate today, Instant recordedAt, String recordedBy) {
        this.id = ClientId.create();
        this.recordNumber = number;
        become(given.particulars().sound(today));
        this.site = given.site();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * Is called otherwise from now on.
     *
     * @param today local day of the site
     * @return what was so before; empty where nothing changes
     */
    Optional<ClientWas> change(Particulars next, LocalDate today, Instant at, String by) {
        Particulars before = particulars();
        if (before.equals(next.sound(today))) {
            return Optional.empty();
        }
        become(next);
        return Optional.of(new ClientWas(id, before, site, at, by));
    }

    private void become(Particulars next) {
        givenName = next.givenName();
        familyName = next.familyName();
        preferredName = next.preferredName();
        pronouns = next.pronouns();
        bornOn = next.bornOn();
    }

    private Particulars particulars() {
        return new Particulars(givenName, familyName, preferredName, pronouns, bornOn);
    }

    ClientId id() {
        return id;
    }

    SiteId site() {
        return site;
    }

    long version() {
        return version;
    }

    ClientRow row() {
        return new ClientRow(
                id, recordNumber.value(), givenName, familyName, preferredName, pronouns, bornOn, site, version);
    }
}
