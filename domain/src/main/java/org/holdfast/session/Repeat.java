package org.holdfast.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How something repeats itself.
 *
 * @param everyWeeks 1 for each week, at most 26
 * @param weekdays at least one
 * @param until the last local day of the site; null where nobody knows an end yet
 */
public record Repeat(
        int everyWeeks, Set<DayOfWeek> weekdays, @Nullable LocalDate until) {
    public Repeat {
        weekdays = Set.copyOf(weekdays);
        if (everyWeeks < 1 || everyWeeks > 26) {
            throw new Refused("series.weeks-range", 1, 26);
        }
        if (weekdays.isEmpty()) {
            throw new Refused("series.needs-a-weekday");
        }
    }
}
