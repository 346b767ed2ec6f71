package org.holdfast.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** Somebody was told of a breach. */
@Entity
public class BreachNotice {
    @Id
    private UUID id;

    private UUID breachId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private LocalDate sentOn;
    private String how;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected BreachNotice() {}

    BreachNotice(UUID breach, NewNotice given, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.breachId = breach;
        this.kind = given.kind();
        this.sentOn = given.sentOn();
        this.how = given.how().strip();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID breach() {
        return breachId;
    }

    NewNotice said() {
        return new NewNotice(kind, sentOn, how);
    }
}
