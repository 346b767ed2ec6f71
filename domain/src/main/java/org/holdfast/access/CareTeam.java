package org.holdfast.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** Who looks after whom: the only place that begins and ends care relationships. Called inside a boundary's transaction. */
@ApplicationScoped
public class CareTeam {
    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /** From now on this member of staff looks after this client; saying it twice changes nothing. */
    public void join(ClientId client, StaffId staff, boolean lead, String recordedBy) {
        if (book.openCare(staff, client).isEmpty()) {
            book.add(new CareRelationship(client, staff, lead, clock.instant(), recordedBy));
        }
    }

    /** From now on this member of staff leads; who led before goes on looking after them without leading. Saying it twice changes nothing. */
    public void lead(ClientId client, StaffId staff, String recordedBy) {
        Instant now = clock.instant();
        List<CareRelationship> team = book.careNow(client);
        if (team.stream().anyMatch(one -> one.lead() && one.staff().equals(staff))) {
            return;
        }
        for (CareRelationship one : team) {
            boolean leads = one.staff().equals(staff);
            if (leads || one.lead()) {
                one.end(now);
            }
            if (!leads && one.lead()) {
                book.add(new CareRelationship(client, one.staff(), false, now, recordedBy));
            }
        }
        book.add(new CareRelationship(client, staff, true, now, recordedBy));
    }

    /** From now on this member of staff no longer looks after this client. */
    public void leave(ClientId client, StaffId staff) {
        book.openCare(staff, client).forEach(care -> care.end(clock.instant()));
    }

    /** Whose duty as a clinician does not reach this site looks after the client no longer. */
    public void leaveWhoIsNotAt(ClientId client, SiteId site) {
        Instant now = clock.instant();
        List<StaffId> there = cliniciansAt(site).stream().map(Colleague::id).toList();
        book.careNow(client).stream()
                .filter(care -> !there.contains(care.staff()))
                .forEach(care -> care.end(now));
    }

    /** The clinicians on duty at this site now, by name. */
    public List<Colleague> cliniciansAt(SiteId site) {
        return book.cliniciansAt(site.value(), clock.instant()).stream()
                .map(row -> new Colleague(new StaffId((UUID) row[0]), (String) row[1]))
                .toList();
    }

    /**
     * Only a clinician on duty at this site can look after somebody there.
     *
     * @throws Refused {@code team.no-duty-there}
     */
    public void needsDutyAt(StaffId staff, SiteId site) {
        if (cliniciansAt(site).stream().noneMatch(one -> one.id().equals(staff))) {
            throw new Refused("team.no-duty-there");
        }
    }
}
