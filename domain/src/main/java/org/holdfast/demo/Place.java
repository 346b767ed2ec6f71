package org.holdfast.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A site with its people and groups.
 *
 * @param hazard effect on the log hazard of dropping out
 * @param noShow effect on the logit of a no-show
 */
record Place(
        UUID id,
        String code,
        String name,
        ZoneId zone,
        double hazard,
        double noShow,
        List<Clinician> clinicians,
        List<Group> groups) {
    /** The instant of a local time. */
    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    Instant at(LocalDate day, int hour, int minute) {
        return at(day, LocalTime.of(hour, minute));
    }
}
