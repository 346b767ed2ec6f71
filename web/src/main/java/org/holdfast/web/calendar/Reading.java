package org.holdfast.web.calendar;

/** How much of the calendar is shown. */
enum Reading {
    DAY,
    WEEK
}
