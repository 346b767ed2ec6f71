package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Local days on which a site is closed, or somebody of its staff is away. Nothing is booked into them; what was booked, people decide. */
@Entity
@DynamicUpdate
public class TimeOff {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TimeOffId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id"))
    private @Nullable StaffId staff;

    private LocalDate fromOn;
    private LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private TimeOffKind kind;

    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected TimeOff() {}

    TimeOff(NewTimeOff given, Instant recordedAt, String recordedBy) {
        this.id = TimeOffId.create();
        this.site = given.site();
        this.staff = given.staff();
        this.fromOn = given.from();
        this.toOn = given.to();
        this.kind = given.kind();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void takeBack(Instant at, String by) {
        if (retractedAt == null) {
            retractedAt = at;
            retractedBy = by;
        }
    }

    TimeOffId id() {
        return id;
    }

    SiteId site() {
        return site;
    }

    @Nullable
    StaffId staff() {
        return staff;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate toOn() {
        return toOn;
    }

    TimeOffKind kind() {
        return kind;
    }
}
