package org.holdfast.relapse;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.UseEventId;
import org.jspecify.annotations.Nullable;

/**
 * A return to use, or a mental-health setback, as it became known: when, how exactly, from whom, how certain. Whether it counts
 * as a lapse or a relapse is derived by rule and never stored. Recorded in error, it is retracted and stays on record.
 */
@Entity
public class UseEvent {
    /** Nobody in care can tell of a day before it, whether or not the birth date is known. */
    static final LocalDate LIVING_MEMORY = LocalDate.of(1900, 1, 1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UseEventId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Enumerated(EnumType.STRING)
    private UseEventKind kind;

    private LocalDate occurredOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_precision")
    private DatePrecision precision;

    @Enumerated(EnumType.STRING)
    private UseEventSource source;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private @Nullable String substance;
    private @Nullable String note;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected UseEvent() {}

    UseEvent(ClientDays days, NewUseEvent given, Instant recordedAt, String recordedBy) {
        LocalDate day = given.occurredOn();
        LocalDate bornOn = days.bornOn();
        if (day.isAfter(days.today(recordedAt))) {
            throw new Refused("use-event.in-the-future", day);
        }
        if (bornOn != null && day.isBefore(bornOn)) {
            throw new Refused("use-event.before-birth", day);
        }
        if (day.isBefore(LIVING_MEMORY)) {
            throw new Refused("use-event.too-long-ago", day);
        }
        this.id = UseEventId.create();
        this.client = days.client();
        this.kind = given.kind();
        this.occurredOn = given.occurredOn();
        this.precision = given.precision();
        this.source = given.source();
        this.certainty = given.certainty();
        this.substance = given.substance();
        this.note = given.note();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UseEventId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    void retract(Instant at, String by) {
        if (retractedAt == null) {
            retractedAt = at;
            retractedBy = by;
        }
    }
}
