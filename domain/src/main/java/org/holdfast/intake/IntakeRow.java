package org.holdfast.intake;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Under which key and with which content something came from another system, and what it became here. Only ever added. */
@Entity
public class IntakeRow {
    @EmbeddedId
    private IntakeKey id;

    private String digest;
    private UUID targetId;
    private Instant takenAt;
    private String takenBy;

    @SuppressWarnings("NullAway.Init")
    protected IntakeRow() {}

    IntakeRow(IntakeKey id, String digest, UUID targetId, Instant takenAt, String takenBy) {
        this.id = id;
        this.digest = digest;
        this.targetId = targetId;
        this.takenAt = takenAt;
        this.takenBy = takenBy;
    }
}
