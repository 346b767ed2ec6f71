package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** What has begun and nobody has recorded, with its age: to be mended by who held it, and seen by who answers for it. */
@Boundary
public class Unrecorded {
    /** So many lines are listed at once. */
    public static final int MOST = 200;

    @Inject
    Gate gate;

    @Inject
    SessionBook book;

    @Inject
    Clock clock;

    /** The lines of the caller's own sessions, and of those that name no clinician, of people in their care; the oldest first. */
    @Asks(Action.SEE_DAY)
    public UnrecordedList mine() {
        Scope scope = gate.scope(Action.SEE_DAY);
        Instant now = clock.instant();
        StaffId staff = scope.careTeamOf();
        if (staff == null) {
            return new UnrecordedList(LocalDate.ofInstant(now, clock.getZone()), now, List.of(), false);
        }
        ZoneId zone = book.zoneOf(scope, staff, clock);
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<DayRow> open = book.openOf(staff, now, today.plusDays(1)).stream()
                .map(line -> line.row(now))
                .filter(DayRow::notRecorded)
                .toList();
        List<DayRow> shown = open.subList(0, Math.min(open.size(), MOST));
        gate.shown(Action.SEE_DAY, shown.stream().map(DayRow::client).distinct().toList(), "not recorded");
        return new UnrecordedList(today, now, shown, open.size() > MOST);
    }

    /** How much is open, by clinician and site, of all sites the caller answers for; the oldest first. */
    @Asks(Action.SEE_UNRECORDED)
    public List<UnrecordedCount> counts() {
        gate.require(Action.SEE_UNRECORDED, "counts of what is not recorded");
        Scope scope = gate.scope(Action.SEE_UNRECORDED);
        return book.openCounts(clock.instant(), scope.everySite(), List.copyOf(scope.siteValues())).stream()
                .map(UnrecordedCounted::row)
                .sorted((one, other) -> one.oldest().compareTo(other.oldest()))
                .toList();
    }

    /** Counts as the database knows them; its days as text. */
    record UnrecordedCounted(@Nullable String clinician, String site, Long lines, String oldest, String today) {
        UnrecordedCount row() {
            LocalDate from = LocalDate.parse(oldest);
            return new UnrecordedCount(
                    clinician, site, lines, from, ChronoUnit.DAYS.between(from, LocalDate.parse(today)));
        }
    }
}
