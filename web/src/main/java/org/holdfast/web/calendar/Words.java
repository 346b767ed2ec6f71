package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.holdfast.session.CalendarRow;
import org.holdfast.web.shell.Dates;

/** How a planned session is put in words. */
final class Words {
    private Words() {}

    /** "Joel Amankwah"; "Evening group, 12 people"; "One-to-one, 1 person" where the reader knows nobody in it. */
    static String who(CalendarRow row) {
        int all = row.people().size() + row.others();
        if (row.title() != null) {
            return row.title();
        }
        if (row.people().size() == 1 && row.others() == 0) {
            return row.people().getFirst().name();
        }
        return say("calendar.kind-and-people", kind(row), all);
    }

    static String kind(CalendarRow row) {
        return say("session.kind." + row.kind());
    }

    /** "09:00 to 10:00". */
    static String time(CalendarRow row) {
        return say("calendar.from-to", Dates.time(row.startsAt(), row.zone()), Dates.time(row.endsAt(), row.zone()));
    }

    /** "One-to-one, Room 3, Ruth Adler". */
    static String about(CalendarRow row) {
        List<String> parts = new ArrayList<>(List.of(kind(row)));
        if (row.room() != null) {
            parts.add(row.room());
        }
        String mode = say("session.mode." + row.mode());
        if (!mode.isBlank()) {
            parts.add(mode);
        }
        parts.add(row.clinicianName());
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** All of it, for who hears the page. */
    static String label(CalendarRow row) {
        String words = say("calendar.label", Dates.dayAndTime(row.startsAt(), row.zone()), who(row), about(row));
        return row.off() ? say("calendar.label.off", words) : words;
    }
}
