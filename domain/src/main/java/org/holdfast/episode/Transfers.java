package org.holdfast.episode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.CareTeam;
import org.holdfast.access.Colleague;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/** A stay goes on elsewhere, or more or less intensively. Figures count it where it began. */
@Boundary
public class Transfers {
    @Inject
    Gate gate;

    @Inject
    EpisodeBook book;

    @Inject
    CareTeam careTeam;

    @Inject
    Clock clock;

    /** Who could take the lead at a site: the clinicians on duty there, by name. */
    @Asks(Action.KEEP_STAY)
    public List<Colleague> receivers(ClientId client, SiteId site) {
        gate.require(Action.KEEP_STAY, client, "who could receive");
        return careTeam.cliniciansAt(site);
    }

    /**
     * From this day on the stay goes on there. At another site somebody else leads, and who has no duty there looks after them no longer: the
     * record opens to the one and closes to the other at once.
     *
     * @param on local day of the site it moves to, not before it came where it is
     * @param lead who leads there; needed where the site changes, and null keeps who leads otherwise
     * @param seen what the person saw of the stay
     * @throws Refused {@code episode.changed-since}, {@code episode.ended}, {@code episode.nothing-moves}, {@code episode.moved-before},
     *     {@code episode.in-the-future}, {@code episode.overlaps}, {@code episode.needs-a-lead}, {@code team.no-duty-there}
     */
    @Asks(Action.KEEP_STAY)
    public void move(ClientId client, EpisodeId episode, Place to, LocalDate on, @Nullable StaffId lead, StayId seen) {
        Actor actor = gate.require(Action.KEEP_STAY, client, "transfer");
        Saying saying = new Saying(clock.instant(), actor.subject());
        Course course = Course.of(book, client, episode, seen);
        course.mustGoOn();
        Place from = course.place();
        if (from.equals(to)) {
            throw new Refused("episode.nothing-moves");
        }
        LocalDate today = LocalDate.ofInstant(saying.at(), zone(to.site()));
        if (on.isAfter(today)) {
            throw new Refused("episode.in-the-future", on);
        }
        boolean elsewhere = !from.site().equals(to.site());
        if (elsewhere && lead == null) {
            throw new Refused("episode.needs-a-lead");
        }
        if (lead != null) {
            careTeam.needsDutyAt(lead, to.site());
        }
        course.moveTo(to, on, saying);
        if (lead != null) {
            careTeam.lead(client, lead, actor.subject());
        }
        if (elsewhere && book.siteOfClient(client.value()).contains(from.site().value())) {
            book.flush();
            book.moveClient(client, to.site(), saying.at(), saying.by());
            careTeam.leaveWhoIsNotAt(client, to.site());
        }
    }

    private ZoneId zone(SiteId site) {
        return book.zoneOfSite(site.value()).stream()
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> new Refused("site.unknown"));
    }
}
