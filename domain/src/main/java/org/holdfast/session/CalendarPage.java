package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is planned at a site between two local days, ends included, as it was at an instant. */
public record CalendarPage(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Instant at,
        List<CalendarRow> sessions,
        List<TimeOffRow> off,
        List<GapRow> gaps) {}
