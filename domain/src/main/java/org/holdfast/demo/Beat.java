package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One repeating appointment of a client.
 *
 * @param weekday 1 for Monday to 7
 * @param everyDays 7, 14 or 28
 * @param group the group it is with, or null for one-to-one
 */
record Beat(int weekday, int everyDays, int halfHour, @Nullable Group group) {
    /** Days of it from three days after admission to a last day, both included. */
    List<LocalDate> days(LocalDate admittedOn, LocalDate last) {
        LocalDate day = admittedOn.plusDays(3);
        day = day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7));
        List<LocalDate> days = new ArrayList<>();
        for (; !day.isAfter(last); day = day.plusDays(everyDays)) {
            days.add(day);
        }
        return days;
    }
}
