package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something that repeats itself in the site's local time. Its occurrences are sessions of their own, made some weeks ahead, each day of
 * it once: what somebody moved or called off is not made again. Changed from one day on, it ends the day before and a further series
 * begins; open, it is carried on by the night's round.
 */
@Entity
@Table(name = "session_series")
@DynamicUpdate
public class Series {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeriesId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "clinician_id"))
    private StaffId clinician;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "room_id"))
    private @Nullable RoomId room;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    private SessionMode mode;

    private @Nullable String title;
    private LocalDate firstOn;
    private LocalTime startTime;
    private int minutes;
    private int everyWeeks;
    private String weekdays;
    private LocalDate countedFrom;
    private @Nullable LocalDate untilOn;
    private LocalDate plannedTo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "split_from"))
    private @Nullable SeriesId splitFrom;

    private Instant recordedAt;
    private String recordedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Series() {}

    /** @param plannedTo nothing up to this day is made by {@link #next} */
    Series(
            Plan plan,
            LocalDate firstOn,
            LocalTime startTime,
            Rhythm rhythm,
            @Nullable LocalDate untilOn,
            LocalDate plannedTo,
            @Nullable SeriesId splitFrom,
            Instant recordedAt,
            String recordedBy) {
        this.id = SeriesId.create();
        this.site = plan.site();
        this.clinician = plan.clinician();
        this.room = plan.room();
        this.kind = plan.kind();
        this.mode = plan.mode();
        this.title = plan.title();
        this.firstOn = firstOn;
        this.startTime = startTime;
        this.minutes = plan.minutes();
        this.everyWeeks = rhythm.everyWeeks();
        this.weekdays = rhythm.digits();
        this.countedFrom = rhythm.countedFrom();
        this.untilOn = untilOn;
        this.plannedTo = plannedTo;
        this.splitFrom = splitFrom;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The occurrences that are to be made now, up to a day; they are made once. */
    List<Occurrence> next(LocalDate horizon, ZoneId zone) {
        LocalDate to = untilOn == null || untilOn.isAfter(horizon) ? horizon : untilOn;
        LocalDate from = plannedTo.isBefore(firstOn) ? firstOn : plannedTo.plusDays(1);
        if (horizon.isAfter(plannedTo)) {
            plannedTo = horizon;
        }
        return SeriesPolicy.between(rhythm(), startTime, minutes, zone, from, to);
    }

    /** The last day is the one before; nothing of it is made from this day on. */
    void endBefore(LocalDate day) {
        if (untilOn == null || !untilOn.isBefore(day)) {
            untilOn = day.minusDays(1);
        }
    }

    SeriesId id() {
        return id;
    }

    Plan plan() {
        return new Plan(site, kind, mode, title, room, clinician, minutes);
    }

    Rhythm rhythm() {
        return new Rhythm(everyWeeks, Rhythm.weekdays(weekdays), countedFrom);
    }

    @Nullable
    LocalDate untilOn() {
        return untilOn;
    }

    LocalDate plannedTo() {
        return plannedTo;
    }
}
