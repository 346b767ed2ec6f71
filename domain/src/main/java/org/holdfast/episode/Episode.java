package org.holdfast.episode;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;

/**
 * One stay in treatment. It begins with an admission, and it ends with a discharge that a person records; in between, and after,
 * what is known of its dates is a {@link Stay}, of which exactly one stands and the earlier ones remain.
 */
@Entity
public class Episode {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EpisodeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Episode() {}

    Episode(ClientId client, Instant recordedAt, String recordedBy) {
        this.id = EpisodeId.create();
        this.client = client;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    EpisodeId id() {
        return id;
    }
}
