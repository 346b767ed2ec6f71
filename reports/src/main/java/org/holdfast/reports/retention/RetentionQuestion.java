package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

/**
 * What the reader of the retention figures asks.
 *
 * @param sites sites to count; empty means all that the reader may see
 * @param programmes programmes to count; empty means all, and then also sessions outside any programme
 * @param admitted stays admitted in this period, ends included, in local days of the site
 * @param days days after admission at which the share is read off; kept in ascending order without repeats, each 1 to 3650
 * @param cutOff last day that is known; what happened later is not yet known, who was admitted later is not counted
 */
public record RetentionQuestion(
        Set<SiteId> sites, Set<ProgrammeId> programmes, Period admitted, List<Integer> days, LocalDate cutOff) {
    /** The days read off unless others are chosen. */
    public static final List<Integer> DAYS = List.of(30, 90, 180);

    private static final int LONGEST = 3650;

    public RetentionQuestion {
        sites = Set.copyOf(sites);
        programmes = Set.copyOf(programmes);
        days = days.stream().distinct().sorted().toList();
        if (days.stream().anyMatch(day -> day < 1 || day > LONGEST)) {
            throw new Refused("retention.day-out-of-range", 1, LONGEST);
        }
    }

    /** Everything the reader may see, up to the cut-off, at 30, 90 and 180 days. */
    public static RetentionQuestion everything(LocalDate cutOff) {
        return new RetentionQuestion(Set.of(), Set.of(), Period.always(), DAYS, cutOff);
    }
}
