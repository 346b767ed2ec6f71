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
import java.time.ZoneId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of one or more clients with staff. Planned in Holdfast it has a time, an end and a clinician, whom it keeps busy;
 * taken in from elsewhere it may have a day only. Who came stands in its {@link Attendance} lines. Booked in error, it is
 * retracted.
 */
@Entity
public class Session {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SessionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "clinician_id"))
    private @Nullable StaffId clinician;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    private SessionMode mode;

    private @Nullable String title;
    private @Nullable String room;
    private LocalDate heldOn;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;
    private boolean planned;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    /** @param planned here, and so keeping the clinician busy, as far as time and clinician are known */
    Session(SessionId id, NewSession given, SessionTime time, boolean planned, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.site = given.site();
        this.clinician = given.clinician();
        this.kind = given.kind();
        this.mode = given.mode();
        this.title = given.title();
        this.heldOn = given.heldOn();
        this.startsAt = time.startsAt();
        this.endsAt = time.endsAt();
        this.planned = planned && given.clinician() != null && time.startsAt() != null;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    SessionId id() {
        return id;
    }

    /** How near it is: by its time, or, where only the day is known, begun on that day. */
    Stage stage(Instant now, LocalDate today) {
        if (startsAt == null ? !heldOn.isAfter(today) : !startsAt.isAfter(now)) {
            return heldOn.isBefore(today) ? Stage.OVER : Stage.BEGUN;
        }
        return startsAt == null || AttendancePolicy.doorsOpen(startsAt).isAfter(now) ? Stage.AHEAD : Stage.DOORS_OPEN;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    SiteId site() {
        return site;
    }

    SessionKind kind() {
        return kind;
    }

    /** Its start, or, where only the day is known, the start of the day. */
    Instant beginsAt(ZoneId zone) {
        return startsAt == null ? heldOn.atStartOfDay(zone).toInstant() : startsAt;
    }

    /** From then on nobody can cancel any more: its start, or, where only the day is known, the end of the day. */
    Instant lastMomentToCancel(ZoneId zone) {
        return startsAt == null ? heldOn.plusDays(1).atStartOfDay(zone).toInstant() : startsAt;
    }
}
