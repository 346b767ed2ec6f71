package org.holdfast.episode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Who comes back is no stranger: a stay after another one is a return, told in days. Version 1, from 2026-11-25. */
final class ReturnPolicy {
    private ReturnPolicy() {}

    /**
     * Days from the last discharge until an admission.
     *
     * @param discharges the days on which this person's other stays ended, in any programme
     * @return null where none had ended by then
     */
    static @Nullable Long returnedAfter(LocalDate admittedOn, Collection<LocalDate> discharges) {
        return discharges.stream()
                .filter(day -> !day.isAfter(admittedOn))
                .max(Comparator.naturalOrder())
                .map(day -> ChronoUnit.DAYS.between(day, admittedOn))
                .orElse(null);
    }
}
