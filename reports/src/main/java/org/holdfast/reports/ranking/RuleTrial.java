package org.holdfast.reports.ranking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Definition;

/**
 * What the rules would have said in the past, week by week of each stay, and what came of it. An alert is the first week in which
 * somebody is on the list after one in which they were not; a warning counts where the drop-out follows within {@link #WITHIN} days.
 * Facts as known today do not say what was booked then, so that the rule "out of sight" fires more often here than it did.
 *
 * @param definition of the rules
 * @param weeks weeks of stays looked at
 * @param alerts alerts whose next days are known
 * @param followed of these, alerts that a drop-out followed in time
 * @param dropOuts stays that ended in drop-out after at least a week
 * @param warned of these, stays with an alert in time
 * @param medianLead days from the first such alert to the drop-out; absent where nobody was warned
 */
public record RuleTrial(
        Definition definition,
        long weeks,
        int alerts,
        int followed,
        int dropOuts,
        int warned,
        OptionalDouble medianLead) {
    /** Days within which a drop-out counts as foretold. */
    public static final int WITHIN = 28;

    private static final int WEEK = 7;

    /** Alerts in a week for every hundred stays in care; absent where nothing was looked at. */
    public OptionalDouble alertsPerHundredAWeek() {
        return weeks == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * alerts / weeks);
    }

    /** Share of the alerts that a drop-out followed, 0 to 1; absent where there were none. */
    public OptionalDouble ppv() {
        return alerts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) followed / alerts);
    }

    /** Share of the drop-outs that an alert came before, 0 to 1; absent where there were none. */
    public OptionalDouble reached() {
        return dropOuts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) warned / dropOuts);
    }

    /**
     * Tries the rules on stays of the past.
     *
     * @param cutOff last local day that is known; weeks whose next {@link #WITHIN} days are not known are not looked at
     */
    public static RuleTrial of(RankingRules rules, Collection<EpisodeFact> stays, CareFacts care, LocalDate cutOff) {
        Tally tally = new Tally();
        for (EpisodeFact stay : stays) {
            tally.follow(stay, rules, care, cutOff);
        }
        return tally.trial(rules);
    }

    private static final class Tally {
        private final List<Long> leads = new ArrayList<>();
        private long weeks;
        private int alerts;
        private int followed;
        private int dropOuts;

        void follow(EpisodeFact stay, RankingRules rules, CareFacts care, LocalDate cutOff) {
            LocalDate exit = stay.dischargedOn();
            boolean known = exit != null && !exit.isAfter(cutOff);
            boolean dropOut = known && stay.reason() == DischargeReason.LEFT_AGAINST_ADVICE;
            boolean listed = false;
            long lead = 0;
            LocalDate first = stay.admittedOn().plusDays(WEEK);
            LocalDate day = first;
            while (exit == null || day.isBefore(exit)) {
                if (!known && day.plusDays(WITHIN).isAfter(cutOff)) {
                    break;
                }
                weeks++;
                boolean listedNow = !rules.triggers(care.on(day, stay)).isEmpty();
                if (listedNow && !listed) {
                    alerts++;
                    long days = exit == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, exit);
                    if (dropOut && days <= WITHIN) {
                        followed++;
                        lead = Math.max(lead, days);
                    }
                }
                listed = listedNow;
                day = day.plusDays(WEEK);
            }
            if (dropOut && exit != null && first.isBefore(exit)) {
                dropOuts++;
                if (lead > 0) {
                    leads.add(lead);
                }
            }
        }

        RuleTrial trial(RankingRules rules) {
            long[] sorted = leads.stream().mapToLong(days -> days).sorted().toArray();
            int n = sorted.length;
            OptionalDouble median =
                    n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
            return new RuleTrial(rules.definition(), weeks, alerts, followed, dropOuts, n, median);
        }
    }
}
