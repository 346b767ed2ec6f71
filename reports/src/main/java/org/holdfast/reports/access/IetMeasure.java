package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.tally.Counting;
import org.jspecify.annotations.Nullable;

/**
 * Initiation and engagement, IET-style (clinic view), not an NCQA-certified HEDIS rate (measures M4, read from CMS137 FHIR
 * 1.0.000; definition IET). With E the index day: history in [E − 60, E), initiation in [E, E + 14), which is day 0 to day 13,
 * engagement in (I, I + 34]. A row is a person's first new episode of the calendar year, or every one where the definition says
 * {@code episodeBased}. The index is the first qualifying encounter with a new diagnosis that lies early enough for all windows
 * to end within the year and by the cut-off; where its history is not clean, the person does not count. Completeness: birth
 * dates known.
 */
public final class IetMeasure {
    private IetMeasure() {}

    /**
     * The figures of a calendar year.
     *
     * @param people birth dates and exclusions; someone not among them has no known age and does not count
     * @param cutOff last local day that is known; events after it are left out
     */
    public static IetFigures of(
            Definition definition,
            int year,
            Collection<PersonFact> people,
            Collection<EncounterFact> encounters,
            Collection<MedicationFact> medications,
            LocalDate cutOff) {
        Map<ClientId, TreatedDays> days = new LinkedHashMap<>();
        for (EncounterFact encounter : encounters) {
            if (!encounter.startedOn().isAfter(cutOff)) {
                days.computeIfAbsent(encounter.client(), client -> new TreatedDays())
                        .add(encounter);
            }
        }
        for (MedicationFact medication : medications) {
            TreatedDays known = days.get(medication.client());
            if (known != null && !medication.on().isAfter(cutOff)) {
                known.add(medication);
            }
        }
        Map<ClientId, PersonFact> known = new LinkedHashMap<>();
        people.forEach(person -> known.put(person.client(), person));
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate lastIndex = lastIndex(definition, year, cutOff);
        List<NewEpisode> rows = new ArrayList<>();
        days.forEach((client, treated) -> indexes(treated, start, lastIndex, definition.says("episodeBased"))
                .forEach(index -> rows.add(row(definition, index, treated, known.get(client), start))));
        return figures(definition, new Counting<>(rows, NewEpisode::client, cutOff));
    }

    /** 14 November for a year that is over: 31 December less 13 and 34 days. */
    private static LocalDate lastIndex(Definition definition, int year, LocalDate cutOff) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate known = cutOff.isBefore(end) ? cutOff : end;
        return known.minusDays(definition.number("initiationDays") - 1L + definition.number("engagementDays"));
    }

    private static List<EncounterFact> indexes(TreatedDays treated, LocalDate from, LocalDate to, boolean all) {
        return treated.encounters().stream()
                .filter(encounter -> encounter.firstDiagnosed()
                        && encounter.kind().qualifies()
                        && !encounter.startedOn().isBefore(from)
                        && !encounter.startedOn().isAfter(to))
                .sorted(Comparator.comparing(EncounterFact::startedOn))
                .limit(all ? Long.MAX_VALUE : 1)
                .toList();
    }

    private static NewEpisode row(
            Definition definition,
            EncounterFact index,
            TreatedDays treated,
            @Nullable PersonFact person,
            LocalDate periodStart) {
        LocalDate e = index.startedOn();
        LocalDate initiated = treated.firstTreatmentIn(e, e.plusDays(definition.number("initiationDays")), index)
                .orElse(null);
        return new NewEpisode(
                index.client(),
                e,
                NewEpisode.age(person == null ? null : person.bornOn(), periodStart),
                !treated.historyIn(e.minusDays(definition.number("lookbackDays")), e),
                person != null && person.hospice(),
                initiated,
                initiated != null
                        && treated.engagedIn(
                                initiated,
                                initiated.plusDays(definition.number("engagementDays")),
                                definition.number("minEvents"),
                                index));
    }

    private static IetFigures figures(Definition definition, Counting<NewEpisode> counting) {
        int minAge = definition.number("minAge");
        Map<NewEpisode.AgeBand, IetFigures.Stratum> byAge = new EnumMap<>(NewEpisode.AgeBand.class);
        for (NewEpisode.AgeBand band : NewEpisode.AgeBand.values()) {
            Predicate<NewEpisode> counted = row -> row.counts(minAge) && row.inBand(band);
            byAge.put(
                    band,
                    new IetFigures.Stratum(
                            share(definition, counting, counted, NewEpisode::initiated),
                            share(definition, counting, counted, NewEpisode::engaged)));
        }
        Predicate<NewEpisode> counted = row -> row.counts(minAge);
        return new IetFigures(
                share(definition, counting, counted, NewEpisode::initiated),
                share(definition, counting, counted, NewEpisode::engaged),
                byAge);
    }

    private static Share<NewEpisode> share(
            Definition definition,
            Counting<NewEpisode> counting,
            Predicate<NewEpisode> counted,
            Predicate<NewEpisode> hit) {
        Completeness ages =
                counting.completeness(row -> row.cleanHistory() && !row.hospice(), row -> row.age() != null);
        return counting.share(definition, counted, hit, ages);
    }
}
