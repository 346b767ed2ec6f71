package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.survival.Cohort.fitted;
import static org.holdfast.reports.survival.Cohort.refused;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.holdfast.reports.survival.ModelResult.Reason;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private final Random random = new Random(4);

    @Test
    void an_intercept_alone_is_the_logit_of_the_share() {
        LogisticFit fit = fitted(LogisticRegression.fit(new boolean[] {true, false, false, false}));
        assertThat(fit.coefficient(0)).isCloseTo(Math.log(1 / 3.0), CLOSE);
        assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(1 / 1.0 + 1 / 3.0), CLOSE);
        assertThat(fit.logLikelihood()).isCloseTo(fit.nullLogLikelihood(), CLOSE);
    }

    @Test
    void two_groups_give_the_odds_ratio_of_the_table() {
        boolean[] outcome = {true, true, true, false, true, false, false, false};
        double[] group = {1, 1, 1, 1, 0, 0, 0, 0};
        LogisticFit fit = fitted(LogisticRegression.fit(outcome, group));
        assertThat(fit.coefficient(1)).isCloseTo(Math.log(9), CLOSE);
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(1 / 3.0 + 1 + 1 + 1 / 3.0), within(1e-7));
        assertThat(fit.chance(1)).isCloseTo(0.75, CLOSE);
        double[] other = {0, 0, 0, 0, 1, 1, 1, 1};
        assertThat(fitted(LogisticRegression.fit(outcome, other)).coefficient(1))
                .isCloseTo(-Math.log(9), CLOSE);
    }

    @Test
    void separation_one_outcome_only_and_constants_are_refused() {
        boolean[] outcome = {false, false, true, true};
        assertThat(refused(LogisticRegression.fit(outcome, new double[] {1, 2, 3, 4})))
                .isEqualTo(Reason.SEPARATION);
        assertThat(refused(LogisticRegression.fit(outcome, new double[] {0, 1, 1, 1})))
                .isEqualTo(Reason.SEPARATION);
        assertThat(refused(LogisticRegression.fit(outcome, new double[] {3, 3, 3, 3})))
                .isEqualTo(Reason.NO_CONTRAST);
        assertThat(refused(LogisticRegression.fit(new boolean[4], new double[] {1, 2, 3, 4})))
                .isEqualTo(Reason.NO_EVENTS);
        assertThatThrownBy(() -> LogisticRegression.fit(outcome, new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_area_is_what_comparing_all_pairs_gives() {
        double[] score =
                IntStream.range(0, 60).mapToDouble(i -> random.nextInt(12)).toArray();
        boolean[] outcome = flags(60);
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                if (outcome[i] && !outcome[j]) {
                    won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        Roc roc = Roc.of(score, outcome).orElseThrow();
        assertThat(roc.area()).isCloseTo(won / pairs, CLOSE);
        double[] turned = Arrays.stream(score).map(s -> -s).toArray();
        Roc back = Roc.of(turned, outcome).orElseThrow();
        assertThat(back.area()).isCloseTo(1 - roc.area(), CLOSE);
        assertThat(back.standardError()).isCloseTo(roc.standardError(), CLOSE);
    }

    @Test
    void a_perfect_order_has_the_area_1_and_one_case_has_none() {
        double[] score = {1, 2, 3, 4};
        Roc roc = Roc.of(score, new boolean[] {false, false, true, true}).orElseThrow();
        assertThat(roc.area()).isEqualTo(1);
        assertThat(roc.interval().high()).isEqualTo(1);
        assertThat(Roc.of(score, new boolean[] {false, false, false, true})).isEmpty();
    }

    @Test
    void the_average_scores_nothing_and_the_truth_everything() {
        boolean[] outcome = {true, false, false, false};
        double[] average = {0.25, 0.25, 0.25, 0.25};
        assertThat(Brier.of(average, outcome).scaled().orElseThrow()).isZero();
        Brier perfect = Brier.of(new double[] {1, 0, 0, 0}, outcome);
        assertThat(perfect.value()).isZero();
        assertThat(perfect.logLoss()).isZero();
        assertThat(Brier.of(average, new boolean[4]).scaled()).isEmpty();
        assertThatThrownBy(() -> Brier.of(new double[] {1.1}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chances_that_are_too_timid_have_a_slope_above_1_and_a_shift_is_found() {
        int n = 400;
        boolean[] outcome = new boolean[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i]));
        }
        LogisticFit fit = fitted(LogisticRegression.fit(outcome, x));
        double[] right = chances(x, fit, 1, 0);
        Calibration fair = Calibration.of(right, outcome);
        assertThat(fair.slope().orElseThrow().value()).isCloseTo(1, within(1e-6));
        assertThat(fair.inTheLarge().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(fair.expectedOverObserved().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(Calibration.of(chances(x, fit, 0.5, 0), outcome)
                        .slope()
                        .orElseThrow()
                        .value())
                .isCloseTo(2, within(1e-6));
        assertThat(Calibration.of(chances(x, fit, 1, 0.7), outcome).inTheLarge().orElseThrow())
                .isCloseTo(-0.7, within(1e-6));
        assertThat(Calibration.hosmerLemeshow(right, outcome, 10).orElseThrow().degreesOfFreedom())
                .isEqualTo(8);
        assertThatThrownBy(() -> Calibration.of(new double[] {1}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] chances(double[] x, LogisticFit fit, double slope, double shift) {
        return Arrays.stream(x)
                .map(v -> 1 / (1 + Math.exp(-slope * fit.logit(v) - shift)))
                .toArray();
    }

    @Test
    void equal_chances_have_no_slope_and_nobody_with_the_outcome_no_ratio() {
        double[] half = {0.5, 0.5, 0.5};
        Calibration calibration = Calibration.of(half, new boolean[3]);
        assertThat(calibration.slope()).isEmpty();
        assertThat(calibration.inTheLarge()).isEmpty();
        assertThat(calibration.expectedOverObserved()).isEmpty();
        assertThat(Calibration.hosmerLemeshow(half, new boolean[3], 10)).isEmpty();
    }

    @Test
    void where_nobody_is_lost_the_censored_score_is_the_plain_one() {
        int n = 80;
        double[] time =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(50)).toArray();
        double[] risk =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(9) / 10.0).toArray();
        boolean[] event = new boolean[n];
        Arrays.fill(event, true);
        boolean[] outcome = new boolean[n];
        IntStream.range(0, n).forEach(i -> outcome[i] = time[i] <= 20);
        CensoredScore score = CensoredScore.of(time, event, risk, 20).orElseThrow();
        assertThat(score.brier()).isCloseTo(Brier.of(risk, outcome).value(), CLOSE);
        assertThat(score.auc().orElseThrow())
                .isCloseTo(Roc.of(risk, outcome).orElseThrow().area(), CLOSE);
        assertThat(score.lost()).isZero();
        assertThat(score.cases() + score.controls()).isEqualTo(n);
    }

    @Test
    void past_the_last_follow_up_nothing_is_scored() {
        double[] time = {3, 5};
        assertThat(CensoredScore.of(time, new boolean[] {true, true}, new double[] {0.2, 0.3}, 5))
                .isEmpty();
        CensoredScore early = CensoredScore.of(time, new boolean[2], new double[] {0.2, 0.3}, 1)
                .orElseThrow();
        assertThat(early.auc()).isEmpty();
        assertThat(early.scaledBrier()).isEmpty();
        assertThat(early.expectedOverObserved()).isEmpty();
    }

    @Test
    void rows_are_ordered_as_comparing_orders_them() {
        double[] values = IntStream.range(0, 500)
                .mapToDouble(i -> switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(20) - 10;
                    case 1 -> random.nextGaussian() * 1e-9;
                    case 2 -> random.nextGaussian() * 1e12;
                    default -> i % 2 == 0 ? 0.0 : -0.0;
                })
                .toArray();
        int[] group = IntStream.range(0, 500).map(i -> random.nextInt(5) - 2).toArray();
        int[] order = Order.ascending(values, group);
        assertThat(Arrays.stream(order).distinct().count()).isEqualTo(500);
        for (int i = 1; i < order.length; i++) {
            int before = order[i - 1];
            int here = order[i];
            assertThat(group[before]).isLessThanOrEqualTo(group[here]);
            if (group[before] == group[here]) {
                assertThat(values[before] <= values[here]).isTrue();
                assertThat(values[before] < values[here] || before < here).isTrue();
            }
        }
    }

    private boolean[] flags(int n) {
        boolean[] flags = new boolean[n];
        IntStream.range(0, n).forEach(i -> flags[i] = random.nextBoolean());
        return flags;
    }
}
