package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.measure.StayDefinitions;
import org.holdfast.reports.tally.Counting;

/**
 * How stays ended (measures M10; definitions COMP, POS, UNPL, UNPLX, LEFT), with the stays behind each share. A row is a stay that
 * ended by the cut-off; a reason nobody knows is in no denominator. Completeness is known reasons ÷ ended stays.
 */
public final class EndMeasure {
    private EndMeasure() {}

    /**
     * The figures.
     *
     * @param stays the stays the question is about
     * @param cutOff last local day that is known; a discharge after it is not
     */
    public static EndFigures of(Collection<EpisodeFact> stays, LocalDate cutOff) {
        List<EpisodeFact> ended =
                stays.stream().filter(stay -> endedBy(stay, cutOff)).toList();
        Counting<EpisodeFact> counting = new Counting<>(ended, EpisodeFact::client, cutOff);
        return new EndFigures(
                share(counting, Definitions.COMP, Set.of(DischargeReason.COMPLETED), Set.of(DischargeReason.UNKNOWN)),
                share(counting, StayDefinitions.POS),
                share(
                        counting,
                        Definitions.UNPL,
                        Set.of(DischargeReason.LEFT_AGAINST_ADVICE, DischargeReason.TERMINATED_BY_CLINIC),
                        Set.of(DischargeReason.UNKNOWN)),
                share(counting, StayDefinitions.UNPLX),
                share(counting, StayDefinitions.LEFT));
    }

    private static boolean endedBy(EpisodeFact stay, LocalDate cutOff) {
        LocalDate discharged = stay.dischargedOn();
        return discharged != null && !discharged.isAfter(cutOff);
    }

    private static Share<EpisodeFact> share(Counting<EpisodeFact> counting, Definition definition) {
        return share(counting, definition, reasons(definition, "numerator"), reasons(definition, "without"));
    }

    private static Share<EpisodeFact> share(
            Counting<EpisodeFact> counting,
            Definition definition,
            Set<DischargeReason> hits,
            Set<DischargeReason> without) {
        Completeness known = counting.completeness(stay -> true, stay -> reason(stay) != DischargeReason.UNKNOWN);
        return counting.share(
                definition, stay -> !without.contains(reason(stay)), stay -> hits.contains(reason(stay)), known);
    }

    private static DischargeReason reason(EpisodeFact stay) {
        DischargeReason reason = stay.reason();
        return reason == null ? DischargeReason.UNKNOWN : reason;
    }

    private static Set<DischargeReason> reasons(Definition definition, String parameter) {
        EnumSet<DischargeReason> reasons = EnumSet.noneOf(DischargeReason.class);
        definition.names(parameter).forEach(name -> reasons.add(DischargeReason.valueOf(name)));
        return reasons;
    }
}
