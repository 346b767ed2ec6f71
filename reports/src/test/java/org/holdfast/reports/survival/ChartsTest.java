package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.holdfast.reports.measure.Interval;
import org.junit.jupiter.api.Test;

/** Sites side by side, and one site over time. */
class ChartsTest {
    private static final Confidence WIDE = new Confidence(0.998);

    private static long[] same(int size, long value) {
        long[] all = new long[size];
        Arrays.fill(all, value);
        return all;
    }

    @Test
    void sites_that_differ_by_chance_alone_are_not_spread_and_not_flagged() {
        Random random = new Random(5);
        long[] n = same(40, 500);
        long[] x = new long[40];
        for (int unit = 0; unit < 40; unit++) {
            for (int i = 0; i < 500; i++) {
                x[unit] += random.nextDouble() < 0.8 ? 1 : 0;
            }
        }
        Funnel funnel = Funnel.of(x, n);
        assertThat(funnel.phi().orElseThrow()).isBetween(0.4, 1.3);
        assertThat(funnel.tau2().orElseThrow()).isLessThan(1e-4);
        assertThat(funnel.flagged()).isEmpty();
        assertThat(Math.abs(funnel.multiplicativeZ(3).orElseThrow()))
                .isLessThanOrEqualTo(Math.abs(funnel.z(3).orElseThrow()));
    }

    @Test
    void one_site_apart_from_many_alike_is_flagged() {
        long[] n = same(20, 400);
        long[] x = same(20, 320);
        for (int unit = 0; unit < 20; unit++) {
            x[unit] += unit % 5 - 2;
        }
        x[7] = 230;
        Funnel funnel = Funnel.of(x, n);
        assertThat(funnel.flagged()).containsExactly(7);
        assertThat(funnel.outside(WIDE)).containsExactly(7);
    }

    @Test
    void limits_narrow_with_size_hold_the_target_and_stay_inside_0_and_1() {
        Funnel funnel = Funnel.of(new long[] {0, 2, 12, 120}, new long[] {3, 9, 60, 600});
        Interval before = new Interval(0, 1);
        for (int unit = 0; unit < 4; unit++) {
            Interval wide = funnel.limits(unit, WIDE);
            Interval narrow = funnel.limits(unit, Confidence.USUAL);
            assertThat(wide.low()).isBetween(0.0, narrow.low());
            assertThat(wide.high()).isBetween(narrow.high(), 1.0);
            assertThat(funnel.target()).isBetween(narrow.low(), narrow.high());
            assertThat(wide.high() - wide.low()).isLessThanOrEqualTo(before.high() - before.low());
            before = wide;
        }
    }

    @Test
    void where_everybody_came_nothing_varies() {
        Funnel funnel = Funnel.of(new long[] {4, 8}, new long[] {4, 8});
        assertThat(funnel.z(0)).isEmpty();
        assertThat(funnel.phi()).isEmpty();
        assertThat(funnel.additiveZ(1)).isEmpty();
        assertThat(funnel.flagged()).isEmpty();
        assertThat(funnel.limits(0, WIDE)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void a_single_site_is_its_own_target() {
        Funnel funnel = Funnel.of(new long[] {30}, new long[] {40});
        assertThat(funnel.z(0).orElseThrow()).isZero();
        assertThat(funnel.tau2().orElseThrow()).isZero();
        assertThat(funnel.outside(Confidence.USUAL)).isEmpty();
    }

    @Test
    void a_site_without_rows_is_refused() {
        assertThatThrownBy(() -> Funnel.of(new long[] {3, 0}, new long[] {4, 0}))
                .hasMessageContaining("no. 1");
        assertThatThrownBy(() -> PChart.of(new long[0], new long[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PChart.of(new long[] {1}, new long[] {2, 3})).hasMessageContaining("1 counts of 2");
    }

    @Test
    void seven_weeks_on_one_side_are_no_signal_and_eight_are() {
        long[] n = same(16, 100);
        long[] seven = {60, 60, 60, 60, 60, 60, 60, 40, 40, 40, 40, 40, 40, 40, 60, 40};
        assertThat(PChart.of(seven, n).longestRun()).isEqualTo(7).isLessThan(PChart.RUN);
        long[] eight = {60, 60, 60, 60, 60, 60, 60, 60, 40, 40, 40, 40, 40, 40, 40, 40};
        assertThat(PChart.of(eight, n).longestRun()).isEqualTo(PChart.RUN);
    }

    @Test
    void a_week_exactly_in_the_middle_ends_a_run() {
        assertThat(PChart.of(new long[] {6, 6, 5, 6, 4, 4, 4}, same(7, 10)).longestRun())
                .isEqualTo(3);
        assertThat(PChart.of(same(7, 5), same(7, 10)).longestRun()).isZero();
    }

    @Test
    void weeks_that_swing_widely_get_laneys_limits_and_fewer_alarms() {
        long[] n = same(12, 1000);
        long[] x = {500, 560, 450, 520, 580, 430, 510, 470, 550, 440, 530, 460};
        PChart chart = PChart.of(x, n);
        assertThat(chart.overdispersed()).isTrue();
        assertThat(chart.beyond()).isNotEmpty();
        assertThat(chart.beyondLaney()).isEmpty();
        Interval plain = chart.limits(0);
        Interval wide = chart.laney(0).orElseThrow();
        assertThat(wide.high() - wide.low())
                .isCloseTo((plain.high() - plain.low()) * chart.sigmaZ().orElseThrow(), within(1e-12));
    }

    @Test
    void one_week_or_none_missing_has_no_laney_limits() {
        assertThat(PChart.of(new long[] {4}, new long[] {9}).laney(0)).isEmpty();
        PChart all = PChart.of(same(5, 9), same(5, 9));
        assertThat(all.sigmaZ()).isEmpty();
        assertThat(all.overdispersed()).isFalse();
        assertThat(all.limits(2)).isEqualTo(new Interval(1, 1));
        assertThat(all.beyond()).isEmpty();
    }
}
