package org.holdfast.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final double[] RISK = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1};
    private static final boolean[] EVENT = {true, true, false, true, false, false, true, false, false, false};

    @Test
    void nobody_is_on_both_sides_of_a_split_by_site() {
        int[] site = {1, 1, 2, 2, 3, 3, 4};
        int[] person = {1, 2, 3, 4, 4, 5, 6};
        Folds folds = Folds.bySite(site, person);
        assertThat(folds.folds()).hasSize(3);
        for (Folds.Fold fold : folds.folds()) {
            assertThat(people(fold.fit, person)).doesNotContainAnyElementsOf(people(fold.tried, person));
            assertThat(fold.fit.length + fold.tried.length).isEqualTo(7);
        }
        assertThat(folds.folds()).extracting(fold -> fold.tried).contains(new int[] {2, 3, 4, 5});
    }

    @Test
    void a_split_by_time_tries_only_people_who_came_for_the_first_time_after_it() {
        long[] admitted = {1, 5, 9, 10, 11};
        int[] person = {1, 2, 3, 4, 1};
        Folds.Fold fold = Folds.byTime(admitted, person, 10).folds().getFirst();
        assertThat(fold.fit).containsExactly(0, 1, 2);
        assertThat(fold.tried).containsExactly(3);
    }

    @Test
    void one_site_and_a_day_outside_the_data_divide_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Folds.bySite(new int[] {1, 1}, new int[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Folds.byTime(new long[] {1, 2}, new int[] {1, 2}, 0));
    }

    @Test
    void calls_go_to_the_highest_risks_and_meet_those_who_would_leave() {
        AtCapacity three = Validation.of(Folds.By.SITE, RISK, EVENT, 0.3).atCapacity();
        assertThat(three).isEqualTo(new AtCapacity(3, 2, 4));
        assertThat(three.ppv()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(three.reached()).isEqualTo(0.5);
    }

    @Test
    void tenths_go_from_the_lowest_risk_to_the_highest() {
        List<Decile> deciles = Validation.of(Folds.By.SITE, RISK, EVENT, 0.1).deciles();
        assertThat(deciles)
                .extracting(Decile::predicted)
                .isSorted()
                .startsWith(0.1)
                .endsWith(0.9);
        assertThat(deciles).extracting(Decile::events).containsExactly(0, 0, 0, 1, 0, 0, 1, 0, 1, 1);
    }

    /** At 0.5: five called, three rightly: 3/10 − 2/10 · 1. Calling everybody: 4/10 − 6/10 · 1. */
    @Test
    void net_benefit_takes_wrong_calls_off_right_ones_at_the_odds_of_the_threshold() {
        NetBenefit half = NetBenefit.at(0.5, RISK, EVENT);
        assertThat(half.model()).isCloseTo(0.1, within(1e-12));
        assertThat(half.everybody()).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void a_group_shows_how_often_it_is_called_and_whether_too_much_was_promised_of_it() {
        String[] label = {"WOMEN", "MEN", "MEN", "WOMEN", "MEN", "WOMEN", "MEN", "MEN", "WOMEN", "WOMEN"};
        List<Subgroup> groups = Subgroup.of(label, RISK, EVENT, 0.3);
        assertThat(groups).extracting(Subgroup::label).containsExactly("MEN", "WOMEN");
        Subgroup men = groups.getFirst();
        assertThat(men.called()).isEqualTo(2);
        assertThat(men.alertRate()).isEqualTo(0.4);
        assertThat(men.expectedOverObserved().orElseThrow()).isCloseTo(2.5 / 2, within(1e-12));
    }

    @Test
    void a_team_that_calls_no_share_or_more_than_all_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Validation.of(Folds.By.SITE, RISK, EVENT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Validation.of(Folds.By.SITE, RISK, EVENT, 1.01));
    }

    private static Set<Integer> people(int[] rows, int[] person) {
        Set<Integer> people = new HashSet<>();
        Arrays.stream(rows).forEach(row -> people.add(person[row]));
        return people;
    }
}
