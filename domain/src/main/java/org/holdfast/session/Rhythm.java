package org.holdfast.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which local days something happens: weeks are sevens of days counted from a day, of which every n-th has its weekdays.
 *
 * @param countedFrom the first day of the first week; nothing happens before it
 */
record Rhythm(int everyWeeks, Set<DayOfWeek> weekdays, LocalDate countedFrom) {
    Rhythm {
        weekdays = Set.copyOf(weekdays);
    }

    /** Weeks begin on Monday, as people count them who say "every second week". */
    static Rhythm of(Repeat repeat, LocalDate first) {
        return new Rhythm(
                repeat.everyWeeks(), repeat.weekdays(), first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    boolean on(LocalDate day) {
        long days = day.toEpochDay() - countedFrom.toEpochDay();
        return days >= 0 && days / 7 % everyWeeks == 0 && weekdays.contains(day.getDayOfWeek());
    }

    /** The same rhythm, each of its days so many days later, or earlier where negative. */
    Rhythm shifted(long days) {
        return new Rhythm(
                everyWeeks,
                weekdays.stream().map(one -> one.plus(days)).collect(Collectors.toUnmodifiableSet()),
                countedFrom.plusDays(days));
    }

    /** As the database keeps the weekdays: "24" for Tuesday and Thursday (ISO 8601). */
    String digits() {
        return weekdays.stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }

    static Set<DayOfWeek> weekdays(String digits) {
        return digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toUnmodifiableSet());
    }
}
