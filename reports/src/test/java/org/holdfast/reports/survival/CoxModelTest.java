package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.survival.Cohort.fitted;
import static org.holdfast.reports.survival.Cohort.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.holdfast.reports.survival.ModelResult.Reason;
import org.junit.jupiter.api.Test;

/** What must hold of a Cox model of any data (science 1.6), beside the reference cases. */
class CoxModelTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private final Random random = new Random(53);

    @Test
    void cutting_rows_at_any_day_changes_nothing() {
        for (Ties ties : Ties.values()) {
            Cohort whole = Cohort.some(random, 200, 40);
            Cohort cut = whole.cut(random);
            CoxFit before = fitted(delayed(whole).ties(ties).fit());
            CoxFit after = fitted(delayed(cut).ties(ties).fit());
            assertThat(after.rows()).isGreaterThan(before.rows());
            assertSame(after, before);
            assertThat(after.robustStandardError(0).orElseThrow())
                    .isCloseTo(before.robustStandardError(0).orElseThrow(), CLOSE);
            assertThat(after.baseline().cumulative(0, 20, 0, 0))
                    .isCloseTo(before.baseline().cumulative(0, 20, 0, 0), CLOSE);
            assertThat(after.concordance().orElseThrow().value())
                    .isCloseTo(before.concordance().orElseThrow().value(), CLOSE);
            assertThat(global(after)).isCloseTo(global(before), within(1e-6));
        }
    }

    @Test
    void without_ties_the_score_test_of_two_groups_is_the_log_rank_test() {
        Cohort people = Cohort.untied(random, 150);
        CoxFit fit =
                fitted(CoxModel.of(people.time(), people.event(), people.x()).fit());
        List<RiskTable> groups = IntStream.of(0, 1)
                .mapToObj(group -> people.picked(IntStream.range(0, people.size())
                        .filter(i -> people.x()[i] == group)
                        .toArray()))
                .map(group -> RiskTable.of(group.time(), group.event()))
                .toList();
        assertThat(fit.score().chiSquare()).isCloseTo(LogRank.of(groups).chiSquare(), CLOSE);
    }

    @Test
    void without_ties_efron_and_breslow_are_one() {
        Cohort people = Cohort.untied(random, 100);
        assertSame(
                fitted(people.model().ties(Ties.BRESLOW).fit()),
                fitted(people.model().ties(Ties.EFRON).fit()));
    }

    @Test
    void one_stratum_is_no_stratum_and_names_of_strata_are_of_no_account() {
        Cohort people = Cohort.some(random, 150, 30);
        int[] one = new int[people.size()];
        Arrays.fill(one, -7);
        assertSame(
                fitted(people.model().strata(one).fit()), fitted(people.model().fit()));
        int[] renamed =
                Arrays.stream(people.stratum()).map(code -> 1000 - 900 * code).toArray();
        assertSame(
                fitted(people.model().strata(renamed).fit()),
                fitted(people.model().strata(people.stratum()).fit()));
    }

    @Test
    void the_other_coding_turns_the_sign() {
        Cohort people = Cohort.some(random, 150, 30);
        double[] other = Arrays.stream(people.x()).map(x -> 1 - x).toArray();
        CoxFit there = fitted(people.model().fit());
        CoxFit back = fitted(
                CoxModel.of(people.time(), people.event(), other, people.z()).fit());
        assertThat(back.coefficient(0)).isCloseTo(-there.coefficient(0), CLOSE);
        assertThat(back.hazardRatio(0)).isCloseTo(1 / there.hazardRatio(0), CLOSE);
        assertThat(back.standardError(0)).isCloseTo(there.standardError(0), CLOSE);
        assertThat(back.logLikelihood()).isCloseTo(there.logLikelihood(), CLOSE);
    }

    @Test
    void months_or_days_and_the_order_of_rows_are_of_no_account() {
        Cohort people = Cohort.some(random, 150, 30);
        CoxFit days = fitted(delayed(people).fit());
        CoxFit months = fitted(CoxModel.of(scaled(people.time()), people.event(), people.x(), people.z())
                .entering(scaled(people.entry()))
                .clusters(people.cluster())
                .fit());
        assertSame(months, days);
        assertThat(global(months)).isCloseTo(global(days), within(1e-6));
        int[] backwards = IntStream.range(0, people.size())
                .map(i -> people.size() - 1 - i)
                .toArray();
        assertSame(fitted(delayed(people.picked(backwards)).fit()), days);
    }

    @Test
    void a_covariate_in_other_units_tells_the_same() {
        Cohort people = Cohort.some(random, 150, 30);
        double[] shifted = Arrays.stream(people.z()).map(z -> 1e6 + 1000 * z).toArray();
        CoxFit fit = fitted(people.model().fit());
        CoxFit other = fitted(
                CoxModel.of(people.time(), people.event(), people.x(), shifted).fit());
        assertThat(other.coefficient(1) * 1000).isCloseTo(fit.coefficient(1), within(1e-7));
        assertThat(other.coefficient(0)).isCloseTo(fit.coefficient(0), within(1e-7));
    }

    @Test
    void everybody_twice_is_no_surer_when_the_two_are_one_cluster() {
        Cohort once = Cohort.some(random, 120, 30);
        int[] each = IntStream.range(0, once.size()).toArray();
        Cohort twice = once.picked(
                IntStream.range(0, 2 * once.size()).map(i -> i % once.size()).toArray());
        int[] both =
                IntStream.range(0, 2 * once.size()).map(i -> i % once.size()).toArray();
        CoxFit one = fitted(once.model().ties(Ties.BRESLOW).clusters(each).fit());
        CoxFit two = fitted(twice.model().ties(Ties.BRESLOW).clusters(both).fit());
        assertThat(two.coefficient(0)).isCloseTo(one.coefficient(0), CLOSE);
        assertThat(two.standardError(0)).isCloseTo(one.standardError(0) / Math.sqrt(2), CLOSE);
        assertThat(two.robustStandardError(0).orElseThrow())
                .isCloseTo(one.robustStandardError(0).orElseThrow(), CLOSE);
    }

    @Test
    void a_risk_set_that_emptied_begins_anew() {
        Cohort early = Cohort.some(random, 60, 20);
        Cohort late = Cohort.some(random, 60, 20);
        double[] time = join(early.time(), shifted(late.time()));
        double[] entry = join(early.entry(), shifted(late.entry()));
        // those of the first period weigh far more; nothing of them may be left when the second begins
        double[] x = join(Arrays.stream(early.x()).map(v -> v * 30).toArray(), late.x());
        boolean[] event = new boolean[time.length];
        int[] period = new int[time.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = i < 60 ? early.event()[i] : late.event()[i - 60];
            period[i] = i / 60;
        }
        CoxModel model = CoxModel.of(time, event, x).entering(entry);
        assertSame(fitted(model.fit()), fitted(model.strata(period).fit()));
    }

    @Test
    void events_are_as_many_as_the_hazard_that_was_met() {
        Cohort people = Cohort.some(random, 100, 30);
        BaselineHazard baseline =
                fitted(people.model().ties(Ties.BRESLOW).fit()).baseline();
        double met = IntStream.range(0, people.size())
                .mapToDouble(i -> baseline.cumulative(0, people.time()[i], people.x()[i], people.z()[i]))
                .sum();
        long events = IntStream.of(people.exit()).filter(exit -> exit == 1).count();
        assertThat(met).isCloseTo(events, within(1e-8));
        assertThat(baseline.survival(0, 0, 0, 0)).isEqualTo(1);
        assertThatThrownBy(() -> baseline.cumulative(3, 10, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void concordance_is_what_comparing_all_pairs_gives() {
        Cohort people = Cohort.some(random, 120, 20);
        double[] rounded = Arrays.stream(people.z()).map(Math::round).toArray();
        CoxFit fit = fitted(CoxModel.of(people.time(), people.event(), rounded)
                .entering(people.entry())
                .strata(people.stratum())
                .fit());
        double good = 0;
        double all = 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < people.size(); j++) {
                if (comparable(people, i, j)) {
                    double higher = fit.coefficient(0) * (rounded[i] - rounded[j]);
                    good += higher > 0 ? 1 : higher == 0 ? 0.5 : 0;
                    all++;
                }
            }
        }
        assertThat(fit.concordance().orElseThrow().value()).isCloseTo(good / all, CLOSE);
    }

    private static boolean comparable(Cohort people, int first, int second) {
        double t = people.time()[first];
        boolean outlived = people.time()[second] > t || people.time()[second] == t && people.exit()[second] != 1;
        return people.exit()[first] == 1
                && people.stratum()[first] == people.stratum()[second]
                && people.entry()[second] < t
                && outlived;
    }

    @Test
    void a_hazard_ratio_that_turns_round_is_noticed() {
        int n = 400;
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] group = new double[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % 2;
            time[i] = group[i] == 0 ? 40 + 20 * random.nextDouble() : 100 * random.nextDouble();
            event[i] = true;
        }
        CoxFit fit = fitted(CoxModel.of(time, event, group).fit());
        assertThat(fit.proportionalHazards(TimeScale.KAPLAN_MEIER)
                        .orElseThrow()
                        .global()
                        .p())
                .isLessThan(1e-6);
    }

    @Test
    void a_test_over_time_wants_events_at_more_than_one_time() {
        double[] time = {3, 3, 5, 5};
        CoxFit fit = fitted(CoxModel.of(time, new boolean[] {true, true, false, false}, new double[] {1, 0, 1, 0.5})
                .fit());
        assertThat(fit.proportionalHazards(TimeScale.IDENTITY)).isEmpty();
    }

    @Test
    void a_covariate_that_foretells_without_fault_has_no_hazard_ratio() {
        double[] time = {1, 2, 3, 4, 5, 6};
        boolean[] event = {true, true, true, true, true, true};
        double[] group = {1, 1, 1, 0, 0, 0};
        double[] noise = {0.3, -1, 0.7, 0.1, 0.4, -0.2};
        assertThat(refused(CoxModel.of(time, event, group).fit())).isEqualTo(Reason.SEPARATION);
        assertThat(refused(CoxModel.of(time, event, noise, group).fit())).isEqualTo(Reason.SEPARATION);
        double[] nearly = {1, 1, 0, 1, 0, 0};
        assertThat(fitted(CoxModel.of(time, event, nearly).fit()).coefficient(0))
                .isBetween(0.5, 5.0);
    }

    @Test
    void a_group_in_which_nobody_had_the_event_has_no_hazard_ratio() {
        int n = 400;
        double[] time = IntStream.range(0, n).mapToDouble(i -> 1 + i % 37).toArray();
        boolean[] event = new boolean[n];
        double[] rare = new double[n];
        for (int i = 0; i < n; i++) {
            rare[i] = i % 100 == 3 ? 1 : 0;
            event[i] = rare[i] == 0 && i % 3 == 0;
        }
        assertThat(refused(CoxModel.of(time, event, rare).fit())).isEqualTo(Reason.SEPARATION);
    }

    @Test
    void what_does_not_vary_or_follows_from_the_rest_is_refused() {
        Cohort people = Cohort.some(random, 80, 30);
        double[] same = new double[people.size()];
        Arrays.fill(same, 0.1);
        double[] sum = new double[people.size()];
        Arrays.setAll(sum, i -> 2 * people.x()[i] - people.z()[i]);
        CoxModel constant = CoxModel.of(people.time(), people.event(), people.x(), same);
        CoxModel collinear = CoxModel.of(people.time(), people.event(), people.x(), people.z(), sum);
        assertThat(refused(constant.fit())).isEqualTo(Reason.NO_CONTRAST);
        assertThat(refused(collinear.fit())).isEqualTo(Reason.NO_CONTRAST);
        assertThat(refused(people.model()
                        .strata(IntStream.range(0, people.size()).toArray())
                        .fit()))
                .isEqualTo(Reason.NO_CONTRAST);
    }

    @Test
    void where_nobody_had_the_event_or_nobody_is_there_is_no_model() {
        double[] time = {1, 2};
        assertThat(refused(CoxModel.of(time, new boolean[2], time).fit())).isEqualTo(Reason.NO_EVENTS);
        assertThat(refused(CoxModel.of(new double[0], new boolean[0], new double[0])
                        .fit()))
                .isEqualTo(Reason.NO_EVENTS);
    }

    @Test
    void nonsense_is_refused() {
        double[] two = {1, 2};
        boolean[] event = {true, false};
        CoxModel model = CoxModel.of(two, event, two);
        assertThatThrownBy(() -> CoxModel.of(two, event)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoxModel.of(two, event, new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.entering(new double[] {0, 2})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.strata(new int[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoxModel.of(new double[] {1, Double.NaN}, event, two))
                .isInstanceOf(IllegalArgumentException.class);
        CoxModel hole = CoxModel.of(two, event, new double[] {Double.NaN, 1});
        assertThatThrownBy(hole::fit).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_at_time_0_counts_and_few_events_are_said_to_be_few() {
        CoxFit fit = fitted(CoxModel.of(
                        new double[] {0, 0, 3, 4}, new boolean[] {true, false, true, true}, new double[] {0, 1, 1, 0})
                .fit());
        assertThat(fit.events()).isEqualTo(3);
        assertThat(fit.thin()).isTrue();
    }

    private static CoxModel delayed(Cohort people) {
        return people.model().entering(people.entry()).clusters(people.cluster());
    }

    private static double global(CoxFit fit) {
        return fit.proportionalHazards(TimeScale.KAPLAN_MEIER)
                .orElseThrow()
                .global()
                .chiSquare();
    }

    private static double[] scaled(double[] days) {
        return Arrays.stream(days).map(t -> t / 30.4375).toArray();
    }

    private static double[] shifted(double[] days) {
        return Arrays.stream(days).map(t -> t + 1000).toArray();
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    private static void assertSame(CoxFit a, CoxFit b) {
        for (int j = 0; j < b.covariates(); j++) {
            assertThat(a.coefficient(j)).isCloseTo(b.coefficient(j), CLOSE);
            assertThat(a.standardError(j)).isCloseTo(b.standardError(j), CLOSE);
        }
        assertThat(a.nullLogLikelihood()).isCloseTo(b.nullLogLikelihood(), CLOSE);
        assertThat(a.logLikelihood()).isCloseTo(b.logLikelihood(), CLOSE);
        assertThat(a.score().chiSquare()).isCloseTo(b.score().chiSquare(), within(1e-7));
        assertThat(a.likelihoodRatio().chiSquare())
                .isCloseTo(b.likelihoodRatio().chiSquare(), within(1e-7));
        assertThat(a.wald().orElseThrow().chiSquare())
                .isCloseTo(b.wald().orElseThrow().chiSquare(), within(1e-7));
    }
}
