package org.holdfast.support;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** What was known of a tie from one moment on: kinds of support, strength, and the days it held. Retracted, never changed. */
@Entity
public class SupportTie {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "supporter_id"))
    private SupporterId supporter;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private String relationship;

    @Enumerated(EnumType.STRING)
    private SupportCategory category;

    private boolean emotional;
    private boolean informational;
    private boolean practical;

    @Enumerated(EnumType.STRING)
    private @Nullable TieStrength strength;

    private @Nullable String phone;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected SupportTie() {}

    SupportTie(SupporterId supporter, ClientId client, NewSupporter given, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.supporter = supporter;
        this.client = client;
        this.relationship = given.relationship().strip();
        this.category = given.category();
        this.emotional = given.kinds().emotional();
        this.informational = given.kinds().informational();
        this.practical = given.kinds().practical();
        this.strength = given.strength();
        this.phone = given.phone();
        this.fromOn = given.fromOn();
        this.toOn = given.toOn();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The same tie, ending with this day: a further fact, which takes this one's place. */
    SupportTie endingOn(LocalDate day, Instant at, String by) {
        if (day.isBefore(fromOn)) {
            throw new Refused("period.ends-before-it-starts", fromOn, day);
        }
        SupportTie ended = new SupportTie();
        ended.id = Ids.next();
        ended.supporter = supporter;
        ended.client = client;
        ended.relationship = relationship;
        ended.category = category;
        ended.emotional = emotional;
        ended.informational = informational;
        ended.practical = practical;
        ended.strength = strength;
        ended.phone = phone;
        ended.fromOn = fromOn;
        ended.toOn = day;
        ended.recordedAt = at;
        ended.recordedBy = by;
        return ended;
    }

    void retract(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }
}
