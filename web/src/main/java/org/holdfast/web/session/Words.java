package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;

/** How a line is put in words. */
final class Words {
    private Words() {}

    /** "09:30", in the site's time; or that only the day is known. */
    static String time(DayRow row) {
        return row.startsAt() == null ? say("session.no-time") : Dates.time(row.startsAt(), row.zone());
    }

    /** What stands under the name: the pronouns, and which session, or in a group the record number. */
    static String about(DayRow row, boolean member) {
        String rest = member ? row.recordNumber() : what(row);
        String pronouns = row.pronouns();
        return pronouns == null || pronouns.isBlank() ? rest : say("session.about", pronouns, rest);
    }

    /** "One-to-one, Room 3"; "Family session, video". */
    static String what(DayRow row) {
        String place = row.room() != null && !row.room().isBlank() ? row.room() : say("session.mode." + row.mode());
        return Stream.of(row.title() == null ? say("session.kind." + row.kind()) : row.title(), place)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The title of a group, or what it is. */
    static String group(DayRow row) {
        return row.title() == null || row.title().isBlank() ? say("session.kind." + row.kind()) : row.title();
    }

    /** "did not come: ill"; "came late, 10 minutes". */
    static String said(DayRow row) {
        String word = AttendanceMark.word(row.state());
        if (row.minutesLate() != null) {
            return say("session.said.late", word, row.minutesLate());
        }
        return row.reason() == null ? word : say("session.said.why", word, row.reason());
    }

    /** The same, beginning a line. */
    static String saidAlone(DayRow row) {
        String said = said(row);
        return said.substring(0, said.offsetByCodePoints(0, 1)).toUpperCase(org.holdfast.web.shell.Messages.locale())
                + said.substring(said.offsetByCodePoints(0, 1));
    }

    /** Who made the mark. */
    static String who(DayRow row) {
        return Objects.requireNonNullElseGet(row.markedBy(), () -> say("session.somebody"));
    }

    /** "09:13", or "Fri 13 Nov, 17:40" when it was not marked on its day. */
    static String markedTime(DayRow row) {
        Instant at = Objects.requireNonNull(row.markedAt());
        return markedOnItsDay(row) ? Dates.time(at, row.zone()) : Dates.dayAndTime(at, row.zone());
    }

    static boolean markedOnItsDay(DayRow row) {
        return Objects.requireNonNull(row.markedAt())
                .atZone(row.zone())
                .toLocalDate()
                .equals(row.heldOn());
    }

    /** "Who came can be marked from 08:45"; once that is so, "the rest from 09:00"; by its day where that is all that is known. */
    static String markedFrom(DayRow row, boolean doorsOpen) {
        Instant doors = row.doorsOpenAt();
        if (doors == null || row.startsAt() == null) {
            return say("session.from", Dates.day(row.heldOn()));
        }
        return doorsOpen
                ? say("session.from.rest", Dates.time(row.startsAt(), row.zone()))
                : say("session.from", Dates.time(doors, row.zone()));
    }

    /** "in 48 min" within the hour before it starts; otherwise nothing. */
    static String soon(DayRow row, Instant now) {
        if (row.startsAt() == null || !row.startsAt().isAfter(now)) {
            return "";
        }
        long minutes = Duration.between(now, row.startsAt()).plusSeconds(59).toMinutes();
        return minutes <= 60 ? say("session.in-minutes", minutes) : "";
    }
}
