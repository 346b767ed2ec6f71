package org.holdfast.client;

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
import org.holdfast.kernel.Refused;

/** How a client may be reached. */
@Boundary
public class Contacts {
    @Inject
    Gate gate;

    @Inject
    ContactBook book;

    @Inject
    Clock clock;

    /** The ways that stand, the first to try first. */
    @Asks(Action.SEE_CLIENT)
    public List<ChannelRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "ways to reach them");
        return book.standing(client).stream().map(ContactChannel::row).toList();
    }

    /** One more way. Where it is the first to try, the one that was so before is no longer. */
    @Asks(Action.KEEP_CLIENT)
    public void add(ClientId client, NewChannel given) {
        Actor actor = gate.require(Action.KEEP_CLIENT, client, "way to reach them");
        book.oneAtATime(client);
        keep(client, book.standing(client), given, actor);
    }

    /**
     * A way, or what was agreed on it, is another; what was so before stays on record.
     *
     * @throws Refused {@code contact.changed-since} where somebody changed or ended it meanwhile
     */
    @Asks(Action.KEEP_CLIENT)
    public void change(ClientId client, UUID channel, NewChannel better) {
        Actor actor = gate.require(Action.KEEP_CLIENT, client, "way to reach them");
        book.oneAtATime(client);
        List<ContactChannel> standing = book.standing(client);
        ContactChannel before = standing(standing, channel);
        before.retract(clock.instant(), actor.subject());
        keep(client, standing.stream().filter(one -> !one.id().equals(channel)).toList(), better, actor);
    }

    /**
     * A way is no longer.
     *
     * @throws Refused {@code contact.changed-since} where somebody changed or ended it meanwhile
     */
    @Asks(Action.KEEP_CLIENT)
    public void end(ClientId client, UUID channel) {
        Actor actor = gate.require(Action.KEEP_CLIENT, client, "way to reach them");
        book.oneAtATime(client);
        standing(book.standing(client), channel).retract(clock.instant(), actor.subject());
    }

    private static ContactChannel standing(List<ContactChannel> standing, UUID channel) {
        return standing.stream()
                .filter(one -> one.id().equals(channel))
                .findFirst()
                .orElseThrow(() -> new Refused("contact.changed-since"));
    }

    private void keep(ClientId client, List<ContactChannel> others, NewChannel given, Actor actor) {
        Instant now = clock.instant();
        List<ContactChannel> firsts = given.preferred()
                ? others.stream().filter(ContactChannel::preferred).toList()
                : List.of();
        firsts.forEach(first -> first.retract(now, actor.subject()));
        book.flush();
        firsts.forEach(
                first -> book.add(new ContactChannel(client, first.given().notFirst(), now, actor.subject())));
        book.add(new ContactChannel(client, given, now, actor.subject()));
    }
}
