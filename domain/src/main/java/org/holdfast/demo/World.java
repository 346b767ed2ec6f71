package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What every story of the demo clinic stands on.
 *
 * @param today the reference day: facts end the evening before, appointments go on for {@link #AHEAD} days
 */
record World(long seed, LocalDate today, DemoSize size, List<Place> places, Map<DemoProgramme, UUID> programmes) {
    /** How many days ahead appointments are booked. */
    static final int AHEAD = 21;

    LocalDate first() {
        return today.minusDays(size.days());
    }

    LocalDate horizon() {
        return today.plusDays(AHEAD);
    }

    /** Yesterday afternoon at a site: the latest that anything of the seed may have been written down. */
    Instant eve(Place place) {
        return place.at(today.minusDays(1), 15, 0);
    }

    Instant atMostEve(Place place, Instant at) {
        Instant eve = eve(place);
        return at.isBefore(eve) ? at : eve;
    }

    UUID programme(DemoProgramme programme) {
        UUID id = programmes.get(programme);
        if (id == null) {
            throw new IllegalStateException("no " + programme);
        }
        return id;
    }
}
