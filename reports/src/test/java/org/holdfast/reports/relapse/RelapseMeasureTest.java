package org.holdfast.reports.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.use;
import static org.holdfast.reports.measure.RelapseDefinitions.REL_ANY;
import static org.holdfast.reports.measure.RelapseDefinitions.REL_CRISIS;
import static org.holdfast.reports.measure.RelapseDefinitions.REL_DAYS;
import static org.holdfast.reports.measure.RelapseDefinitions.REL_DECL;
import static org.holdfast.reports.measure.RelapseDefinitions.REL_HEAVY;
import static org.holdfast.reports.measure.RelapseDefinitions.REL_PHQ9;
import static org.holdfast.reports.relapse.StatusFact.Sign.CLEAR;
import static org.holdfast.reports.relapse.StatusFact.Sign.CRISIS;
import static org.holdfast.reports.relapse.StatusFact.Sign.DECLARED_RELAPSE;
import static org.holdfast.reports.relapse.StatusFact.Sign.HEAVY_USE;
import static org.holdfast.reports.relapse.StatusFact.Sign.PHQ9;
import static org.holdfast.reports.relapse.StatusFact.Sign.USE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.junit.jupiter.api.Test;

/** Measures M12. */
class RelapseMeasureTest {
    private final List<Followed> people = new ArrayList<>();
    private final List<StatusFact> facts = new ArrayList<>();
    private final List<ControlledFact> controlled = new ArrayList<>();

    @Test
    void one_event_in_200_and_165_days_is_a_shade_more_than_one_a_year() {
        follow(1, 200);
        follow(2, 165);
        seenEvery(30, 1, 200);
        seenEvery(30, 2, 165);
        sign(1, 50, USE);
        RelapseFigures figures = of(REL_ANY, 400);
        assertThat(figures.perPersonYear().rate().events()).isEqualTo(1);
        assertThat(figures.perPersonYear().rate().value().orElseThrow()).isCloseTo(1.0007, within(5e-5));
        assertThat(figures.perPersonYear().rate().value().orElseThrow()).isCloseTo(365.25 / 365, within(1e-12));
        assertThat(figures.perPersonYear().rate().interval().orElseThrow().low())
                .isCloseTo(0.0253178 * 365.25 / 365, within(1e-6));
        assertThat(figures.perPersonYear().behind().numerator())
                .extracting(row -> row.followed().client())
                .containsExactly(client(1));
        assertThat(figures.perPersonYear().rate().definition().label()).isEqualTo("REL_ANY v1");
        assertThat(figures.index()).isEqualTo(Followed.Index.ADMISSION);
    }

    @Test
    void use_after_four_abstinent_days_is_a_lapse_and_after_three_it_is_not() {
        follow(1, 100);
        sign(1, 4, USE);
        assertThat(row(REL_ANY).lapses()).isEqualTo(1);
        facts.clear();
        sign(1, 3, USE);
        assertThat(row(REL_ANY).lapses()).isZero();
        assertThat(row(REL_ANY).firstRelapsed()).isFalse();
    }

    @Test
    void three_free_days_between_two_of_use_keep_them_one_episode_and_four_part_them() {
        follow(1, 100);
        sign(1, 10, USE);
        sign(1, 14, USE);
        assertThat(row(REL_ANY).relapses())
                .containsExactly(new RelapseEpisode(DAY_0.plusDays(10), DAY_0.plusDays(10), DAY_0.plusDays(14)));
        facts.removeLast();
        sign(1, 15, USE);
        assertThat(row(REL_ANY).relapses()).hasSize(2);
    }

    @Test
    void the_abstinent_run_is_the_definitions() {
        follow(1, 100);
        sign(1, 10, USE);
        sign(1, 14, USE);
        Definition shorter = REL_ANY.next(DAY_0, Map.of("abstinentRunDays", "3"));
        assertThat(row(shorter).relapses()).hasSize(2);
    }

    @Test
    void use_that_goes_on_from_before_the_index_is_no_relapse() {
        follow(1, 100);
        sign(1, -2, USE);
        sign(1, 2, USE);
        assertThat(row(REL_ANY).lapses()).isZero();
        facts.removeFirst();
        sign(1, -3, USE);
        assertThat(row(REL_ANY).lapses()).isEqualTo(1);
    }

    @Test
    void days_after_the_onset_to_the_last_of_the_run_are_not_at_risk_and_the_onset_is() {
        follow(1, 40);
        sign(1, 10, USE);
        sign(1, 11, USE);
        sign(1, 14, USE);
        RelapseTime row = row(REL_ANY);
        assertThat(row.daysInRelapse()).isEqualTo(4);
        assertThat(row.daysAtRisk()).isEqualTo(36);
    }

