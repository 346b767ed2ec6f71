package org.holdfast.relapse;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.holdfast.kernel.UseEventId;

/** Returns to use as they became known. */
@Boundary
public class UseEvents {
    @Inject
    Gate gate;

    @Inject
    UseEventBook book;

    @Inject
    Clock clock;

    /** Of whom a return to use became known. */
    public record Known(ClientId client, NewUseEvent event) {}

    /** The client's returns to use that stand, the latest first. */
    @Asks(Action.SEE_CLIENT)
    public List<UseEventRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "returns to use");
        return book.ofClient(client);
    }

    /**
     * Records a return to use.
     *
     * @throws Refused {@code use-event.in-the-future}, {@code use-event.before-birth}, {@code use-event.too-long-ago}
     */
    @Asks(Action.RECORD_USE_EVENT)
    public UseEventId record(ClientId client, NewUseEvent given) {
        Actor actor = gate.require(Action.RECORD_USE_EVENT, client);
        UseEvent event = births(List.of(client), actor).apply(new Known(client, given));
        book.add(event);
        return event.id();
    }

    /** Records returns to use, all or none; each is refused for what {@link #record} refuses. */
    @Asks(Action.RECORD_USE_EVENT)
    public Many<UseEventId> recordAll(List<Known> given) {
        List<ClientId> clients = given.stream().map(Known::client).distinct().toList();
        Actor actor = gate.requireAll(Action.RECORD_USE_EVENT, clients);
        return Many.of(given, births(clients, actor)).then(events -> {
            events.forEach(book::add);
            return events.stream().map(UseEvent::id).toList();
        });
    }

    private Function<Known, UseEvent> births(List<ClientId> clients, Actor actor) {
        Instant now = clock.instant();
        Map<ClientId, ClientDays> days = new HashMap<>();
        book.daysOf(clients.stream().map(ClientId::value).toList()).forEach(one -> days.put(one.client(), one));
        return one -> {
            ClientDays known = days.get(one.client());
            if (known == null) {
                throw new Refused("client.unknown");
            }
            return new UseEvent(known, one.event(), now, actor.subject());
        };
    }

    /**
     * Takes back what was recorded in error; it stays on record as retracted.
     *
     * @throws Refused {@code use-event.unknown} when this client has no such event
     */
    @Asks(Action.RECORD_USE_EVENT)
    public void retract(ClientId client, UseEventId id) {
        Actor actor = gate.require(Action.RECORD_USE_EVENT, client);
        UseEvent event = book.useEvent(id);
        if (event == null || !event.client().equals(client)) {
            throw new Refused("use-event.unknown");
        }
        event.retract(clock.instant(), actor.subject());
    }

    /** The returns to use that figures count, as they were known at a moment, of everybody with a stay at a site the caller answers for. */
    @Asks(Action.SEE_FIGURES)
    public List<UseEventFact> facts(Instant asOf) {
        gate.require(Action.SEE_FIGURES, "facts of returns to use");
        Scope scope = gate.scope(Action.SEE_FIGURES);
        return book.knownAt(asOf, scope.everySite(), List.copyOf(scope.siteValues()));
    }
}
