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

/** The rooms of a site, in each of which one session is held at a time. */
@Boundary
public class Rooms {
    @Inject
    Gate gate;

    @Inject
    CalendarBook book;

    @Inject
    Clock clock;

    /**
     * Adds a room. @param places 1 to 500
     *
     * @throws Refused {@code room.name-length}, {@code room.places-range}, {@code room.name-taken}
     */
    @Asks(Action.KEEP_CALENDAR)
    public RoomId open(SiteId site, String name, int places) {
        Actor actor = gate.requireAt(Action.KEEP_CALENDAR, site, "open a room");
        Room room = new Room(site, name, places, clock.instant(), actor.subject());
        book.add(room);
        book.flush();
        return room.row().id();
    }

    /**
     * From now on nothing is booked into it; what is booked stays.
     *
     * @throws Refused {@code room.unknown}
     */
    @Asks(Action.KEEP_CALENDAR)
    public void close(SiteId site, RoomId id) {
        Actor actor = gate.requireAt(Action.KEEP_CALENDAR, site, "close a room");
        Room room = book.room(id);
        if (room == null || !room.site().equals(site) || !room.open()) {
            throw new Refused("room.unknown");
        }
        room.close(clock.instant(), actor.subject());
    }
}
