package org.holdfast.session;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.access.Colleague;
import org.holdfast.kernel.SiteId;

/**
 * A site at which the reader plans.
 *
 * @param today its local day
 * @param clinicians on duty there now, by name
 */
public record CalendarSite(
        SiteId id, String name, ZoneId zone, LocalDate today, List<RoomRow> rooms, List<Colleague> clinicians) {}
