package org.holdfast.client;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;

/** Who is in care. */
@Boundary
public class Clients {
    @Inject
    Gate gate;

    @Inject
    ClientBook book;

    @Inject
    Clock clock;

    /** The client, for someone who looks after them; empty when there is none by this id and the caller might know. */
    public Optional<ClientRow> client(ClientId id) {
        gate.require(Action.SEE_CLIENT, id);
        return Optional.ofNullable(book.client(id)).map(Client::row);
    }

    /** Everyone the caller looks after, by family name. */
    public List<ClientRow> caseload() {
        Scope scope = gate.scope(Action.FIND_CLIENTS);
        if (scope.careTeamOf() == null) {
            return List.of();
        }
        List<ClientRow> rows = book.caseload(scope.careTeamOf(), clock.instant()).stream()
                .map(Client::row)
                .toList();
        gate.shown(Action.FIND_CLIENTS, rows.stream().map(ClientRow::id).toList(), "caseload");
        return rows;
    }

    /**
     * Registers a person.
     *
     * @throws Refused {@code client.needs-a-name}, {@code client.born-in-the-future}, {@code client.number-taken}
     */
    public ClientId register(NewClient given) {
        Actor actor = gate.require(Action.REGISTER_CLIENT, "record number " + given.recordNumber());
        if (book.withNumber(given.recordNumber()) > 0) {
            throw new Refused("client.number-taken", given.recordNumber());
        }
        Instant now = clock.instant();
        LocalDate today = book.zoneOfSite(given.site().value()).stream()
                .map(zone -> LocalDate.ofInstant(now, ZoneId.of(zone)))
                .findFirst()
                .orElseThrow(() -> new Refused("site.unknown"));
        Client client = new Client(given, today, now, actor.subject());
        book.add(client);
        return client.id();
    }
}
