package org.holdfast.reports.relapse;

import java.util.List;

/**
 * One person's time under a relapse rule. The four kinds of days add up to the days followed, (index, end].
 *
 * @param lapses runs of use after abstinence, relapse or not
 * @param relapses in free time, in order
 * @param controlledRelapses those whose onset lay in a controlled environment, reported apart
 * @param daysAtRisk free, observed, not inside a relapse; the day of an onset is one
 * @param daysInRelapse after an onset up to the last day of the run, and runs before abstinence was reached
 * @param daysControlled in a controlled environment
 * @param daysUnobserved further from the last known status than the definition lets pass
 * @param firstRelapsed whether there was a relapse at all
 * @param firstDays days from the index to the first relapse, or to the last day the status was known
 */
public record RelapseTime(
        Followed followed,
        int lapses,
        List<RelapseEpisode> relapses,
        List<RelapseEpisode> controlledRelapses,
        int daysAtRisk,
        int daysInRelapse,
        int daysControlled,
        int daysUnobserved,
        boolean firstRelapsed,
        int firstDays) {
    public RelapseTime {
        relapses = List.copyOf(relapses);
        controlledRelapses = List.copyOf(controlledRelapses);
    }
}
