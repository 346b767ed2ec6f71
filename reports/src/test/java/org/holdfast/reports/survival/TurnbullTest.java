package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An event that lies between two visits. */
class TurnbullTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private final Random random = new Random(14);

    @Test
    void seen_on_its_day_or_not_seen_is_kaplan_meier() {
        for (int i = 0; i < 20; i++) {
            Followed rows = Followed.late(random, 80, 30, 1, 1);
            double[] time = rows.rows().stream().mapToDouble(Followed.Row::to).toArray();
            boolean[] event = new boolean[time.length];
            double[] right = new double[time.length];
            for (int j = 0; j < time.length; j++) {
                event[j] = rows.rows().get(j).ending() == 1;
                right[j] = event[j] ? time[j] : NEVER;
            }
            Turnbull between = Turnbull.of(time, right);
            KaplanMeier curve = KaplanMeier.of(RiskTable.of(time, event));
            for (int t = 0; t <= 29; t++) {
                assertThat(between.survivalAt(t)).isCloseTo(curve.survivalAt(t), within(1e-7));
            }
        }
    }

    @Test
    void visits_of_all_on_the_same_days_give_plain_shares_put_between_the_visits() {
        double[] left = {0, 0, 7, 14, 14};
        double[] right = {7, 7, 14, NEVER, NEVER};
        Turnbull curve = Turnbull.of(left, right);
        assertThat(curve.survivalAt(3)).isEqualTo(1);
        assertThat(curve.survivalAt(3.5)).isCloseTo(0.6, within(1e-9));
        assertThat(curve.survivalAt(10.5)).isCloseTo(0.4, within(1e-9));
        assertThat(curve.survivalAt(1000)).isCloseTo(0.4, within(1e-9));
        assertThat(curve.rows()).isEqualTo(5);
        assertThat(curve.size()).isEqualTo(3);
        assertThat(curve.time(0)).isEqualTo(3.5);
    }

    @Test
    void an_event_seen_takes_the_mass_of_the_intervals_that_hold_it() {
        Turnbull curve = Turnbull.of(new double[] {5, 3, 5, 4}, new double[] {5, 8, 9, 5});
        assertThat(curve.survivalAt(4.9)).isEqualTo(1);
        // 5 itself is not in (5, 9]
        assertThat(curve.survivalAt(5)).isCloseTo(1 / 3.0, within(1e-7));
        assertThat(curve.survivalAt(9)).isCloseTo(0, within(1e-9));
    }

    @Test
    void before_the_first_visit_means_at_the_latest_then() {
        Turnbull curve = Turnbull.of(new double[] {Double.NEGATIVE_INFINITY, 6}, new double[] {4, NEVER});
        assertThat(curve.survivalAt(3.9)).isEqualTo(1);
        assertThat(curve.survivalAt(4)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void no_other_curve_is_likelier() {
        double[] left = new double[40];
        double[] right = new double[40];
        for (int i = 0; i < 40; i++) {
            left[i] = random.nextInt(20);
            right[i] = random.nextInt(4) == 0 ? NEVER : left[i] + 1 + random.nextInt(12);
        }
        Turnbull curve = Turnbull.of(left, right);
        double best = logLikelihood(curve, left, right, 0, 0, 0);
        for (int from = 0; from < curve.size(); from++) {
            for (int to = 0; to < curve.size(); to++) {
                if (mass(curve, from) > 1e-4 && from != to) {
                    assertThat(logLikelihood(curve, left, right, from, to, 1e-4))
                            .isLessThan(best + 1e-9);
                }
            }
        }
    }

    private static double mass(Turnbull curve, int at) {
        double before = at == 0 ? 1 : curve.survivalAt(curve.time(at - 1));
        return before
                - (at == curve.size() - 1 && Double.isInfinite(curve.time(at)) ? 0 : curve.survivalAt(curve.time(at)));
    }

    private static double logLikelihood(Turnbull curve, double[] left, double[] right, int from, int to, double moved) {
        double log = 0;
        for (int i = 0; i < left.length; i++) {
            double likely = 0;
            for (int at = 0; at < curve.size(); at++) {
                if (curve.time(at) > left[i] && curve.time(at) <= right[i]) {
                    likely += mass(curve, at) + (at == to ? moved : 0) - (at == from ? moved : 0);
                }
            }
            log += Math.log(likely);
        }
        return log;
    }

    @Test
    void everybody_twice_and_backwards_is_the_same_curve() {
        double[] left = {0, 2, 4, 6, 3, 8};
        double[] right = {5, 9, 7, NEVER, 3, 12};
        Turnbull once = Turnbull.of(left, right);
        Turnbull twice = Turnbull.of(backAndForth(left), backAndForth(right));
        for (int t = 0; t < 13; t++) {
            assertThat(twice.survivalAt(t)).isCloseTo(once.survivalAt(t), within(1e-6));
        }
    }

    private static double[] backAndForth(double[] column) {
        double[] both = Arrays.copyOf(column, 2 * column.length);
        for (int i = 0; i < column.length; i++) {
            both[both.length - 1 - i] = column[i];
        }
        return both;
    }

    @Test
    void an_interval_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> Turnbull.of(new double[] {5}, new double[] {4}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Turnbull.of(new double[] {5}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Turnbull.of(new double[0], new double[0]).survivalAt(3)).isEqualTo(1);
    }
}
