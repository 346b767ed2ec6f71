package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.survival.Cohort.fitted;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An exposure that begins after admission: whose time is whose. */
class ExposureTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void a_person_is_unexposed_before_the_designation_and_exposed_from_then() {
        TimeDependentExposure rows = one(10, 4);
        assertThat(rows.rows()).isEqualTo(2);
        assertThat(rows.timeAtRisk(false)).isEqualTo(4);
        assertThat(rows.timeAtRisk(true)).isEqualTo(6);
        assertThat(rows.events(false)).isZero();
        assertThat(rows.events(true)).isEqualTo(1);
        assertThat(rows.spread(new double[] {7})).containsExactly(7, 7);
    }

    @Test
    void a_designation_on_the_exit_day_or_after_does_not_count() {
        assertThat(one(10, 9.5).timeAtRisk(true)).isEqualTo(0.5);
        assertThat(one(10, 10).timeAtRisk(true)).isZero();
        assertThat(one(10, 11).events(false)).isEqualTo(1);
        assertThat(one(10, NEVER).rows()).isEqualTo(1);
    }

    @Test
    void an_exit_on_the_day_of_admission_has_half_a_day_at_risk() {
        assertThat(one(0, NEVER).timeAtRisk(false)).isEqualTo(0.5);
        assertThat(one(0, 0).timeAtRisk(true)).isZero();
        assertThat(one(1, NEVER).timeAtRisk(false)).isEqualTo(1);
    }

    @Test
    void who_was_designated_by_admission_is_exposed_all_along() {
        assertThat(one(10, 0).rows()).isEqualTo(1);
        assertThat(one(10, -3).timeAtRisk(true)).isEqualTo(10);
    }

    @Test
    void times_that_are_none_are_refused() {
        assertThatThrownBy(() -> one(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one(3, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Landmark.at(-1, new double[0], new boolean[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_landmark_leaves_out_who_is_gone_by_its_day_and_counts_them() {
        Landmark landmark = Landmark.at(
                30, new double[] {29, 30, 31, 90}, new boolean[] {true, true, true, false}, new double[] {1, 1, 30, 31
                });
        assertThat(landmark.rows()).isEqualTo(2);
        assertThat(landmark.excluded()).isEqualTo(2);
        assertThat(landmark.exposed()).isEqualTo(1);
        assertThat(landmark.events()).isEqualTo(1);
        assertThat(landmark.thin()).isTrue();
        assertThat(landmark.curve(true).survivalAt(0.9)).isEqualTo(1);
        assertThat(landmark.curve(true).survivalAt(1)).isZero();
        assertThat(landmark.pick(new double[] {5, 6, 7, 8})).containsExactly(7, 8);
        assertThat(landmark.pick(new int[] {5, 6, 7, 8})).containsExactly(7, 8);
    }

    @Test
    void where_exposure_never_changes_it_is_a_comparison_of_two_groups() {
        Cohort people = Cohort.untied(new Random(5), 120);
        double[] exposure =
                Arrays.stream(people.x()).map(x -> x == 1 ? 0 : NEVER).toArray();
        TimeDependentExposure rows = TimeDependentExposure.of(people.time(), people.event(), exposure);
        List<RiskTable> groups = IntStream.of(0, 1)
                .mapToObj(group -> people.picked(IntStream.range(0, people.size())
                        .filter(i -> people.x()[i] == group)
                        .toArray()))
                .map(group -> RiskTable.of(group.time(), group.event()))
                .toList();
        MantelByar test = MantelByar.of(rows, Ties.EFRON);
        LogRank logRank = LogRank.of(groups);
        assertThat(test.test().orElseThrow().chiSquare()).isCloseTo(logRank.chiSquare(), within(1e-9));
        assertThat(test.observed()).isEqualTo(logRank.observed().get(1));
        assertThat(test.expected()).isCloseTo(logRank.expected().get(1), within(1e-9));
        SimonMakuch curves = SimonMakuch.of(rows);
        assertThat(curves.exposed().survivalAt(20))
                .isCloseTo(KaplanMeier.of(groups.get(1)).survivalAt(20), within(1e-12));
        assertThat(curves.unexposed().survivalAt(20))
                .isCloseTo(KaplanMeier.of(groups.get(0)).survivalAt(20), within(1e-12));
    }

    @Test
    void a_contact_that_does_nothing_is_not_made_to_help_by_the_time_it_takes_to_name_one() {
        Random random = new Random(80);
        int n = 3000;
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] exposure = new double[n];
        double[] ever = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = Math.floor(-100 * Math.log(random.nextDouble()));
            event[i] = random.nextInt(5) > 0;
            double named = Math.floor(-60 * Math.log(random.nextDouble()));
            exposure[i] = named < time[i] ? named : NEVER;
            ever[i] = named < time[i] ? 1 : 0;
        }
        TimeDependentExposure rows = TimeDependentExposure.of(time, event, exposure);
        assertThat(fitted(rows.model().fit()).hazardRatio(0)).isBetween(0.9, 1.1);
        assertThat(MantelByar.of(rows, Ties.EFRON).test().orElseThrow().p()).isGreaterThan(0.05);
        CoxFit landmark = fitted(Landmark.at(30, time, event, exposure).model().fit());
        assertThat(landmark.hazardRatio(0)).isBetween(0.85, 1.15);
        // what the comparison that the engine does not offer would have said
        assertThat(fitted(CoxModel.of(time, event, ever).fit()).hazardRatio(0)).isLessThan(0.5);
    }

    @Test
    void few_at_risk_are_said_to_be_few() {
        double[] time = IntStream.rangeClosed(1, 40).mapToDouble(i -> i).toArray();
        boolean[] event = new boolean[40];
        Arrays.fill(event, true);
        double[] exposure = new double[40];
        Arrays.fill(exposure, NEVER);
        Arrays.fill(exposure, 20, 40, 15);
        SimonMakuch curves = SimonMakuch.of(TimeDependentExposure.of(time, event, exposure));
        assertThat(curves.thinBy(10)).isFalse();
        assertThat(curves.thinBy(40)).isTrue();
    }

    @Test
    void an_e_value_is_1_where_there_is_nothing_to_explain_and_knows_no_direction() {
        assertThat(EValue.ofHazardRatio(1, 0.8, 1.3).value()).isEqualTo(1);
        assertThat(EValue.ofHazardRatio(0.8, 0.6, 1.1).ofLimit()).isEqualTo(1);
        assertThat(EValue.ofHazardRatio(0.5, 0.4, 0.7).value())
                .isCloseTo(EValue.ofHazardRatio(2, 1.5, 3).value(), within(1e-9));
        assertThatThrownBy(() -> EValue.ofHazardRatio(0.5, 0.6, 0.7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeDependentExposure one(double time, double exposure) {
        return TimeDependentExposure.of(new double[] {time}, new boolean[] {true}, new double[] {exposure});
    }
}
