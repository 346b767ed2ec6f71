package org.holdfast.web.calendar;

import org.holdfast.session.Bookings;
import org.holdfast.session.Calendars;
import org.holdfast.session.Participants;
import org.holdfast.session.Rooms;
import org.holdfast.session.TimesOff;

/** What the dialogs of the calendar ask and tell. */
public record Planning(
        Bookings bookings, Participants participants, Calendars calendars, Rooms rooms, TimesOff timesOff) {}
