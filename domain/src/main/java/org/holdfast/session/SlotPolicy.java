package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a session at a time: a day off before a double booking, for it can be seen from afar. */
final class SlotPolicy {
    private SlotPolicy() {}

    /**
     * What stands in the way.
     *
     * @param whose the clinician, room or client that is taken; the member of staff who is away; null where the site is closed
     * @param from from when, and {@code to} when; null for days off
     */
    record Clash(
            GapRow.Why why,
            @Nullable UUID whose,
            @Nullable Instant from,
            @Nullable Instant to) {}

    static Optional<Clash> inTheWay(Occurrence at, List<Taken> taken, List<TimeOff> off) {
        return off.stream()
                .filter(days -> contains(days, at.day()))
                .findFirst()
                .map(days -> new Clash(
                        GapRow.Why.AWAY,
                        days.staff() == null ? null : days.staff().value(),
                        null,
                        null))
                .or(() -> taken.stream()
                        .filter(one -> one.during(at))
                        .findFirst()
                        .map(one -> new Clash(one.what(), one.whose(), one.from(), one.to())));
    }

    private static boolean contains(TimeOff days, LocalDate day) {
        return !day.isBefore(days.fromOn()) && !day.isAfter(days.toOn());
    }
}
