package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;

/** What clients let their supporters see: given by the client with staff, revoked at once. */
@Boundary
public class Consents {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /** All consents of a client, newest first, with whether they hold today. */
    @Asks(Action.SEE_CLIENT)
    public List<ConsentRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "consents");
        LocalDate today = today(client);
        return book.consentsOf(client).stream()
                .map(consent -> consent.row(today))
                .toList();
    }

    /**
     * Records that the client lets a supporter see these categories.
     *
     * @param expiresOn last day, local to the client's site
     * @throws Refused {@code consent.names-nothing}, {@code consent.expires-before-given}, {@code consent.not-this-clients-supporter},
     *     {@code consent.tie-ended}
     */
    @Asks(Action.GIVE_CONSENT)
    public ConsentId give(
            ClientId client,
            SupporterId supporter,
            Set<ShareCategory> categories,
            String purpose,
            LocalDate expiresOn) {
        Actor actor = gate.require(Action.GIVE_CONSENT, client, "supporter " + supporter);
        if (!book.clientOfSupporter(supporter.value()).contains(client.value())) {
            throw new Refused("consent.not-this-clients-supporter");
        }
        LocalDate today = today(client);
        if (book.tieEnded(supporter.value(), today).contains(true)) {
            throw new Refused("consent.tie-ended");
        }
        Consent consent =
                new Consent(client, supporter, categories, purpose, today, expiresOn, clock.instant(), actor.subject());
        book.add(consent);
        return consent.id();
    }

    /** Revokes all that this supporter may see of this client. It acts at the next question asked, on open screens too. */
    @Asks(Action.REVOKE_CONSENT)
    public void revoke(ClientId client, SupporterId supporter) {
        Actor actor = gate.require(Action.REVOKE_CONSENT, client, "supporter " + supporter);
        book.openConsents(supporter).stream()
                .filter(consent -> consent.client().equals(client))
                .forEach(consent -> consent.revoke(clock.instant(), actor.subject()));
    }

    private LocalDate today(ClientId client) {
        ZoneId zone =
                book.zoneOf(client.value()).stream().map(ZoneId::of).findFirst().orElseThrow();
        return LocalDate.now(clock.withZone(zone));
    }
}
