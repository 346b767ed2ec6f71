package org.holdfast.client;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

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
    @Asks(Action.SEE_CLIENT)
    public Optional<ClientRow> client(ClientId id) {
        gate.require(Action.SEE_CLIENT, id, "person");
        return Optional.ofNullable(book.client(id)).map(Client::row);
    }

    /** The client's today: the local day of their own site, wherever who asks works. */
    @Asks(Action.SEE_CLIENT)
    public LocalDate today(ClientId id) {
        return gate.today(gate.require(Action.SEE_CLIENT, id), id);
    }

    /** Everyone the caller looks after, by family name. */
    @Asks(Action.FIND_CLIENTS)
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
    @Asks(Action.REGISTER_CLIENT)
    public ClientId register(NewClient given) {
        Actor actor = gate.require(Action.REGISTER_CLIENT, "one person");
        Client client = births(List.of(given), actor).apply(given);
        book.add(client);
        gate.shown(Action.REGISTER_CLIENT, List.of(client.id()), "registered");
        return client.id();
    }

    /** Registers people, all or none; each is refused for what {@link #register} refuses. */
    @Asks(Action.REGISTER_CLIENT)
    public Many<ClientId> registerAll(List<NewClient> given) {
        Actor actor = gate.require(Action.REGISTER_CLIENT, given.size() + " people");
        return Many.of(given, births(given, actor)).then(clients -> {
            clients.forEach(book::add);
            List<ClientId> ids = clients.stream().map(Client::id).toList();
            gate.shown(Action.REGISTER_CLIENT, ids, "registered");
            return ids;
        });
    }

    /** Whose record numbers these are, for files that are taken in; numbers that nobody has are left out. */
    @Asks(Action.TAKE_IN)
    public Map<String, ClientId> byNumber(Collection<String> numbers) {
        gate.require(Action.TAKE_IN, "clients by record number");
        Map<String, ClientId> known = new HashMap<>();
        book.numbered(List.copyOf(numbers)).forEach(one -> known.put(one.number(), one.client()));
        return known;
    }

    /** Makes clients; what it must know of the house to do so is asked once. */
    private Function<NewClient, Client> births(List<NewClient> given, Actor actor) {
        Instant now = clock.instant();
        Set<String> taken = new HashSet<>();
        book.numbered(given.stream().map(one -> one.recordNumber().value()).toList())
                .forEach(one -> taken.add(one.number()));
        Map<SiteId, Optional<ZoneId>> zones = new HashMap<>();
        return one -> {
            ZoneId zone = zones.computeIfAbsent(one.site(), this::zone).orElseThrow(() -> new Refused("site.unknown"));
            if (!taken.add(one.recordNumber().value())) {
                throw new Refused("client.number-taken", one.recordNumber());
            }
            return new Client(one, LocalDate.ofInstant(now, zone), now, actor.subject());
        };
    }

    private Optional<ZoneId> zone(SiteId site) {
        return book.zoneOfSite(site.value()).stream().map(ZoneId::of).findFirst();
    }
}
