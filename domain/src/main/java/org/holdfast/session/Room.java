package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** A room of a site, in which one session is held at a time. It is closed, not deleted: what was held in it keeps its name. */
@Entity
@DynamicUpdate
public class Room {
    static final int NAME_LENGTH = 60;
    static final int MOST_PLACES = 500;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoomId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    private String name;
    private int places;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(SiteId site, String name, int places, Instant recordedAt, String recordedBy) {
        if (name.isBlank() || name.strip().length() > NAME_LENGTH) {
            throw new Refused("room.name-length", NAME_LENGTH);
        }
        if (places < 1 || places > MOST_PLACES) {
            throw new Refused("room.places-range", 1, MOST_PLACES);
        }
        this.id = RoomId.create();
        this.site = site;
        this.name = name.strip();
        this.places = places;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void close(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    SiteId site() {
        return site;
    }

    boolean open() {
        return retractedAt == null;
    }

    RoomRow row() {
        return new RoomRow(id, name, places);
    }
}
