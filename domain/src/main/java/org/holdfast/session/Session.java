package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of one or more clients with staff. Planned in Holdfast it has a time, an end and a clinician, whom it keeps busy;
 * taken in from elsewhere it may have a day only. Who came stands in its {@link Attendance} lines. Moved before it begins, or booked
 * in error, it is retracted; called off by the clinic it stays, and each line says so.
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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "room_id"))
    private @Nullable RoomId roomId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "series_id"))
    private @Nullable SeriesId series;

    private @Nullable LocalDate occursOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "moved_from"))
    private @Nullable SessionId movedFrom;

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

    /**
     * One that is planned here.
     *
     * @param roomName what the room is called now; it stays with the session
     */
    Session(Plan plan, @Nullable String roomName, Occurrence at, Origin origin, Instant recordedAt, String recordedBy) {
        this.id = SessionId.create();
        this.site = plan.site();
        this.clinician = plan.clinician();
        this.kind = plan.kind();
        this.mode = plan.mode();
        this.title = plan.title();
        this.room = roomName;
        this.roomId = plan.room();
        this.heldOn = at.day();
        this.startsAt = at.startsAt();
        this.endsAt = at.endsAt();
        this.planned = true;
        this.series = origin.series();
        this.occursOn = origin.occursOn();
        this.movedFrom = origin.movedFrom();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * Where a session comes from.
     *
     * @param occursOn the day of the series it stands for, wherever it was moved to
     * @param movedFrom the session it stands for, by which somebody can tell that it was moved by hand
     */
    record Origin(
            @Nullable SeriesId series,
            @Nullable LocalDate occursOn,
            @Nullable SessionId movedFrom) {
        static final Origin NONE = new Origin(null, null, null);
    }

    /** It is not planned any more: moved, or booked in error. Its lines are retracted with it. */
    void retract(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    /** Whether it can still be planned anew: here, ahead, and standing. */
    boolean ahead(Instant now) {
        return planned && startsAt != null && startsAt.isAfter(now);
    }

    boolean stands() {
        return retractedAt == null;
    }

    boolean wasMoved() {
        return movedFrom != null;
    }

    @Nullable
    SeriesId series() {
        return series;
    }

    @Nullable
    LocalDate occursOn() {
        return occursOn;
    }

    /** What is planned in it. */
    Plan plan() {
        return new Plan(site, kind, mode, title, roomId, Objects.requireNonNull(clinician), minutes());
    }

    /** When it is, as it was made. */
    Occurrence occurrence() {
        return new Occurrence(
                heldOn, Objects.requireNonNull(startsAt), Objects.requireNonNull(endsAt), ClockChange.NONE);
    }

    /** Where it stands, in the zone of its site. */
    Change place(ZoneId zone) {
        var local = Objects.requireNonNull(startsAt).atZone(zone);
        return new Change(
                local.toLocalDate(), local.toLocalTime(), minutes(), roomId, Objects.requireNonNull(clinician));
    }

    private int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
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
