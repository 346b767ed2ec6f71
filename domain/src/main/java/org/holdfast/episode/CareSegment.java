package org.holdfast.episode;

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
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** Where a stay was from one day on, until the day on which it was elsewhere. Retracted when it ends or turns out wrong, never changed. */
@Entity
@DynamicUpdate
public class CareSegment {
    @Id
    private UUID id;

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

    @Enumerated(EnumType.STRING)
    private @Nullable LevelOfCare levelOfCare;

    private LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected CareSegment() {}

    CareSegment(
            EpisodeId episode,
            ClientId client,
            Place place,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            Saying saying) {
        this.id = Ids.next();
        this.episode = episode;
        this.client = client;
        this.programme = place.programme();
        this.site = place.site();
        this.levelOfCare = place.level();
        this.fromOn = fromOn;
        this.toOn = toOn;
        this.recordedAt = saying.at();
        this.recordedBy = saying.by();
    }

    /** The same, over other days: a further fact, which takes this one's place. */
    CareSegment over(LocalDate from, @Nullable LocalDate to, Saying saying) {
        retract(saying);
        return new CareSegment(episode, client, place(), from, to, saying);
    }

    void retract(Saying saying) {
        retractedAt = saying.at();
        retractedBy = saying.by();
    }

    Place place() {
        return new Place(programme, site, levelOfCare);
    }

    LocalDate fromOn() {
        return fromOn;
    }

    @Nullable
    LocalDate toOn() {
        return toOn;
    }
}
