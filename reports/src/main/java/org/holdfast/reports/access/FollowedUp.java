package org.holdfast.reports.access;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of higher care, and the first service after it that counts (measures M6).
 *
 * @param age in whole years on that day; null where the birth date is not known
 * @param next first service that counts by the cut-off; null where there was none
 */
public record FollowedUp(
        HigherCareFact end, @Nullable Integer age, @Nullable LocalDate next) {
    /** Whether that service came within so many days of the end. */
    public boolean within(int days) {
        return next != null && ChronoUnit.DAYS.between(end.endedOn(), next) <= days;
    }

    boolean counts(int minAge, int days, LocalDate cutOff) {
        return age != null && age >= minAge && !end.endedOn().plusDays(days).isAfter(cutOff);
    }
}
