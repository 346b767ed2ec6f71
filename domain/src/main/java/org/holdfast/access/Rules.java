package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.access.Actor.HeldDuty;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StaffId;

/** The rules themselves, and why they say what they say, for whoever has to answer for them. */
@Boundary
public class Rules {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /** The table of who may what. */
    @Asks(Action.SEE_RULES)
    public WhoMay whoMay() {
        gate.require(Action.SEE_RULES, "who may what");
        return WhoMay.read();
    }

    /** Everybody in the staff register, by name. */
    @Asks(Action.SEE_RULES)
    public List<Colleague> colleagues() {
        gate.require(Action.SEE_RULES, "names of staff");
        return book.colleagues().stream()
                .map(row -> new Colleague(new StaffId((UUID) row[0]), (String) row[1]))
                .toList();
    }

    /**
     * Why this member of staff may, or may not, do this to this client's record right now. The same policy answers as at the Gate;
     * whether the identity provider still opens the door of the screen, and how long ago they signed in, is not known here and taken
     * for granted.
     *
     * @throws Refused {@code rules.no-such-record}
     */
    @Asks(Action.SEE_RULES)
    public Reason explain(StaffId staff, Action action, String recordNumber) {
        Instant now = clock.instant();
        ClientId client = gate.byNumber(
                        Action.SEE_RULES, recordNumber, "why " + action + " for staff " + staff, "rules.no-such-record")
                .client();
        Set<HeldDuty> duties = book.dutiesOf(staff, now).stream()
                .map(duty -> new HeldDuty(duty.role(), duty.site()))
                .collect(Collectors.toSet());
        Actor actor = new Actor("", "", staff, duties, false, now, true);
        Bond bond = gate.bonds(actor, List.of(client)).getFirst();
        return AccessPolicy.decide(action, actor, bond).reason();
    }
}
