package org.holdfast.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Gate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;

/** Whether a session that is there can be planned anew, and by whom. */
final class Plannable {
    private final Gate gate;
    private final CalendarBook book;
    private final Instant now;

    Plannable(Gate gate, CalendarBook book, Instant now) {
        this.gate = gate;
        this.book = book;
        this.now = now;
    }

    /** Where it is. One that is not there is refused like one that is another's. */
    Whereabouts whereabouts(SessionId id) {
        return book.whereabouts(id).orElseThrow(() -> {
            gate.requireAll(Action.PLAN_SESSIONS, List.of(new ClientId(id.value())));
            return new Refused("session.unknown");
        });
    }

    /**
     * Who holds a session or looks after somebody in it may plan it anew.
     *
     * @param known filled with those in it whom the caller looks after
     */
    Actor mayChange(SessionId id, Whereabouts at, List<ClientId> people, Set<ClientId> known) {
        StaffId staff = gate.scope(Action.PLAN_SESSIONS).careTeamOf();
        if (staff != null) {
            known.addAll(book.inCare(id, staff, now));
        }
        Actor actor;
        if (!known.isEmpty()) {
            actor = gate.requireAll(Action.PLAN_SESSIONS, known);
        } else if (staff != null && staff.equals(at.clinician())) {
            actor = gate.requireAt(Action.PLAN_SESSIONS, at.site(), "session " + id);
        } else {
            return gate.requireAll(Action.PLAN_SESSIONS, people.isEmpty() ? List.of(new ClientId(id.value())) : people);
        }
        // what is done to the session is done to everybody in it, also to those whom the caller does not know
        if (!known.containsAll(people)) {
            gate.shown(Action.PLAN_SESSIONS, people, "a session they are in");
        }
        return actor;
    }

    /** Locked, standing and ahead. */
    Session standing(SessionId id) {
        Session session = book.sessionToChange(id);
        if (session == null || !session.stands()) {
            throw new Refused("calendar.changed-since");
        }
        if (!session.ahead(now)) {
            throw new Refused("calendar.over");
        }
        return session;
    }
}
