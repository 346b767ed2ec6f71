package org.holdfast.web.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;

/** A client's sessions around today, and the facts that follow from them. */
record Attended(List<DayRow> lines) {
    Attended {
        lines = List.copyOf(lines);
    }

    /** When they were last seen. */
    Optional<DayRow> lastSeen() {
        return lines.stream().filter(row -> row.state().came()).reduce((first, last) -> last);
    }

    /** The last day they were seen in a stay admitted on this day, or the day of admission. */
    LocalDate lastSeenSince(LocalDate admittedOn) {
        return lastSeen()
                .map(DayRow::heldOn)
                .filter(day -> !day.isBefore(admittedOn))
                .orElse(admittedOn);
    }

    /** The next one that nobody has cancelled or moved. */
    Optional<DayRow> next() {
        return lines.stream()
                .filter(row -> row.state() == AttendanceState.SCHEDULED)
                .min(Comparator.comparing(DayRow::heldOn)
                        .thenComparing(DayRow::startsAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
    }

    /** Those that have begun or were cancelled, the latest first. */
    List<DayRow> past() {
        return lines.stream()
                .filter(row -> row.state() != AttendanceState.SCHEDULED)
                .toList()
                .reversed();
    }

    /** Those of the week that begins on this Monday. */
    List<DayRow> week(LocalDate monday) {
        return lines.stream()
                .filter(row -> !row.heldOn().isBefore(monday) && row.heldOn().isBefore(monday.plusDays(7)))
                .toList();
    }
}
