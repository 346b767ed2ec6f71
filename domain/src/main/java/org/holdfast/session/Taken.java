package org.holdfast.session;

import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.SessionId;

/** Somebody or something is taken by a session, from an instant to another, the last one not included. */
record Taken(SessionId session, GapRow.Why what, UUID whose, Instant from, Instant to) {
    boolean during(Occurrence at) {
        return from.isBefore(at.endsAt()) && at.startsAt().isBefore(to);
    }
}
