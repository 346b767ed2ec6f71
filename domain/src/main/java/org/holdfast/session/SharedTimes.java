package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.ShareCategory;
import org.holdfast.access.Shared;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.SupporterId;

/** What a supporter may keep free. */
@Boundary
public class SharedTimes {
    private static final Duration BEFORE = Duration.ofMinutes(15);

    @Inject
    Gate gate;

    @Inject
    SessionBook book;

    @Inject
    Clock clock;

    /**
     * The next times, per tie of the caller whose live consent names next session times. Empty for revoked, expired, paused and
     * never given alike.
     */
    @Asks(Action.SEE_SHARED)
    public List<SharedTimesRow> next() {
        Instant now = clock.instant();
        return gate.shared(ShareCategory.NEXT_SESSION_TIMES).stream()
                .map(tie -> row(tie, now))
                .toList();
    }

    /** The ties that still may see their times, and nothing else: for a page that is open while a consent is revoked. */
    @Asks(value = Action.SEE_SHARED, quietly = true)
    public Set<SupporterId> stillShared() {
        return gate.stillShared(ShareCategory.NEXT_SESSION_TIMES);
    }

    private SharedTimesRow row(Shared tie, Instant now) {
        List<SharedTime> times = book.ahead(tie.client(), now).stream()
                .map(time -> new SharedTime(
                        time.startsAt().minus(BEFORE), time.endsAt().plus(BEFORE), ZoneId.of(time.zone())))
                .toList();
        return new SharedTimesRow(
                tie.supporter(), book.calledName(tie.client().value()).getFirst(), times, tie.scope());
    }
}
