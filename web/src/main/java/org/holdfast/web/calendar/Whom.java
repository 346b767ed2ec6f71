package org.holdfast.web.calendar;

import java.util.List;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;

/** From whom somebody chooses who takes part; read page by page, for a caseload can be long. */
@FunctionalInterface
public interface Whom {
    /** A page of those who are called something like this. */
    List<ClientRow> found(String typed, int skipped, int most);

    /** Everybody in the caller's care. */
    static Whom inCare(Clients clients) {
        return (typed, skipped, most) -> clients.found(typed, skipped, most).rows();
    }

    /** One person and nobody else. */
    static Whom only(ClientRow client) {
        return (typed, skipped, most) -> skipped == 0 ? List.of(client) : List.of();
    }
}
