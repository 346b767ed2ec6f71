package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One client's line of one session. It begins unmarked, which means: not recorded. A person marks it; a further mark corrects
 * it; nothing else does. The version moves with each mark, so that the second of two people sees the first one's mark.
 */
@Entity
public class Attendance {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AttendanceId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId session;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private @Nullable EpisodeId episode;

    private boolean walkIn;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    Attendance(SessionId session, ClientId client, @Nullable EpisodeId episode, Instant recordedAt, String recordedBy) {
        this.id = AttendanceId.create();
        this.session = session;
        this.client = client;
        this.episode = episode;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Somebody came who was not booked. */
    static Attendance walkIn(SessionId session, ClientId client, @Nullable EpisodeId episode, Instant at, String by) {
        Attendance line = new Attendance(session, client, episode, at, by);
        line.walkIn = true;
        return line;
    }

    /** @throws Refused {@code roster.not-a-walk-in}, {@code roster.marked-already} */
    void neverWalkedIn(@Nullable Mark standing, Instant at, String by) {
        if (!walkIn) {
            throw new Refused("roster.not-a-walk-in");
        }
        if (standing != null && standing.kind() != Mark.Kind.WITHDRAWN) {
            throw new Refused("roster.marked-already");
        }
        retractedAt = at;
        retractedBy = by;
    }

    /**
     * Says who came, or did not, and retires what was said before.
     *
     * @throws Refused {@code session.not-yet-due} for what cannot be said of a session before it begins, {@code session.nothing-to-undo} for taking
     *     back where no mark stands, {@code mark.needs-a-reason} for changing what stands once the day is over
     */
    Mark mark(@Nullable Mark standing, Mark.Kind kind, Saying saying, Stage stage) {
        if (!AttendancePolicy.canBeSaid(kind, stage)) {
            throw new Refused("session.not-yet-due", AttendancePolicy.DOORS_OPEN.toMinutes());
        }
        if (kind == Mark.Kind.WITHDRAWN && (standing == null || standing.kind() == Mark.Kind.WITHDRAWN)) {
            throw new Refused("session.nothing-to-undo");
        }
        if (AttendancePolicy.needsReason(standing, kind, saying, stage)) {
            throw new Refused("mark.needs-a-reason");
        }
        if (standing != null) {
            standing.retract(saying.at(), saying.by());
        }
        return new Mark(id, kind, saying);
    }

    /** @throws Refused {@code session.no-longer-planned} where the session was moved or taken out since somebody looked */
    void checkStands() {
        if (retractedAt != null) {
            throw new Refused("session.no-longer-planned");
        }
    }

    /** The session was moved or booked in error: nothing can be said of this line any more. */
    void retract(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    @Nullable
    EpisodeId episode() {
        return episode;
    }

    AttendanceId id() {
        return id;
    }

    SessionId session() {
        return session;
    }

    ClientId client() {
        return client;
    }

    long version() {
        return version;
    }
}
