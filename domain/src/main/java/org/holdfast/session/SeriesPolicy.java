package org.holdfast.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * From the site's local time to instants, day by day, so that nine o'clock stays nine o'clock when the clocks change. Version 1, from
 * 2026-11-25: a time that the clocks skip moves forward by the gap, of a time that they show twice it is the first (as RFC 5545,
 * section 3.3.5, reads local times).
 */
final class SeriesPolicy {
    /** How far ahead occurrences are made. */
    static final int WEEKS_AHEAD = 26;

    private SeriesPolicy() {}

    /** The session at a local time of one day. @param minutes its length, which a change of the clocks within it does not alter */
    static Occurrence on(LocalDate day, LocalTime time, int minutes, ZoneId zone) {
        LocalDateTime said = day.atTime(time);
        var starts = said.atZone(zone).toInstant();
        ClockChange clocks = switch (zone.getRules().getValidOffsets(said).size()) {
            case 0 -> ClockChange.SKIPPED;
            case 1 -> ClockChange.NONE;
            default -> ClockChange.TWICE;
        };
        return new Occurrence(day, starts, starts.plus(Duration.ofMinutes(minutes)), clocks);
    }

    /** The occurrences between two local days, ends included, in their order. */
    static List<Occurrence> between(
            Rhythm rhythm, LocalTime time, int minutes, ZoneId zone, LocalDate from, LocalDate to) {
        return days(rhythm, from, to).stream()
                .map(day -> on(day, time, minutes, zone))
                .toList();
    }

    /** The local days between two, ends included, on which a rhythm has something. */
    static List<LocalDate> days(Rhythm rhythm, LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : from.datesUntil(to.plusDays(1)).filter(rhythm::on).toList();
    }

    /** Up to which day occurrences are made today. */
    static LocalDate horizon(LocalDate today) {
        return today.plusWeeks(WEEKS_AHEAD);
    }
}
