package org.holdfast.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.reports.Facts.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.reports.measure.AccessDefinitions;
import org.holdfast.reports.measure.Behind;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.junit.jupiter.api.Test;

/** Measures M4. E is 1 March 2025 unless said otherwise. */
class IetMeasureTest {
    private static final LocalDate E = LocalDate.of(2025, 3, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 3, 31);

    private final List<EncounterFact> encounters = new ArrayList<>(List.of(index(E)));
    private final List<MedicationFact> medications = new ArrayList<>();

    @Test
    void a_visit_on_day_13_initiates_and_one_on_day_14_does_not() {
        visit(3, 14);
        assertThat(initiation().numerator()).hasSize(1);
        encounters.set(1, visitOn(LocalDate.of(2025, 3, 15)));
        assertThat(initiation().denominator()).hasSize(1);
        assertThat(initiation().numerator()).isEmpty();
    }

    @Test
    void a_visit_on_the_index_day_initiates_but_the_index_itself_does_not() {
        encounters.set(0, new EncounterFact(client(1), E, EncounterFact.Kind.OFFICE, true, true, true));
        assertThat(initiation().numerator()).isEmpty();
        visit(3, 1);
        assertThat(initiation().numerator()).extracting(NewEpisode::initiatedOn).containsExactly(E);
    }

    @Test
    void the_visit_that_initiates_is_not_one_of_the_two_that_engage() {
        visit(3, 14);
        visit(4, 17);
        assertThat(engagement().numerator()).isEmpty();
    }

    @Test
    void two_events_by_day_34_after_initiation_engage_and_one_on_day_35_does_not_count() {
        visit(3, 14);
        visit(3, 20);
        visit(4, 17);
        assertThat(engagement().numerator()).hasSize(1);
        encounters.set(3, visitOn(LocalDate.of(2025, 4, 18)));
        assertThat(engagement().numerator()).isEmpty();
    }

    @Test
    void the_day_of_initiation_is_outside_the_window_of_engagement() {
        visit(3, 14);
        visit(3, 14);
        visit(3, 20);
        assertThat(engagement().numerator()).isEmpty();
        visit(3, 15);
        assertThat(engagement().numerator()).hasSize(1);
    }

    @Test
    void one_long_acting_medication_engages_and_one_short_acting_does_not() {
        visit(3, 14);
        medications.add(new MedicationFact(client(1), LocalDate.of(2025, 4, 17), false));
        assertThat(engagement().numerator()).isEmpty();
        medications.set(0, new MedicationFact(client(1), LocalDate.of(2025, 4, 17), true));
        assertThat(engagement().numerator()).hasSize(1);
        medications.set(0, new MedicationFact(client(1), LocalDate.of(2025, 4, 18), true));
        assertThat(engagement().numerator()).isEmpty();
    }

    @Test
    void a_visit_and_a_short_acting_medication_engage_together() {
        visit(3, 14);
        visit(3, 20);
        medications.add(new MedicationFact(client(1), LocalDate.of(2025, 3, 21), false));
        assertThat(engagement().numerator()).hasSize(1);
    }

    @Test
    void a_medication_initiates() {
        medications.add(new MedicationFact(client(1), E, false));
        assertThat(initiation().numerator()).hasSize(1);
    }

    @Test
    void an_index_on_14_november_is_in_and_one_on_the_15th_is_out() {
        encounters.set(0, index(LocalDate.of(2025, 11, 14)));
        assertThat(initiation().denominator()).hasSize(1);
        encounters.set(0, index(LocalDate.of(2025, 11, 15)));
        assertThat(initiation().denominator()).isEmpty();
    }

    @Test
    void an_index_on_new_years_day_is_in_and_one_on_the_eve_belongs_to_the_year_before() {
        encounters.set(0, index(LocalDate.of(2025, 1, 1)));
        assertThat(initiation().denominator()).hasSize(1);
        encounters.set(0, index(LocalDate.of(2024, 12, 31)));
        assertThat(initiation().denominator()).isEmpty();
    }

    @Test
    void while_the_year_goes_on_only_those_whose_windows_are_over_count() {
        assertThat(figures(E.plusDays(47)).initiation().behind().denominator()).hasSize(1);
        assertThat(figures(E.plusDays(46)).initiation().behind().denominator()).isEmpty();
    }

    @Test
    void treatment_60_days_before_is_history_and_61_days_before_is_not() {
        encounters.add(visitOn(E.minusDays(60)));
        assertThat(initiation().denominator()).isEmpty();
        encounters.set(1, visitOn(E.minusDays(61)));
        assertThat(initiation().denominator()).hasSize(1);
    }

    @Test
    void a_diagnosis_in_an_emergency_visit_or_detoxification_is_no_history_and_in_an_office_it_is() {
        for (EncounterFact.Kind kind : EncounterFact.Kind.values()) {
            encounters.subList(1, encounters.size()).clear();
            encounters.add(new EncounterFact(client(1), E.minusDays(1), kind, true, false, false));
            boolean history = kind != EncounterFact.Kind.EMERGENCY && kind != EncounterFact.Kind.DETOXIFICATION;
            assertThat(initiation().denominator()).as(kind.name()).hasSize(history ? 0 : 1);
        }
    }

