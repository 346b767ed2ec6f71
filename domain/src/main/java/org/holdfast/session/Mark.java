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
import java.util.UUID;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
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
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected Mark() {}

    Mark(
            AttendanceId attendance,
            Kind kind,
            @Nullable Integer minutesLate,
            @Nullable String reason,
            Instant at,
            String by) {
        if (reason != null && reason.length() > REASON_LENGTH) {
            throw new Refused("mark.reason-too-long", REASON_LENGTH);
        }
        if (minutesLate != null && (minutesLate < 1 || minutesLate > 600)) {
            throw new Refused("mark.minutes-late-range", 1, 600);
        }
        this.id = Ids.next();
        this.attendance = attendance;
        this.kind = kind;
        this.minutesLate = minutesLate;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.recordedAt = at;
        this.recordedBy = by;
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

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