    @Test
    void a_run_before_abstinence_was_reached_is_neither_lapse_nor_time_at_risk() {
        follow(1, 40);
        sign(1, 1, USE);
        sign(1, 3, USE);
        RelapseTime row = row(REL_ANY);
        assertThat(row.daysInRelapse()).isEqualTo(3);
        assertThat(row.daysAtRisk()).isEqualTo(37);
    }

    @Test
    void a_lapse_without_a_heavy_day_is_no_relapse_by_that_rule_and_the_heavy_day_dates_it() {
        follow(1, 100);
        sign(1, 10, USE);
        assertThat(row(REL_HEAVY).lapses()).isEqualTo(1);
        assertThat(row(REL_HEAVY).relapses()).isEmpty();
        sign(1, 12, HEAVY_USE);
        assertThat(row(REL_HEAVY).relapses()).extracting(RelapseEpisode::onset).containsExactly(DAY_0.plusDays(12));
        assertThat(row(REL_ANY).relapses()).extracting(RelapseEpisode::onset).containsExactly(DAY_0.plusDays(10));
    }

    @Test
    void the_third_day_of_use_within_seven_is_the_relapse_and_on_the_eighth_day_it_is_not() {
        follow(1, 100);
        sign(1, 10, USE);
        sign(1, 13, USE);
        sign(1, 16, USE);
        assertThat(row(REL_DAYS).relapses()).extracting(RelapseEpisode::onset).containsExactly(DAY_0.plusDays(16));
        facts.removeLast();
        sign(1, 17, USE);
        assertThat(row(REL_DAYS).lapses()).isEqualTo(1);
        assertThat(row(REL_DAYS).relapses()).isEmpty();
    }

    @Test
    void what_a_clinician_declared_needs_no_abstinence_before() {
        follow(1, 100);
        sign(1, 2, DECLARED_RELAPSE);
        sign(1, 50, USE);
        assertThat(row(REL_DECL).relapses()).extracting(RelapseEpisode::onset).containsExactly(DAY_0.plusDays(2));
    }

    @Test
    void crisis_and_admission_are_relapses_of_mental_health_and_use_is_not() {
        follow(1, 100);
        UseEventFact crisis = new UseEventFact(client(1), DAY_0.plusDays(20), UseEventKind.CRISIS_CONTACT);
        UseEventFact admission = new UseEventFact(client(1), DAY_0.plusDays(22), UseEventKind.HOSPITAL_ADMISSION);
        facts.addAll(List.of(StatusFact.of(crisis), StatusFact.of(admission), StatusFact.of(use(1, 60))));
        assertThat(facts).extracting(StatusFact::sign).containsExactly(CRISIS, CRISIS, USE);
        assertThat(row(REL_CRISIS).relapses())
                .containsExactly(new RelapseEpisode(DAY_0.plusDays(20), DAY_0.plusDays(20), DAY_0.plusDays(22)));
    }

    @Test
    void ten_after_remission_under_five_is_a_relapse_and_nine_or_without_remission_is_not() {
        follow(1, 100);
        score(10, 12);
        score(20, 5);
        score(30, 10);
        assertThat(row(REL_PHQ9).relapses()).isEmpty();
        facts.clear();
        score(20, 4);
        score(30, 9);
        assertThat(row(REL_PHQ9).relapses()).isEmpty();
        score(40, 10);
        score(50, 15);
        score(60, 4);
        score(70, 11);
        assertThat(row(REL_PHQ9).relapses())
                .containsExactly(
                        new RelapseEpisode(DAY_0.plusDays(40), DAY_0.plusDays(40), DAY_0.plusDays(59)),
                        new RelapseEpisode(DAY_0.plusDays(70), DAY_0.plusDays(70), DAY_0.plusDays(100)));
    }

    @Test
    void time_to_the_first_is_censored_when_the_status_was_last_known_not_at_the_cut_off() {
        follow(1, 300);
        sign(1, 80, CLEAR);
        follow(2, 300);
        sign(2, 40, USE);
        follow(3, 300);
        RelapseFigures figures = of(REL_ANY, 400);
        assertThat(figures.untilFirst().table().size()).isEqualTo(3);
        assertThat(List.of(0, 1, 2))
                .extracting(figures.untilFirst().table()::time)
                .containsExactly(0.0, 40.0, 80.0);
        assertThat(figures.untilFirst().table().events()).isEqualTo(1);
        assertThat(figures.untilFirst().survivalAt(40)).isEqualTo(0.5);
        assertThat(figures.relapsed().behind().numerator())
                .extracting(row -> row.followed().client())
                .containsExactly(client(2));
    }

