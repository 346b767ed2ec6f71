package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;

/** Who may sign for a client who cannot, or may not yet, sign alone (42 CFR 2.14, 2.15). */
@Boundary
public class Representatives {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /** Those recorded for this client and not taken back, whether or not the right holds today. */
    @Asks(Action.SEE_CLIENT)
    public List<RepresentativeRow> of(ClientId client) {
        LocalDate today = gate.today(gate.require(Action.SEE_CLIENT, client, "representatives"), client);
        return book.representativesOf(client).stream()
                .map(one -> one.row(today))
                .toList();
    }

    /**
     * Records that a supporter may sign for the client; what was recorded of this supporter before is taken back.
     *
     * @throws Refused {@code consent.not-this-clients-supporter}, {@code representative.needs-a-document},
     *     {@code representative.ends-before-it-starts}
     */
    @Asks(Action.DESIGNATE_REPRESENTATIVE)
    public void designate(NewRepresentative given) {
        Actor actor = gate.require(Action.DESIGNATE_REPRESENTATIVE, given.client(), "supporter " + given.supporter());
        if (!book.clientOfSupporter(given.supporter().value())
                .contains(given.client().value())) {
            throw new Refused("consent.not-this-clients-supporter");
        }
        Representative next = new Representative(given, clock.instant(), actor.subject());
        book.oneAtATime(given.client().value());
        book.representativesOf(given.client()).stream()
                .filter(standing -> standing.supporter().equals(given.supporter()))
                .forEach(standing -> standing.end(clock.instant(), actor.subject()));
        book.flush();
        book.add(next);
    }

    /** Takes back that somebody may sign: what closes needs no fresh sign-in. Of one that does not stand, nothing happens. */
    @Asks(Action.REVOKE_CONSENT)
    public void end(ClientId client, UUID representative) {
        Actor actor = gate.require(Action.REVOKE_CONSENT, client, "end of representative " + representative);
        book.representativesOf(client).stream()
                .filter(standing -> standing.id().equals(representative))
                .forEach(standing -> standing.end(clock.instant(), actor.subject()));
    }
}
