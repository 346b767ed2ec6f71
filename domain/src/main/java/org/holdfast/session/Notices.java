package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

/** How early a client must tell us for a cancellation to be in time, site by site. */
@Boundary
public class Notices {
    @Inject
    Gate gate;

    @Inject
    SessionBook book;

    @Inject
    Clock clock;

    /** Every site by name, with the rule of today and the one that comes next. */
    @Asks(Action.SEE_RULES)
    public List<NoticeRow> sites() {
        gate.require(Action.SEE_RULES, "notice of cancellations");
        Instant now = clock.instant();
        return book.sites().stream().map(site -> row(site, now)).toList();
    }

    /**
     * From then on this notice is in time. Marks of before keep what they were, and so does what clients told us before then.
     *
     * @param hours 0 to 336
     * @param from local day of the site; today means from now on
     * @throws Refused {@code notice.hours-range}, {@code notice.looks-back}, {@code site.unknown}
     */
    @Asks(Action.SET_NOTICE)
    public void set(SiteId site, int hours, LocalDate from) {
        Actor actor = gate.require(Action.SET_NOTICE, "notice at site " + site);
        Instant now = clock.instant();
        ZoneId zone = book.zoneOfSite(site.value()).stream()
                .map(ZoneId::of)
                .findFirst()
                .orElseThrow(() -> new Refused("site.unknown"));
        boolean today = from.equals(LocalDate.ofInstant(now, zone));
        Instant validFrom = today ? now : from.atStartOfDay(zone).toInstant();
        book.add(new NoticeRule(site, hours, validFrom, now, actor.subject()));
    }

    private NoticeRow row(Object[] site, Instant now) {
        SiteId id = new SiteId((UUID) site[0]);
        ZoneId zone = ZoneId.of((String) site[2]);
        LocalDate today = LocalDate.ofInstant(now, zone);
        int hours = book.noticeHours(id, now);
        return book.nextNotice(id.value(), now).stream()
                .findFirst()
                .map(next -> new NoticeRow(
                        id,
                        (String) site[1],
                        hours,
                        today,
                        (Integer) next[0],
                        LocalDate.ofInstant((Instant) next[1], zone)))
                .orElseGet(() -> new NoticeRow(id, (String) site[1], hours, today, null, null));
    }
}
