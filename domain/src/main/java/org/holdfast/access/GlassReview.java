package org.holdfast.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;

/** Somebody else has looked at a broken glass and says whether it was justified. Once, and for good. */
@Entity
public class GlassReview {
    private static final int TEXT = 1000;

    @Id
    private UUID id;

    private UUID glassId;

    @Enumerated(EnumType.STRING)
    private GlassVerdict verdict;

    private String note;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected GlassReview() {}

    GlassReview(UUID glass, GlassVerdict verdict, String note, Instant recordedAt, String recordedBy) {
        if (note.isBlank() || note.length() > TEXT) {
            throw new Refused("glass.needs-note", TEXT);
        }
        this.id = Ids.next();
        this.glassId = glass;
        this.verdict = verdict;
        this.note = note.strip();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }
}
