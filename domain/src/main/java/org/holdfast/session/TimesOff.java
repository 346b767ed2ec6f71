package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

/** Holidays of a site, and absences of its staff. They change no session by themselves: {@link Calendars#in} says which to decide. */
@Boundary
public class TimesOff {
    @Inject
    Gate gate;

    @Inject
    CalendarBook book;

    @Inject
    Clock clock;

    /**
     * Days on which nothing is booked from now on. @throws Refused {@code calendar.not-on-duty} where the person does not work there
     */
    @Asks(Action.KEEP_CALENDAR)
    public TimeOffId record(NewTimeOff given) {
        Actor actor = gate.requireAt(Action.KEEP_CALENDAR, given.site(), given.from() + " to " + given.to());
        if (given.staff() != null
                && !book.onDuty(given.staff().value(), given.site().value(), clock.instant())
                        .getFirst()) {
            throw new Refused(
                    "calendar.not-on-duty",
                    book.staffName(given.staff().value()).stream().findFirst().orElse(""));
        }
        TimeOff off = new TimeOff(given, clock.instant(), actor.subject());
        book.add(off);
        return off.id();
    }

    /** The days were a mistake, or are over earlier: they can be booked again. @throws Refused {@code time-off.unknown} */
    @Asks(Action.KEEP_CALENDAR)
    public void takeBack(SiteId site, TimeOffId id) {
        Actor actor = gate.requireAt(Action.KEEP_CALENDAR, site, "days off");
        TimeOff off = book.timeOff(id);
        if (off == null || !off.site().equals(site)) {
            throw new Refused("time-off.unknown");
        }
        off.takeBack(clock.instant(), actor.subject());
    }
}
