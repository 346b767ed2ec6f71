package org.holdfast.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Which half hours of which days one clinician has given away; local to the site. Half hour 0 begins at 08:00, the last, 20, at 18:00. */
final class Diary {
    static final int HALF_HOURS = 21;

    /** Searched outwards from the wished half hour: an hour later, an hour earlier, and so on. */
    private static final int REACH = HALF_HOURS;

    private final LocalDate first;
    private final int[] taken;

    Diary(LocalDate first, LocalDate last) {
        this.first = first;
        this.taken = new int[(int) ChronoUnit.DAYS.between(first, last) + 1];
    }

    static LocalTime time(int halfHour) {
        return LocalTime.of(8, 0).plusMinutes(30L * halfHour);
    }

    /** Gives these half hours away, whether they were free or not. */
    void keep(LocalDate day, int halfHour, int length) {
        taken[index(day)] |= mask(halfHour, length);
    }

    /**
     * Gives away the free half hours nearest to the wish and says where they begin; -1 when the day is full.
     *
     * @param elsewhere half hours at which the client has something else, as {@link #mask} gives them
     */
    int book(LocalDate day, int wish, int length, int elsewhere) {
        for (int away = 0; away <= REACH; away++) {
            for (int halfHour : new int[] {wish + away, wish - away}) {
                if (free(day, halfHour, length) && (mask(halfHour, length) & elsewhere) == 0) {
                    keep(day, halfHour, length);
                    return halfHour;
                }
            }
        }
        return -1;
    }

    private boolean free(LocalDate day, int halfHour, int length) {
        return halfHour >= 0 && halfHour + length <= HALF_HOURS && (taken[index(day)] & mask(halfHour, length)) == 0;
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    static int mask(int halfHour, int length) {
        return ((1 << length) - 1) << halfHour;
    }
}
