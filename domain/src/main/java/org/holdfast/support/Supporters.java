package org.holdfast.support;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;

/** Who stands behind a client. */
@Boundary
public class Supporters {
    @Inject
    Gate gate;

    @Inject
    SupportBook book;

    @Inject
    Clock clock;

    /** Who stands behind whom. */
    public record Designation(ClientId client, NewSupporter supporter) {}

    /** The client's supporters as the ties stand, in the order they came. */
    @Asks(Action.SEE_CLIENT)
    public List<SupporterRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "supporters");
        return book.ofClient(client);
    }

    /** Designates a supporter. Nothing is shared with them by that: sharing needs a consent. */
    @Asks(Action.DESIGNATE_SUPPORTER)
    public SupporterId designate(ClientId client, NewSupporter given) {
        Actor actor = gate.require(Action.DESIGNATE_SUPPORTER, client);
        return record(List.of(new Designation(client, given)), actor).getFirst();
    }

    /** Designates supporters of many clients. */
    @Asks(Action.DESIGNATE_SUPPORTER)
    public List<SupporterId> designateAll(List<Designation> given) {
        Actor actor = gate.requireAll(
                Action.DESIGNATE_SUPPORTER,
                given.stream().map(Designation::client).toList());
        return record(given, actor);
    }

    private List<SupporterId> record(List<Designation> given, Actor actor) {
        Instant now = clock.instant();
        List<Supporter> supporters = given.stream()
                .map(one -> new Supporter(one.client(), one.supporter(), now, actor.subject()))
                .toList();
        supporters.forEach(book::add);
        book.flush();
        for (int i = 0; i < supporters.size(); i++) {
            Designation one = given.get(i);
            book.add(new SupportTie(supporters.get(i).id(), one.client(), one.supporter(), now, actor.subject()));
        }
        return supporters.stream().map(Supporter::id).toList();
    }

    /**
     * Records that a tie is other than was known; what was known before stays on record.
     *
     * @throws Refused {@code supporter.unknown} when this client has no such supporter
     */
    @Asks(Action.DESIGNATE_SUPPORTER)
    public void correct(ClientId client, SupporterId supporter, NewSupporter better) {
        Actor actor = gate.require(Action.DESIGNATE_SUPPORTER, client);
        Instant now = clock.instant();
        replace(
                standing(client, supporter),
                new SupportTie(supporter, client, better, now, actor.subject()),
                now,
                actor);
    }

    /**
     * The tie ends: today, local to the client's site, is its last day. What is shared goes on until
     * that day is over, and then ends by itself.
     *
     * @throws Refused {@code supporter.unknown} when this client has no such supporter, {@code period.ends-before-it-starts}
     */
    @Asks(Action.DESIGNATE_SUPPORTER)
    public void end(ClientId client, SupporterId supporter) {
        Actor actor = gate.require(Action.DESIGNATE_SUPPORTER, client);
        Instant now = clock.instant();
        SupportTie tie = standing(client, supporter).orElseThrow(() -> new Refused("supporter.unknown"));
        LocalDate today = LocalDate.ofInstant(
                now, book.zoneOf(client).map(ZoneId::of).orElseThrow(() -> new Refused("client.unknown")));
        replace(Optional.of(tie), tie.endingOn(today, now, actor.subject()), now, actor);
    }

    private Optional<SupportTie> standing(ClientId client, SupporterId supporter) {
        Supporter known = book.supporter(supporter);
        if (known == null || !known.client().equals(client)) {
            throw new Refused("supporter.unknown");
        }
        return book.standing(supporter);
    }

    private void replace(Optional<SupportTie> standing, SupportTie better, Instant now, Actor actor) {
        standing.ifPresent(tie -> tie.retract(now, actor.subject()));
        book.flush();
        book.add(better);
    }
}
