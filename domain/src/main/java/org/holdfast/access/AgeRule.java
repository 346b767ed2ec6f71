package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** From which age a client of a programme signs alone, and from which age they are of age: State law (42 CFR 2.14). */
@Entity
@DynamicUpdate
public class AgeRule {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "programme_id"))
    private ProgrammeId programme;

    private int signsAloneFrom;
    private int ofAgeAt;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected AgeRule() {}

    AgeRule(ProgrammeId programme, int signsAloneFrom, int ofAgeAt, Instant recordedAt, String recordedBy) {
        if (ofAgeAt < 15 || ofAgeAt > 25 || signsAloneFrom < 0 || signsAloneFrom > ofAgeAt) {
            throw new Refused("age-rule.out-of-order");
        }
        this.id = Ids.next();
        this.programme = programme;
        this.signsAloneFrom = signsAloneFrom;
        this.ofAgeAt = ofAgeAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void end(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    ProgrammeId programme() {
        return programme;
    }

    ConsentPolicy.Ages ages() {
        return new ConsentPolicy.Ages(signsAloneFrom, ofAgeAt);
    }
}
