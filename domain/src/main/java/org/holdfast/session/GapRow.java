package org.holdfast.session;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day of a series on which nothing was planned. @param why CLINICIAN, ROOM or CLIENT were taken, or it was a day off: AWAY */
public record GapRow(LocalDate day, LocalTime time, SessionKind kind, String title, String clinicianName, Why why) {
    /** What stood in the way. */
    public enum Why {
        CLINICIAN,
        ROOM,
        CLIENT,
        AWAY
    }
}
