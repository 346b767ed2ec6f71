package org.holdfast.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.kernel.ClientId;
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

    /** From now on this member of staff no longer looks after this client. */
    public void leave(ClientId client, StaffId staff) {
        book.openCare(staff, client).forEach(care -> care.end(clock.instant()));
    }
}
