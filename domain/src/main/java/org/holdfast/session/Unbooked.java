package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.client.CalledName;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;

/** Who is in a stay and has nothing ahead: nobody is to slip away because nobody booked the next session. */
@Boundary
public class Unbooked {
    /** So many are listed at once. */
    public static final int MOST = 200;

    @Inject
    Gate gate;

    @Inject
    SessionBook book;

    @Inject
    Clock clock;

    /**
     * Those in the caller's care who are in a stay and have no session ahead that stands; who came longest ago, or never, first. At
     * most {@value #MOST}.
     */
    @Asks(Action.FIND_CLIENTS)
    public List<UnbookedRow> mine() {
        Scope scope = gate.scope(Action.FIND_CLIENTS);
        Instant now = clock.instant();
        List<UUID> people = scope.careTeamOf() == null
                ? List.of()
                : book.inCare(scope.careTeamOf().value(), now).stream()
                        .distinct()
                        .toList();
        List<UnbookedRow> rows = people.isEmpty()
                ? List.of()
                : book.unbooked(people, now).stream().map(Unbooked::row).toList();
        gate.shown(Action.FIND_CLIENTS, rows.stream().map(UnbookedRow::client).toList(), "nothing booked");
        return rows;
    }

    private static UnbookedRow row(Object[] row) {
        return new UnbookedRow(
                new ClientId((UUID) row[0]),
                CalledName.full((String) row[1], (String) row[2], (String) row[3]),
                (String) row[4],
                (String) row[5],
                row[6] == null ? null : LocalDate.parse((String) row[6]));
    }
}
