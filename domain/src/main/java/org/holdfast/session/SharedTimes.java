package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
    PortalBook book;

    /**
     * The next times, per tie of the caller whose live consent names next session times. Empty for revoked, expired, paused and
     * never given alike.
     */
    @Asks(Action.SEE_SHARED)
    public List<SharedTimesRow> next() {
        return gate.shared(ShareCategory.NEXT_SESSION_TIMES, this::row);
    }

    /** The ties that still may see their times, and nothing else: for a page that is open while a consent is revoked. */
    @Asks(value = Action.SEE_SHARED, quietly = true)
    public Set<SupporterId> stillShared() {
        return gate.stillShared(ShareCategory.NEXT_SESSION_TIMES);
    }

    /** Empty where it was revoked since the Gate was asked. */
    private Optional<SharedTimesRow> row(Shared tie) {
        List<SharedTime> times = book.ahead(tie.client()).stream()
                .map(time -> new SharedTime(
                        time.startsAt().minus(BEFORE), time.endsAt().plus(BEFORE), ZoneId.of(time.zone())))
                .toList();
        return book.givenName(tie.client()).stream()
                .findFirst()
                .map(name -> new SharedTimesRow(tie.supporter(), name, times, tie.scope()));
    }
}
