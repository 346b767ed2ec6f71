package org.holdfast.support;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * One person in one client's life. The same person in two clients' lives is two supporters that do not know of each other. What
 * is known of the tie, and of which days, is a {@link SupportTie}.
 */
@Entity
public class Supporter {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SupporterId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private String givenName;
    private @Nullable String familyName;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Supporter() {}

    Supporter(ClientId client, NewSupporter given, Instant recordedAt, String recordedBy) {
        this.id = SupporterId.create();
        this.client = client;
        this.givenName = given.givenName();
        this.familyName = given.familyName();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    SupporterId id() {
        return id;
    }

    ClientId client() {
        return client;
    }
}
