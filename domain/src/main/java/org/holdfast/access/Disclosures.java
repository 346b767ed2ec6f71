package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;

/** What of a client's record left the programme, and the account of it (42 CFR 2.25). */
@Boundary
public class Disclosures {
    /** How far back a client may ask (42 CFR 2.25(a)). */
    public static final Period ACCOUNTED = Period.ofYears(3);

    private static final String NO_SUCH = "rules.no-such-record";

    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /**
     * All disclosures of three years, newest first, those under a consent that was revoked since included.
     *
     * @throws Refused {@code rules.no-such-record}
     */
    @Asks(Action.SEE_DISCLOSURES)
    public Accounting accounting(String recordNumber) {
        ClientId client = gate.byNumber(Action.SEE_DISCLOSURES, recordNumber, "accounting", NO_SUCH)
                .client();
        Instant from = clock.instant().atOffset(ZoneOffset.UTC).minus(ACCOUNTED).toInstant();
        return new Accounting(
                zone(client),
                book.disclosures(client, from).stream().map(Disclosure::row).toList());
    }

    /**
     * The account to be handed to the client, with their name; it leaves the house on paper and takes a fresh sign-in.
     *
     * @throws Refused {@code rules.no-such-record}
     */
    @Asks(Action.EXPORT_DISCLOSURES)
    public DisclosureAccount account(String recordNumber) {
        ClientId client = gate.byNumber(Action.EXPORT_DISCLOSURES, recordNumber, "account on paper", NO_SUCH)
                .client();
        Instant now = clock.instant();
        Instant from = now.atOffset(ZoneOffset.UTC).minus(ACCOUNTED).toInstant();
        Object[] facts = book.consentFacts(client.value()).getFirst();
        List<AccountedRow> rows = book.accounted(client.value(), from).stream()
                .map(Disclosures::row)
                .toList();
        return new DisclosureAccount(
                (String) facts[0],
                (String) facts[1],
                from,
                now,
                ZoneId.of((String) facts[4]),
                LegalProfile.of((String) facts[5]),
                rows);
    }

    private static AccountedRow row(Object[] row) {
        DisclosureRow disclosure = new DisclosureRow(
                (Instant) row[0],
                DisclosureGround.valueOf((String) row[1]),
                (String) row[2],
                List.of((String[]) row[3]),
                DisclosureOutput.valueOf((String) row[4]),
                (String) row[5]);
        return new AccountedRow(disclosure, row[6] == null ? null : ((Number) row[6]).intValue(), (String) row[7]);
    }

    /**
     * Records a disclosure that was made on another ground than a consent.
     *
     * @return when it was made, in the zone of the client's site, in which it was said
     * @throws Refused {@code rules.no-such-record}, {@code disclosure.not-yet}
     */
    @Asks(Action.RECORD_DISCLOSURE)
    public ZonedDateTime record(String recordNumber, NewDisclosure given) {
        Gate.Found found = gate.byNumber(
                Action.RECORD_DISCLOSURE, recordNumber, given.ground().name(), NO_SUCH);
        Actor actor = found.actor();
        ClientId client = found.client();
        Instant now = clock.instant();
        ZonedDateTime at = given.at().atZone(zone(client));
        if (at.toInstant().isAfter(now)) {
            throw new Refused("disclosure.not-yet");
        }
        book.add(Disclosure.made(client, given, at.toInstant(), now, actor.subject()));
        return at;
    }

    private ZoneId zone(ClientId client) {
        return ZoneId.of((String) book.consentFacts(client.value()).getFirst()[4]);
    }
}
