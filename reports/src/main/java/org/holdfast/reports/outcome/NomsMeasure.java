package org.holdfast.reports.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.tally.Counting;

/**
 * National outcome measures (measures M13, SAMHSA; definition NOMS): by domain, among discharges whose value is known both at
 * admission and at discharge. A row is a discharge; one with either value missing is in no share, and in the completeness.
 */
public final class NomsMeasure {
    private NomsMeasure() {}

    /**
     * The change in every domain, also in those nobody was asked about.
     *
     * @param facts one row a discharge and domain; discharges after the cut-off are left out
     * @param cutOff last local day that is known
     */
    public static Map<NomsFact.Domain, DomainChange> of(
            Definition definition, Collection<NomsFact> facts, LocalDate cutOff) {
        Map<NomsFact.Domain, DomainChange> changes = new EnumMap<>(NomsFact.Domain.class);
        for (NomsFact.Domain domain : NomsFact.Domain.values()) {
            List<NomsFact> rows = facts.stream()
                    .filter(fact ->
                            fact.domain() == domain && !fact.dischargedOn().isAfter(cutOff))
                    .toList();
            changes.put(domain, change(definition, new Counting<>(rows, NomsFact::client, cutOff)));
        }
        return changes;
    }

    private static DomainChange change(Definition definition, Counting<NomsFact> counting) {
        Completeness bothKnown = counting.completeness(fact -> true, NomsFact::bothKnown);
        List<NomsFact> asked =
                counting.rows().stream().filter(NomsFact::bothKnown).toList();
        PairedChange change = new PairedChange(
                asked.size(),
                asked.stream()
                        .filter(fact -> !fact.goodAtAdmission() && fact.goodAtDischarge())
                        .count(),
                asked.stream()
                        .filter(fact -> fact.goodAtAdmission() && !fact.goodAtDischarge())
                        .count());
        boolean personARow = asked.stream().map(NomsFact::client).distinct().count() == asked.size();
        return new DomainChange(
                counting.share(definition, NomsFact::bothKnown, NomsFact::goodAtAdmission, bothKnown),
                counting.share(definition, NomsFact::bothKnown, NomsFact::goodAtDischarge, bothKnown),
                change.value(),
                personARow ? change.interval() : Optional.empty());
    }
}
