package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One person's encounters and medications, for the windows of IET (measures M4). */
final class TreatedDays {
    private final List<EncounterFact> encounters = new ArrayList<>();
    private final List<MedicationFact> medications = new ArrayList<>();

    void add(EncounterFact encounter) {
        encounters.add(encounter);
    }

    void add(MedicationFact medication) {
        medications.add(medication);
    }

    List<EncounterFact> encounters() {
        return encounters;
    }

    /** Whether treatment, a diagnosis (emergency and detoxification excepted) or a medication lies in [from, before). */
    boolean historyIn(LocalDate from, LocalDate before) {
        return encounters.stream()
                        .filter(encounter -> in(encounter.startedOn(), from, before))
                        .anyMatch(encounter -> encounter.psychosocial()
                                || (encounter.diagnosed() && encounter.kind().isHistory()))
                || medications.stream().anyMatch(medication -> in(medication.on(), from, before));
    }

    /** The earliest treatment in [from, before) other than the index itself. */
    Optional<LocalDate> firstTreatmentIn(LocalDate from, LocalDate before, EncounterFact index) {
        return Stream.concat(visits(index), medications.stream().map(MedicationFact::on))
                .filter(day -> in(day, from, before))
                .min(LocalDate::compareTo);
    }

    /** Whether (after, last] holds one long-acting medication, or so many visits and short-acting medications in any mix. */
    boolean engagedIn(LocalDate after, LocalDate last, int enough, EncounterFact index) {
        LocalDate from = after.plusDays(1);
        LocalDate before = last.plusDays(1);
        boolean longActing = medications.stream()
                .anyMatch(medication -> medication.longActing() && in(medication.on(), from, before));
        long events = visits(index).filter(day -> in(day, from, before)).count()
                + medications.stream()
                        .filter(medication -> in(medication.on(), from, before))
                        .count();
        return longActing || events >= enough;
    }

    /** Treatment visits but for the index: that very fact, for an equal one of the same day is another visit. */
    @SuppressWarnings("ReferenceEquality")
    private Stream<LocalDate> visits(EncounterFact index) {
        return encounters.stream()
                .filter(encounter -> encounter != index && encounter.psychosocial())
                .map(EncounterFact::startedOn);
    }

    private static boolean in(LocalDate day, LocalDate from, LocalDate before) {
        return !day.isBefore(from) && day.isBefore(before);
    }
}