    @Test
    void time_is_observed_for_45_days_after_a_known_status_and_not_on_the_46th() {
        follow(1, 100);
        sign(1, 30, CLEAR);
        RelapseTime row = row(REL_ANY);
        assertThat(row.daysAtRisk()).isEqualTo(75);
        assertThat(row.daysUnobserved()).isEqualTo(25);
        sign(1, 76, CLEAR);
        assertThat(row(REL_ANY).daysUnobserved()).isZero();
        facts.removeLast();
        sign(1, 77, CLEAR);
        assertThat(row(REL_ANY).daysUnobserved()).isEqualTo(1);
        assertThat(of(REL_ANY, 400).perPersonYear().completeness()).isEqualTo(new Completeness(100, 99));
    }

    @Test
    void controlled_time_and_what_began_in_it_are_reported_apart() {
        follow(1, 100);
        seenEvery(10, 1, 100);
        controlled.add(new ControlledFact(client(1), DAY_0.plusDays(20), DAY_0.plusDays(29)));
        sign(1, 29, USE);
        sign(1, 60, USE);
        RelapseFigures figures = of(REL_ANY, 400);
        assertThat(figures.perPersonYear().rate().events()).isEqualTo(1);
        assertThat(figures.perPersonYear().rate().personYears()).isCloseTo(90 / 365.25, within(1e-12));
        assertThat(figures.controlled().rate().events()).isEqualTo(1);
        assertThat(figures.controlled().rate().personYears()).isCloseTo(10 / 365.25, within(1e-12));
        facts.removeLast();
        facts.removeLast();
        sign(1, 30, USE);
        assertThat(of(REL_ANY, 400).controlled().rate().events()).isZero();
    }

    @Test
    void the_four_kinds_of_days_are_all_days_followed() {
        follow(1, 200);
        controlled.add(new ControlledFact(client(1), DAY_0.plusDays(150), DAY_0.plusDays(260)));
        sign(1, 2, USE);
        sign(1, 20, USE);
        sign(1, 23, HEAVY_USE);
        RelapseTime row = row(REL_ANY);
        assertThat(row.daysAtRisk() + row.daysInRelapse() + row.daysControlled() + row.daysUnobserved())
                .isEqualTo(200);
        assertThat(row.daysControlled()).isEqualTo(51);
    }

    @Test
    void what_happened_after_the_end_or_the_cut_off_is_not_known() {
        follow(1, 100);
        sign(1, 101, USE);
        assertThat(row(REL_ANY).relapses()).isEmpty();
        sign(1, 100, USE);
        assertThat(row(REL_ANY).relapses()).hasSize(1);
        assertThat(of(REL_ANY, 99).perPersonYear().rate().events()).isZero();
        assertThat(of(REL_ANY, -1).perPersonYear().behind().rows()).isEmpty();
        assertThat(of(REL_ANY, -1).medianDays()).isEmpty();
    }

    @Test
    void a_heavy_day_begins_at_five_drinks_for_men_under_65_and_at_four_for_all_others() {
        assertThat(HeavyDrinking.isHeavy(5, true, 64)).isTrue();
        assertThat(HeavyDrinking.isHeavy(4, true, 64)).isFalse();
        assertThat(HeavyDrinking.isHeavy(4, true, 65)).isTrue();
        assertThat(HeavyDrinking.isHeavy(4, false, 30)).isTrue();
        assertThat(HeavyDrinking.isHeavy(3, false, 30)).isFalse();
        assertThat(HeavyDrinking.isHeavy(3, true, 65)).isFalse();
    }

    @Test
    void a_controlled_time_that_ended_before_it_began_is_refused() {
        assertThatThrownBy(() -> new ControlledFact(client(1), DAY_0, DAY_0.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void follow(int n, int days) {
        people.add(new Followed(client(n), DAY_0, DAY_0.plusDays(days)));
    }

    private void sign(int n, int day, StatusFact.Sign sign) {
        facts.add(StatusFact.of(client(n), DAY_0.plusDays(day), sign));
    }

    private void score(int day, int score) {
        facts.add(new StatusFact(client(1), DAY_0.plusDays(day), PHQ9, score));
    }

    private void seenEvery(int step, int n, int until) {
        for (int day = step; day <= until; day += step) {
            sign(n, day, CLEAR);
        }
    }

    private RelapseTime row(Definition definition) {
        return of(definition, 400).perPersonYear().behind().rows().getFirst();
    }

    private RelapseFigures of(Definition definition, int cutOffDay) {
        return RelapseMeasure.of(
                definition, Followed.Index.ADMISSION, people, facts, controlled, DAY_0.plusDays(cutOffDay));
    }
}
