package org.holdfast.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A group that meets every week at one local time of its site, whatever the clocks do. */
final class Group {
    static final int HALF_HOURS = 3;
    private static final int MINUTES = 90;

    private final long seed;
    private final Clinician leader;
    private final DayOfWeek weekday;
    private final int halfHour;
    private final int places;
    private final Map<LocalDate, Meeting> meetings = new HashMap<>();

    /** One meeting, once somebody is booked for it. */
    static final class Meeting {
        final UUID id;
        final Instant startsAt;
        final Instant endsAt;
        private int members;

        private Meeting(UUID id, Instant startsAt) {
            this.id = id;
            this.startsAt = startsAt;
            this.endsAt = startsAt.plusSeconds(MINUTES * 60L);
        }
    }

    Group(long seed, Clinician leader, DayOfWeek weekday, int halfHour, int places) {
        this.seed = seed;
        this.leader = leader;
        this.weekday = weekday;
        this.halfHour = halfHour;
        this.places = places;
    }

    Clinician leader() {
        return leader;
    }

    DayOfWeek weekday() {
        return weekday;
    }

    int halfHour() {
        return halfHour;
    }

    /** The meeting of a day with one more member; null when it is full. */
    @Nullable
    Meeting join(LocalDate day, Place place, Consumer<DemoFact> facts) {
        Meeting meeting = meetings.get(day);
        if (meeting == null) {
            meeting = meeting(day, place, facts);
            meetings.put(day, meeting);
        }
        if (meeting.members >= places) {
            return null;
        }
        meeting.members++;
        return meeting;
    }

    private Meeting meeting(LocalDate day, Place place, Consumer<DemoFact> facts) {
        Instant recordedAt = place.at(day.minusDays(60), 9, 0);
        UUID id = Dice.of(seed, day.toEpochDay()).id(recordedAt);
        Meeting meeting = new Meeting(id, place.at(day, Diary.time(halfHour)));
        facts.accept(new DemoFact.Session(
                id,
                place.id(),
                leader.id(),
                "GROUP",
                "IN_PERSON",
                title(),
                "Group room",
                day,
                meeting.startsAt,
                meeting.endsAt,
                true,
                recordedAt,
                leader.subject()));
        return meeting;
    }

    private String title() {
        String part = halfHour < 8 ? "morning" : halfHour < 17 ? "afternoon" : "evening";
        return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + part + " group";
    }
}
