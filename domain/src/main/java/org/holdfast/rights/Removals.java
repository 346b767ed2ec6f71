package org.holdfast.rights;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Records that go when their time is over: one person proposes, another confirms, and the database does it, or does not. What the
 * figures count stays under an id that nothing leads to; the audit stays whole.
 */
@Boundary
public class Removals {
    private static final int TEXT = 500;
    private static final int LEAST = 6;
    private static final int MOST = 100;

    @Inject
    Gate gate;

    @Inject
    RightsBook book;

    @Inject
    Clock clock;

    /** Records whose time is over and that nothing holds, the longest over first; at most 500. */
    @Asks(Action.SEE_REMOVALS)
    public List<DueRow> due() {
        List<Object[]> found = book.due(clock.instant());
        Actor actor = gate.shown(
                Action.SEE_REMOVALS,
                found.stream().map(row -> new ClientId((UUID) row[0])).toList(),
                "records due for removal");
        return found.stream()
                .map(row -> new DueRow(
                        (String) row[1],
                        (String) row[2],
                        Corrections.day(row[3]),
                        Corrections.day(row[4]),
                        (@Nullable UUID) row[5],
                        row[8] == null ? "" : (String) row[8],
                        actor.subject().equals(row[6])))
                .toList();
    }

    /**
     * Proposes that a record that is due be removed; proposing it twice changes nothing.
     *
     * @throws Refused {@code removal.not-due}
     */
    @Asks(Action.REMOVE_RECORD)
    public void propose(String recordNumber) {
        Gate.Found found = gate.byNumber(Action.REMOVE_RECORD, recordNumber, "proposed", "removal.not-due");
        UUID client = found.client().value();
        Instant now = clock.instant();
        if (book.due(now).stream().noneMatch(row -> client.equals(row[0]))) {
            throw new Refused("removal.not-due");
        }
        book.propose(Ids.next(), client, now, found.actor().subject());
    }

    /**
     * Confirms what another has proposed: the record is removed, at once and for good.
     *
     * @throws Refused {@code removal.no-such}, {@code removal.by-two}, {@code removal.not-due}
     */
    @Asks(Action.REMOVE_RECORD)
    public void confirm(UUID proposal) {
        List<ClientId> about =
                book.proposed(proposal).stream().map(ClientId::new).toList();
        Actor actor = gate.shown(Action.REMOVE_RECORD, about, "confirmed " + proposal);
        if (about.isEmpty()) {
            throw new Refused("removal.no-such");
        }
        Instant now = clock.instant();
        book.due(now).stream()
                .filter(row -> proposal.equals(row[5]))
                .findFirst()
                .ifPresentOrElse(
                        row -> {
                            if (actor.subject().equals(row[6])) {
                                throw new Refused("removal.by-two");
                            }
                        },
                        () -> {
                            throw new Refused("removal.not-due");
                        });
        book.remove(proposal, actor.subject(), now);
    }

    /** The holds that stand, the newest first. */
    @Asks(Action.SEE_REMOVALS)
    public List<HoldRow> holds() {
        List<Object[]> found = book.holds();
        gate.shown(
                Action.SEE_REMOVALS,
                found.stream()
                        .map(row -> new ClientId((UUID) row[4]))
                        .distinct()
                        .toList(),
                "legal holds");
        return found.stream()
                .map(row -> new HoldRow((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /**
     * Nothing of this record goes while the hold stands; holding it twice changes nothing.
     *
     * @throws Refused {@code rules.no-such-record}, {@code hold.needs-a-reason}
     */
    @Asks(Action.HOLD_RECORD)
    public void hold(String recordNumber, String reason) {
        Gate.Found found = gate.byNumber(Action.HOLD_RECORD, recordNumber, "hold", "rules.no-such-record");
        if (reason.isBlank() || reason.length() > TEXT) {
            throw new Refused("hold.needs-a-reason", TEXT);
        }
        book.hold(
                Ids.next(),
                found.client().value(),
                reason,
                clock.instant(),
                found.actor().subject());
    }

    /** The hold is over. Of one that does not stand, nothing happens. */
    @Asks(Action.HOLD_RECORD)
    public void lift(UUID hold) {
        List<ClientId> about = book.held(hold).stream().map(ClientId::new).toList();
        Actor actor = gate.shown(Action.HOLD_RECORD, about, "lift " + hold);
        book.lift(hold, clock.instant(), actor.subject());
    }

    /** How long each site keeps records, by name. */
    @Asks(Action.SEE_REMOVALS)
    public List<KeptFor> sites() {
        gate.require(Action.SEE_REMOVALS, "years");
        return book.sites().stream()
                .map(row -> new KeptFor(
                        new SiteId((UUID) row[0]),
                        (String) row[1],
                        row[2] == null ? null : ((Number) row[2]).intValue()))
                .toList();
    }

    /**
     * From now on a site keeps records for so many full years after the last discharge.
     *
     * @param years 6 to 100; null for always
     * @throws Refused {@code removal.years}
     */
    @Asks(Action.SET_RULES)
    public void keepFor(SiteId site, @Nullable Integer years) {
        gate.require(Action.SET_RULES, "years of site " + site);
        if (years == null) {
            book.forget(site.value());
        } else if (years < LEAST || years > MOST) {
            throw new Refused("removal.years", LEAST, MOST);
        } else {
            book.keepFor(site.value(), years);
        }
    }
}
