package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.tally.Counting;

/** Thirty-day abstinence at follow-up, with its response rate and the worst case (measures M12; definition ABST30). */
public final class AbstinenceMeasure {
    private AbstinenceMeasure() {}

    /**
     * The figures.
     *
     * @param followUps one row a follow-up; those due after the cut-off are left out
     * @param cutOff last local day that is known
     */
    public static AbstinenceFigures of(Definition definition, Collection<FollowUpAnswer> followUps, LocalDate cutOff) {
        List<FollowUpAnswer> due = followUps.stream()
                .filter(answer -> !answer.dueOn().isAfter(cutOff))
                .toList();
        Counting<FollowUpAnswer> counting = new Counting<>(due, FollowUpAnswer::client, cutOff);
        Completeness response = counting.completeness(answer -> true, FollowUpAnswer::answered);
        int days = definition.number("abstinentDays");
        return new AbstinenceFigures(
                counting.share(definition, FollowUpAnswer::answered, answer -> answer.abstinentFor(days), response),
                counting.share(definition, answer -> true, answer -> answer.abstinentFor(days), response));
    }
}
