package org.holdfast.episode;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a stay, local days of its site, kept apart: first request, first contact, admission, last contact, discharge.
 * A discharge has a reason, and a reason a discharge.
 */
public record StayDates(
        @Nullable LocalDate firstRequestOn,
        @Nullable LocalDate firstContactOn,
        LocalDate admittedOn,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate dischargedOn,
        @Nullable DischargeReason reason) {
    public StayDates {
        if (dischargedOn != null && dischargedOn.isBefore(admittedOn)) {
            throw new Refused("episode.discharged-before-admitted", admittedOn, dischargedOn);
        }
        if ((dischargedOn == null) != (reason == null)) {
            throw new Refused(
                    dischargedOn == null ? "episode.reason-without-discharge" : "episode.discharge-without-reason");
        }
        if (lastContactOn != null && lastContactOn.isBefore(admittedOn)) {
            throw new Refused("episode.last-contact-before-admitted", lastContactOn, admittedOn);
        }
        if (firstRequestOn != null && firstRequestOn.isAfter(admittedOn)) {
            throw new Refused("episode.requested-after-admitted", firstRequestOn, admittedOn);
        }
    }

    /** One of its days that lies after this one; absent where none does. */
    Optional<LocalDate> after(LocalDate day) {
        return Stream.of(firstRequestOn, firstContactOn, admittedOn, lastContactOn, dischargedOn)
                .filter(Objects::nonNull)
                .filter(one -> one.isAfter(day))
                .findFirst();
    }

    /** The same, and it goes on. */
    StayDates open() {
        return new StayDates(firstRequestOn, firstContactOn, admittedOn, lastContactOn, null, null);
    }

    /** A stay that goes on, of which only the admission is known. */
    public static StayDates admitted(LocalDate on) {
        return new StayDates(null, null, on, null, null, null);
    }
}
