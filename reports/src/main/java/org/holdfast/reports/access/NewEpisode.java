package org.holdfast.reports.access;

import java.time.LocalDate;
import java.time.Period;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A new episode of substance use disorder and what followed it (measures M4).
 *
 * @param index day of the index encounter, E
 * @param age in whole years at the start of the period; null where the birth date is not known
 * @param cleanHistory nothing in [E − lookback, E)
 * @param hospice excluded for it
 * @param initiatedOn earliest treatment in [E, E + initiation), I; null where there was none
 * @param engaged enough in (I, I + engagement]
 */
public record NewEpisode(
        ClientId client,
        LocalDate index,
        @Nullable Integer age,
        boolean cleanHistory,
        boolean hospice,
        @Nullable LocalDate initiatedOn,
        boolean engaged) {
    /** The strata of the source. */
    public enum AgeBand {
        FROM_13_TO_17,
        FROM_18_TO_64,
        FROM_65
    }

    /** Whether treatment began in time. */
    public boolean initiated() {
        return initiatedOn != null;
    }

    /** Of age, with a clean history and not excluded. An unknown age does not count. */
    boolean counts(int minAge) {
        return age != null && age >= minAge && cleanHistory && !hospice;
    }

    boolean inBand(AgeBand band) {
        if (age == null) {
            return false;
        }
        return switch (band) {
            case FROM_13_TO_17 -> age >= 13 && age <= 17;
            case FROM_18_TO_64 -> age >= 18 && age <= 64;
            case FROM_65 -> age >= 65;
        };
    }

    static @Nullable Integer age(@Nullable LocalDate bornOn, LocalDate day) {
        return bornOn == null ? null : Period.between(bornOn, day).getYears();
    }
}
