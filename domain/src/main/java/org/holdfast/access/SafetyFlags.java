package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** Hides a client from supporters for safety's sake, silently, at once. */
@Boundary
public class SafetyFlags {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /** The flags that stand. */
    @Asks(Action.SEE_CLIENT)
    public List<SafetyFlagRow> of(ClientId client) {
        gate.require(Action.SEE_CLIENT, client, "safety");
        return book.flagsOf(client).stream().map(SafetyFlag::row).toList();
    }

    /**
     * From now on this supporter sees nothing, or nobody does; setting it twice changes nothing.
     *
     * @param supporter from whom to hide; null for everybody
     * @throws Refused {@code safety.needs-a-reason}, {@code consent.not-this-clients-supporter}
     */
    @Asks(Action.SET_SAFETY_FLAG)
    public void set(ClientId client, @Nullable SupporterId supporter, String reason) {
        Actor actor = gate.require(
                Action.SET_SAFETY_FLAG, client, supporter == null ? "everybody" : "supporter " + supporter);
        if (supporter != null && !book.clientOfSupporter(supporter.value()).contains(client.value())) {
            throw new Refused("consent.not-this-clients-supporter");
        }
        set(book, client, supporter, reason, clock, actor);
    }

    static void set(
            AccessBook book,
            ClientId client,
            @Nullable SupporterId supporter,
            String reason,
            Clock clock,
            Actor actor) {
        SafetyFlag flag = new SafetyFlag(client, supporter, reason, clock.instant(), actor.subject());
        book.oneAtATime(client.value());
        if (book.flagsOf(client).stream().noneMatch(standing -> standing.covers(supporter))) {
            book.add(flag);
        }
    }

    /** From now on the consents say again what is shown. Of a flag that does not stand, nothing happens. */
    @Asks(Action.LIFT_SAFETY_FLAG)
    public void lift(ClientId client, UUID flag) {
        Actor actor = gate.require(Action.LIFT_SAFETY_FLAG, client, "flag " + flag);
        book.flagsOf(client).stream()
                .filter(standing -> standing.id().equals(flag))
                .forEach(standing -> standing.lift(clock.instant(), actor.subject()));
    }
}