    @Test
    void a_medication_the_day_before_is_history() {
        medications.add(new MedicationFact(client(1), E.minusDays(1), false));
        assertThat(initiation().denominator()).isEmpty();
    }

    @Test
    void only_the_first_episode_of_a_person_counts_unless_the_definition_says_every_one() {
        encounters.add(index(E.plusDays(100)));
        assertThat(initiation().denominator()).extracting(NewEpisode::index).containsExactly(E);
        Definition every = AccessDefinitions.IET.next(LocalDate.of(2027, 1, 1), Map.of("episodeBased", "yes"));
        assertThat(figures(every, CUT_OFF).initiation().behind().denominator()).hasSize(2);
        assertThat(figures(every, CUT_OFF)
                        .initiation()
                        .proportion()
                        .definition()
                        .label())
                .isEqualTo("IET v2");
    }

    @Test
    void the_windows_are_the_definitions() {
        visit(3, 15);
        Definition longer = AccessDefinitions.IET.next(LocalDate.of(2027, 1, 1), Map.of("initiationDays", "15"));
        assertThat(figures(longer, CUT_OFF).initiation().behind().numerator()).hasSize(1);
    }

    @Test
    void thirteen_at_the_start_of_the_year_is_old_enough_and_a_day_younger_is_not() {
        assertThat(bornOn(LocalDate.of(2012, 1, 1)).denominator()).hasSize(1);
        assertThat(bornOn(LocalDate.of(2012, 1, 2)).denominator()).isEmpty();
    }

    @Test
    void each_age_band_begins_on_its_birthday() {
        assertThat(band(LocalDate.of(2007, 1, 2))).containsExactly(1, 0, 0);
        assertThat(band(LocalDate.of(2007, 1, 1))).containsExactly(0, 1, 0);
        assertThat(band(LocalDate.of(1960, 1, 2))).containsExactly(0, 1, 0);
        assertThat(band(LocalDate.of(1960, 1, 1))).containsExactly(0, 0, 1);
    }

    @Test
    void hospice_excludes_and_an_unknown_birth_date_is_incomplete() {
        IetFigures hospice = figures(List.of(new PersonFact(client(1), LocalDate.of(1980, 1, 1), true)));
        assertThat(hospice.initiation().behind().denominator()).isEmpty();
        IetFigures unknown = figures(List.of(new PersonFact(client(1), null, false)));
        assertThat(unknown.initiation().behind().denominator()).isEmpty();
        assertThat(unknown.initiation().proportion().completeness()).isEqualTo(new Completeness(1, 0));
    }

    @Test
    void the_figure_says_its_counts_its_definition_and_its_cut_off() {
        visit(3, 14);
        Share<NewEpisode> share = figures(CUT_OFF).initiation();
        assertThat(share.proportion().numerator()).isEqualTo(1);
        assertThat(share.proportion().denominator()).isEqualTo(1);
        assertThat(share.proportion().interval()).isPresent();
        assertThat(share.proportion().definition().label()).isEqualTo("IET v1");
        assertThat(share.cutOff()).isEqualTo(CUT_OFF);
    }

    @Test
    void a_diagnosis_cannot_begin_in_an_encounter_without_it() {
        assertThatThrownBy(() -> new EncounterFact(client(1), E, EncounterFact.Kind.OFFICE, false, true, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void visit(int month, int day) {
        encounters.add(visitOn(LocalDate.of(2025, month, day)));
    }

    private static EncounterFact visitOn(LocalDate day) {
        return new EncounterFact(client(1), day, EncounterFact.Kind.OFFICE, false, false, true);
    }

    private static EncounterFact index(LocalDate day) {
        return new EncounterFact(client(1), day, EncounterFact.Kind.OFFICE, true, true, false);
    }

    private Behind<NewEpisode> initiation() {
        return figures(CUT_OFF).initiation().behind();
    }

    private Behind<NewEpisode> engagement() {
        return figures(CUT_OFF).engagement().behind();
    }

    private Behind<NewEpisode> bornOn(LocalDate day) {
        return figures(List.of(new PersonFact(client(1), day, false)))
                .initiation()
                .behind();
    }

    private List<Integer> band(LocalDate born) {
        return figures(List.of(new PersonFact(client(1), born, false))).byAge().values().stream()
                .map(stratum -> stratum.engagement().behind().denominator().size())
                .toList();
    }

    private IetFigures figures(LocalDate cutOff) {
        return figures(AccessDefinitions.IET, cutOff);
    }

    private IetFigures figures(Definition definition, LocalDate cutOff) {
        List<PersonFact> adult = List.of(new PersonFact(client(1), LocalDate.of(1980, 1, 1), false));
        return IetMeasure.of(definition, 2025, adult, encounters, medications, cutOff);
    }

    private IetFigures figures(List<PersonFact> people) {
        return IetMeasure.of(AccessDefinitions.IET, 2025, people, encounters, medications, CUT_OFF);
    }
}
