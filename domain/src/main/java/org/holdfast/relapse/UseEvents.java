package org.holdfast.relapse;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
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

    /** The client's returns to use that stand, the latest first. */
    public List<UseEventRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client);
        return book.ofClient(client);
    }

    /**
     * Records a return to use.
     *
     * @throws Refused {@code use-event.in-the-future}, {@code use-event.note-too-long}
     */
    public UseEventId record(ClientId client, NewUseEvent given) {
        Actor actor = gate.require(Action.RECORD_USE_EVENT, client);
        Instant now = clock.instant();
        LocalDate today = book.zoneOf(client.value()).stream()
                .map(zone -> LocalDate.ofInstant(now, ZoneId.of(zone)))
                .findFirst()
                .orElseThrow(() -> new Refused("client.unknown"));
        UseEvent event = new UseEvent(client, given, today, now, actor.subject());
        book.add(event);
        return event.id();
    }

    /**
     * Takes back what was recorded in error; it stays on record as retracted.
     *
     * @throws Refused {@code use-event.unknown} when this client has no such event
     */
    public void retract(ClientId client, UseEventId id) {
        Actor actor = gate.require(Action.RECORD_USE_EVENT, client);
        UseEvent event = book.useEvent(id);
        if (event == null || !event.client().equals(client)) {
            throw new Refused("use-event.unknown");
        }
        event.retract(clock.instant(), actor.subject());
    }

    /** The returns to use that figures count, as they were known at a moment, of all sites the caller answers for. */
    public List<UseEventFact> facts(Instant asOf) {
        Scope scope = gate.scope(Action.SEE_FIGURES);
        return book.knownAt(asOf, scope.everySite(), List.copyOf(scope.siteValues()));
    }
}
