package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One repeating appointment of a client.
 *
 * @param weekday 1 for Monday to 7
 * @param everyDays 7 or 14
 * @param after days from admission from which it can begin
 * @param group the group it is with, or null for one-to-one
 */
record Beat(
        int weekday,
        int everyDays,
        int after,
        int halfHour,
        @Nullable Group group) {
    /** Weekly, from the week after admission. */
    static Beat weekly(int weekday, int halfHour) {
        return new Beat(weekday, 7, 3, halfHour, null);
    }

    /** Days of it, to a last day, that one included. */
    List<LocalDate> days(LocalDate admittedOn, LocalDate last) {
        LocalDate day = admittedOn.plusDays(after);
        day = day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7));
        List<LocalDate> days = new ArrayList<>();
        for (; !day.isAfter(last); day = day.plusDays(everyDays)) {
            days.add(day);
        }
        return days;
    }
}
