package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What one person has put down of one line and not saved. It is no fact: nobody else sees it and no figure counts it. It changes with
 * each change on the screen, becomes a mark when the person saves, and goes when they discard it.
 */
@Entity
public class RosterDraft {
    /** One of each person and line. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "staff_id"))
            StaffId staff,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "attendance_id"))
            AttendanceId line)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId session;

    @Enumerated(EnumType.STRING)
    @Column(name = "mark")
    private AttendanceState state;

    private @Nullable Integer minutesLate;
    private @Nullable String reason;
    private @Nullable Instant toldAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "moved_to"))
    private @Nullable SessionId movedTo;

    private @Nullable String correction;
    private long seen;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected RosterDraft() {}

    RosterDraft(StaffId staff, SessionId session, DraftMark put, Instant at) {
        this.key = new Key(staff, put.line());
        this.session = session;
        put(put, at);
    }

    /** Something else is put down. */
    final void put(DraftMark put, Instant at) {
        NewMark mark = put.mark();
        this.state = mark.state();
        this.minutesLate = mark.minutesLate();
        this.reason = mark.reason();
        this.toldAt = mark.toldAt();
        this.movedTo = mark.movedTo();
        this.correction = mark.correction();
        this.seen = put.seen();
        this.changedAt = at;
    }

    AttendanceId line() {
        return key.line();
    }

    Instant changedAt() {
        return changedAt;
    }

    DraftMark mark() {
        return new DraftMark(key.line(), seen, new NewMark(state, minutesLate, reason, toldAt, movedTo, correction));
    }
}
