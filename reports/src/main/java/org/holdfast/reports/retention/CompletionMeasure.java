package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.tally.ShareByPerson;
import org.jspecify.annotations.Nullable;

/**
 * How stays ended (measures M10; definitions COMP and UNPL): of the stays that ended by the cut-off with a known reason, the share
 * completed and the share that ended unplanned. Completeness is known reasons ÷ ended stays.
 */
public final class CompletionMeasure {
    private CompletionMeasure() {}

    /**
     * One row a programme with a stay that ended, in order of name.
     *
     * @param stays the stays the question is about
     * @param cutOff last local day that is known; a discharge after it is not
     */
    public static List<ProgrammeCompletion> of(
            Collection<EpisodeFact> stays, LocalDate cutOff, Function<ProgrammeId, String> name) {
        Map<ProgrammeId, Ends> programmes = new HashMap<>();
        for (EpisodeFact stay : stays) {
            LocalDate discharged = stay.dischargedOn();
            if (discharged != null && !discharged.isAfter(cutOff)) {
                programmes
                        .computeIfAbsent(stay.programme(), programme -> new Ends())
                        .add(stay, stay.reason());
            }
        }
        return programmes.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), name.apply(entry.getKey())))
                .sorted(Comparator.comparing(ProgrammeCompletion::name)
                        .thenComparing(row -> row.programme().value()))
                .toList();
    }

    private static final class Ends {
        private final ShareByPerson completed = new ShareByPerson();
        private final ShareByPerson unplanned = new ShareByPerson();
        private long ended;
        private long known;

        void add(EpisodeFact stay, @Nullable DischargeReason reason) {
            ended++;
            if (reason != null && reason != DischargeReason.UNKNOWN) {
                known++;
                completed.add(stay.client(), reason == DischargeReason.COMPLETED);
                unplanned.add(stay.client(), reason.unplanned());
            }
        }

        ProgrammeCompletion row(ProgrammeId programme, String name) {
            Completeness completeness = new Completeness(ended, known);
            return new ProgrammeCompletion(
                    programme,
                    name,
                    completed.proportion(Definitions.COMP, completeness),
                    unplanned.proportion(Definitions.UNPL, completeness));
        }
    }
}
