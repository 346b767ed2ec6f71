package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.jspecify.annotations.Nullable;

/** What a drop-out rule may look at in one stay: days of contact, the admission first, and the lines of each day. */
final class StayHistory {
    private final NavigableSet<LocalDate> contacts = new TreeSet<>();
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final List<BookingFact> bookings;
    private int sessions;

    StayHistory(EpisodeFact stay, List<AttendanceFact> lines, List<BookingFact> bookings) {
        this.bookings = bookings;
        contacts.add(stay.admittedOn());
        for (AttendanceFact line : lines) {
            days.computeIfAbsent(line.heldOn(), day -> new Day()).add(line.state());
            if (line.state().came()) {
                contacts.add(line.heldOn());
                sessions++;
            }
        }
    }

    NavigableSet<LocalDate> contacts() {
        return contacts;
    }

    LocalDate lastContactBy(LocalDate day) {
        LocalDate last = contacts.floor(day);
        return last == null ? contacts.first() : last;
    }

    @Nullable
    LocalDate nextContactAfter(LocalDate day) {
        return contacts.higher(day);
    }

    NavigableMap<LocalDate, Day> days() {
        return days;
    }

    int sessions() {
        return sessions;
    }

    int sessionsBy(LocalDate day) {
        return days.headMap(day, true).values().stream().mapToInt(Day::came).sum();
    }

    /** The first day from {@code day} on with no appointment on it or ahead, as booked by then. */
    LocalDate firstWithoutAppointment(LocalDate day) {
        LocalDate at = day;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (BookingFact booking : bookings) {
                if (booking.aheadOn(at)) {
                    at = booking.overOn();
                    moved = true;
                }
            }
        }
        return at;
    }

    /** One day's lines by what they say. */
    static final class Day {
        private int came;
        private int missed;
        private int unrecorded;

        private void add(AttendanceState state) {
            came += state.came() ? 1 : 0;
            missed += state == AttendanceState.NO_SHOW ? 1 : 0;
            unrecorded += state == AttendanceState.NOT_RECORDED ? 1 : 0;
        }

        int came() {
            return came;
        }

        int missed() {
            return missed;
        }

        /** Somebody came, or nobody said: either way no row of misses goes on. */
        boolean endsRow() {
            return came > 0 || unrecorded > 0;
        }
    }
}
