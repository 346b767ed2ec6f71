package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/** What somebody said about one line, when and why. The last one counts; the earlier ones stay, retracted by the next. */
@Entity
@Table(name = "attendance_mark")
public class Mark {
    static final int REASON_LENGTH = 500;

    /** What can be said. */
    enum Kind {
        ATTENDED,
        ATTENDED_LATE,
        ATTENDED_PARTIAL,
        NO_SHOW,
        CANCELLED_BY_CLIENT_IN_TIME,
        CANCELLED_BY_CLIENT_LATE,
        CANCELLED_BY_CLINIC,
        EXCUSED,
        RESCHEDULED,
        /** The mark before was a mistake and is taken back: nothing is recorded again. */
        WITHDRAWN;

        static Kind of(AttendanceState state) {
            if (state == AttendanceState.NOT_RECORDED || state == AttendanceState.SCHEDULED) {
                throw new IllegalArgumentException(state + " is derived and never stored");
            }
            return valueOf(state.name());
        }
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "attendance_id"))
    private AttendanceId attendance;

    @Enumerated(EnumType.STRING)
    @Column(name = "mark")
    private Kind kind;

    private @Nullable Integer minutesLate;
    private @Nullable String reason;
    private @Nullable Instant toldAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "moved_to"))
    private @Nullable SessionId movedTo;

    private @Nullable String correction;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected Mark() {}

    Mark(AttendanceId attendance, Kind kind, Saying saying) {
        check(saying.minutesLate(), saying.reason());
        this.id = Ids.next();
        this.attendance = attendance;
        this.kind = kind;
        this.minutesLate = saying.minutesLate();
        this.reason = saying.reason() == null || saying.reason().isBlank()
                ? null
                : saying.reason().strip();
        this.toldAt = saying.toldAt();
        this.movedTo = saying.movedTo();
        this.correction = saying.correction();
        this.recordedAt = saying.at();
        this.recordedBy = saying.by();
    }

    /** @throws Refused {@code mark.reason-too-long}, {@code mark.minutes-late-range} */
    static void check(@Nullable Integer minutesLate, @Nullable String reason) {
        if (reason != null && reason.length() > REASON_LENGTH) {
            throw new Refused("mark.reason-too-long", REASON_LENGTH);
        }
        if (minutesLate != null && (minutesLate < 1 || minutesLate > 600)) {
            throw new Refused("mark.minutes-late-range", 1, 600);
        }
    }

    /** Whether it says the same, whoever said it; of a cancellation without a time, the time that is known. */
    boolean says(NewMark mark) {
        boolean cancelled = kind == Kind.CANCELLED_BY_CLIENT_IN_TIME || kind == Kind.CANCELLED_BY_CLIENT_LATE;
        boolean sameKind = mark.cancelledByClient()
                ? cancelled
                : kind.name().equals(mark.state().name());
        return sameKind
                && Objects.equals(minutesLate, mark.minutesLate())
                && Objects.equals(reason, mark.reason())
                && (mark.toldAt() == null || mark.toldAt().equals(toldAt))
                && Objects.equals(movedTo, mark.movedTo());
    }

    MarkHistoryRow row(String by, @Nullable LocalDate movedOn) {
        AttendanceState state = kind == Kind.WITHDRAWN ? null : AttendanceState.valueOf(kind.name());
        return new MarkHistoryRow(state, minutesLate, reason, toldAt, movedOn, correction, recordedAt, by);
    }

    void retract(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Integer minutesLate() {
        return minutesLate;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }

    @Nullable
    SessionId movedTo() {
        return movedTo;
    }

    @Nullable
    String correction() {
        return correction;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
