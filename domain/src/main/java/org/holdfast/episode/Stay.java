package org.holdfast.episode;

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
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/** What was known of an episode from one moment on, until something better was known. It is retracted, never changed. */
@Entity
public class Stay {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StayId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private EpisodeId episode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "programme_id"))
    private ProgrammeId programme;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    private @Nullable LocalDate firstRequestOn;
    private @Nullable LocalDate firstContactOn;
    private LocalDate admittedOn;
    private @Nullable LocalDate lastContactOn;
    private @Nullable LocalDate dischargedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable DischargeReason dischargeReason;

    private @Nullable Boolean dischargePlanned;
    private @Nullable String clientWords;
    private @Nullable String clinicianWords;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected Stay() {}

    Stay(EpisodeId episode, Admission given, Instant recordedAt, String recordedBy) {
        this.id = StayId.create();
        this.episode = episode;
        this.client = given.client();
        this.programme = given.programme();
        this.site = given.site();
        this.firstRequestOn = given.dates().firstRequestOn();
        this.firstContactOn = given.dates().firstContactOn();
        this.admittedOn = given.dates().admittedOn();
        this.lastContactOn = given.dates().lastContactOn();
        this.dischargedOn = given.dates().dischargedOn();
        this.dischargeReason = given.dates().reason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Something better is known of its dates: this row stands no longer, and the new one does. */
    Stay correctedBy(StayDates better, Saying saying) {
        retractedAt = saying.at();
        retractedBy = saying.by();
        Stay next = new Stay(episode, new Admission(client, programme, site, better), saying.at(), saying.by());
        if (better.dischargedOn() != null) {
            next.dischargePlanned = dischargePlanned;
            next.clientWords = clientWords;
            next.clinicianWords = clinicianWords;
        }
        return next;
    }

    /** It has ended. @param lastContactOn the last day they were seen; null keeps what is known */
    Stay endedBy(Ending ending, @Nullable LocalDate lastContactOn, Saying saying) {
        StayDates dates = admission().dates();
        LocalDate last = lastContactOn == null ? dates.lastContactOn() : lastContactOn;
        Stay next = correctedBy(
                new StayDates(
                        dates.firstRequestOn(),
                        dates.firstContactOn(),
                        dates.admittedOn(),
                        last == null || last.isBefore(dates.admittedOn()) ? null : last,
                        ending.on(),
                        ending.reason()),
                saying);
        next.dischargePlanned = ending.planned();
        next.clientWords = ending.clientWords();
        next.clinicianWords = ending.clinicianWords();
        return next;
    }

    StayId id() {
        return id;
    }

    EpisodeId episode() {
        return episode;
    }

    ClientId client() {
        return client;
    }

    Admission admission() {
        StayDates dates =
                new StayDates(firstRequestOn, firstContactOn, admittedOn, lastContactOn, dischargedOn, dischargeReason);
        return new Admission(client, programme, site, dates);
    }
}
