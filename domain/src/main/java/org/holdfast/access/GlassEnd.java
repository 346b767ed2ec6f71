package org.holdfast.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A broken glass was closed before its hour was over. */
@Entity
public class GlassEnd {
    @Id
    private UUID glassId;

    private Instant endedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected GlassEnd() {}

    GlassEnd(UUID glass, Instant endedAt, String recordedBy) {
        this.glassId = glass;
        this.endedAt = endedAt;
        this.recordedBy = recordedBy;
    }
}
