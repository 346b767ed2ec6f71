package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;

/** One session of a series as instants. @param day local day of the site */
record Occurrence(LocalDate day, Instant startsAt, Instant endsAt, ClockChange clocks) {}
