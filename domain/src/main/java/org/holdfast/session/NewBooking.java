package org.holdfast.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A session to book, or a series of them.
 *
 * @param people who takes part; all in the care of who books
 * @param day the first local day of the site
 * @param time local time of the site
 * @param repeat null for one session
 * @param leaveOutTaken whether the days of a series on which something stands in the way are left out; else nothing is booked then
 */
public record NewBooking(
        Plan plan,
        Set<ClientId> people,
        LocalDate day,
        LocalTime time,
        @Nullable Repeat repeat,
        boolean leaveOutTaken) {
    public NewBooking {
        people = Set.copyOf(people);
    }
}
