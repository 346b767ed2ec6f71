package org.holdfast.web.calendar;

/** By what the calendar is ordered. */
enum By {
    CLINICIAN,
    ROOM,
    GROUP
}
