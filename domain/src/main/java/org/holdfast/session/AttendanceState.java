package org.holdfast.session;

/** What is known of one participant's attendance: a mark, or one of the two states that are derived and never stored. */
public enum AttendanceState {
    ATTENDED,
    ATTENDED_LATE,
    ATTENDED_PARTIAL,
    NO_SHOW,
    CANCELLED_BY_CLIENT_IN_TIME,
    CANCELLED_BY_CLIENT_LATE,
    CANCELLED_BY_CLINIC,
    EXCUSED,
    RESCHEDULED,
    /** Derived: the session has started and nobody has said who came. Never assumed to be anything else. */
    NOT_RECORDED,
    /** Derived: the session is still ahead. */
    SCHEDULED;

    /** Came, if late or for a part (measures M1, ATTENDED*). */
    public boolean came() {
        return this == ATTENDED || this == ATTENDED_LATE || this == ATTENDED_PARTIAL;
    }

    /** Still ahead, cancelled by the clinic or moved: such a line is not due (measures M0). */
    public boolean isDue() {
        return this != SCHEDULED && this != CANCELLED_BY_CLINIC && this != RESCHEDULED;
    }
}
