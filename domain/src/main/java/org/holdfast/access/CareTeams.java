package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** Who looks after a client, from when to when. Joining opens the record, leaving closes it, both at once. */
@Boundary
public class CareTeams {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    CareTeam team;

    @Inject
    Clock clock;

    /** Everybody who looks after the client, who leads first, and then who did, the latest first; at most 50. */
    @Asks(Action.SEE_CLIENT)
    public List<CareRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "care team");
        return book.careOf(client.value(), clock.instant()).stream()
                .map(row -> new CareRow(
                        new StaffId((UUID) row[0]), (String) row[1], (Boolean) row[2], (Instant) row[3], (Instant)
                                row[4]))
                .toList();
    }

    /** Who could look after the client: the clinicians on duty at their site. */
    @Asks(Action.KEEP_CARE_TEAM)
    public List<Colleague> colleagues(ClientId client) {
        gate.require(Action.KEEP_CARE_TEAM, client, "who could join");
        return team.cliniciansAt(site(client));
    }

    /**
     * From now on this colleague looks after the client too, or leads.
     *
     * @throws Refused {@code team.no-duty-there} where they are not on duty at the client's site
     */
    @Asks(Action.KEEP_CARE_TEAM)
    public void join(ClientId client, StaffId staff, boolean lead) {
        Actor actor = gate.require(Action.KEEP_CARE_TEAM, client, lead ? "leads" : "joins");
        book.oneAtATime(client.value());
        team.needsDutyAt(staff, site(client));
        if (lead) {
            team.lead(client, staff, actor.subject());
        } else {
            team.join(client, staff, false, actor.subject());
        }
    }

    /**
     * From now on this colleague no longer looks after the client.
     *
     * @throws Refused {@code team.last-one} where nobody would be left and the client is in a stay
     */
    @Asks(Action.KEEP_CARE_TEAM)
    public void leave(ClientId client, StaffId staff) {
        gate.require(Action.KEEP_CARE_TEAM, client, "leaves");
        book.oneAtATime(client.value());
        boolean others =
                book.careNow(client).stream().anyMatch(care -> !care.staff().equals(staff));
        if (!others && !book.stayNow(client.value()).isEmpty()) {
            throw new Refused("team.last-one");
        }
        team.leave(client, staff);
    }

    private SiteId site(ClientId client) {
        return new SiteId(
                book.siteOf(client.value()).stream().findFirst().orElseThrow(() -> new Refused("client.unknown")));
    }
}
