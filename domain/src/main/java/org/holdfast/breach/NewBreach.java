package org.holdfast.breach;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to protected information.
 *
 * @param what happened, 1 to 2,000 characters, without anybody's name
 * @param information of which kind, 1 to 1,000 characters
 * @param happenedFrom first day
 * @param happenedTo last day; null where it was one day or nobody knows
 * @param discoveredOn the first day on which it was known, or should have been (45 CFR 164.404(a)(2))
 * @param affected people, as far as is known
 * @param mostInOneState of them residents of the State that has most
 * @param legalProfile code of the {@link org.holdfast.access.LegalProfile} it is under
 */
public record NewBreach(
        String what,
        String information,
        LocalDate happenedFrom,
        @Nullable LocalDate happenedTo,
        LocalDate discoveredOn,
        int affected,
        int mostInOneState,
        String legalProfile) {
    private static final int WHAT = 2000;
    private static final int KIND = 1000;

    /**
     * @throws Refused {@code breach.needs-what}, {@code breach.needs-information}, {@code breach.days}, {@code breach.numbers}
     */
    public NewBreach {
        if (what.isBlank() || what.length() > WHAT) {
            throw new Refused("breach.needs-what", WHAT);
        }
        if (information.isBlank() || information.length() > KIND) {
            throw new Refused("breach.needs-information", KIND);
        }
        if (discoveredOn.isBefore(happenedFrom) || happenedTo != null && happenedTo.isBefore(happenedFrom)) {
            throw new Refused("breach.days");
        }
        if (affected < 0 || mostInOneState < 0 || mostInOneState > affected) {
            throw new Refused("breach.numbers");
        }
    }
}
