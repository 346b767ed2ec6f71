package org.holdfast.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** For a while nothing is shown under a consent, because the client wants it so. It ends by being retracted. */
@Entity
@DynamicUpdate
public class ConsentPause {
    @Id
    private UUID id;

    private UUID consentId;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected ConsentPause() {}

    ConsentPause(ConsentId consent, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.consentId = consent.value();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void end(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    UUID consent() {
        return consentId;
    }
}
