package org.holdfast.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** One weighing of a breach; the latest counts, the ones before stay. */
@Entity
public class BreachAssessment {
    @Id
    private UUID id;

    private UUID breachId;
    private String nature;
    private String who;
    private String acquired;
    private String mitigated;
    private boolean lowProbability;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected BreachAssessment() {}

    BreachAssessment(UUID breach, NewAssessment given, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.breachId = breach;
        this.nature = given.nature().strip();
        this.who = given.who().strip();
        this.acquired = given.acquired().strip();
        this.mitigated = given.mitigated().strip();
        this.lowProbability = given.lowProbability();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID breach() {
        return breachId;
    }

    NewAssessment said() {
        return new NewAssessment(nature, who, acquired, mitigated, lowProbability);
    }
}
