package org.holdfast.reports.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A site's working days: Monday to Friday without its holidays (measures M2).
 *
 * @param holidays local days of the site
 */
public record BusinessDays(Set<LocalDate> holidays) {
    public BusinessDays {
        holidays = Set.copyOf(holidays);
    }

    /** Whether work is done on that day. */
    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * The n-th business day after a day; the day itself is not counted, whether it is one or not.
     *
     * @param n 1 or more
     */
    public LocalDate after(LocalDate day, int n) {
        LocalDate at = day;
        for (int left = n; left > 0; ) {
            at = at.plusDays(1);
            left -= contains(at) ? 1 : 0;
        }
        return at;
    }
}
