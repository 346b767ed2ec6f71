package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.ReliableChange.Better;
import org.junit.jupiter.api.Test;

/** Counts, shares, rates and charts: what their definitions promise, at every level and at the edges. */
class CountsTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static final List<Confidence> LEVELS =
            List.of(new Confidence(0.8), new Confidence(0.9), Confidence.USUAL, new Confidence(0.99));

    @Test
    void the_usual_levels_have_the_quantiles_of_the_tables() {
        assertThat(new Confidence(0.9).z()).isCloseTo(1.6448536269514722, within(1e-14));
        assertThat(Confidence.USUAL.z()).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(new Confidence(0.99).z()).isCloseTo(2.5758293035489004, within(1e-14));
        assertThat(Quantiles.t(1, 0.995)).isCloseTo(63.65674116287158, within(1e-9));
        assertThat(Quantiles.t(120, 0.95)).isCloseTo(1.6576508993552355, within(1e-10));
    }

    @Test
    void a_level_of_everything_or_nothing_is_refused() {
        for (double level : new double[] {0, 1, -0.5, 95, Double.NaN}) {
            assertThatThrownBy(() -> new Confidence(level)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void at_an_exact_limit_of_a_share_the_tail_holds_what_is_left() {
        for (Confidence level : LEVELS) {
            Interval limits = ClopperPearson.interval(7, 23, level).orElseThrow();
            assertThat(new BinomialDistribution(23, limits.high()).cumulativeProbability(7))
                    .isCloseTo(level.low(), CLOSE);
            assertThat(1 - new BinomialDistribution(23, limits.low()).cumulativeProbability(6))
                    .isCloseTo(level.low(), CLOSE);
        }
    }

    @Test
    void wilsons_limits_are_where_the_score_test_turns() {
        for (Confidence level : LEVELS) {
            Interval limits = Wilson.interval(7, 23, level).orElseThrow();
            for (double p : new double[] {limits.low(), limits.high()}) {
                assertThat(Math.abs(7 / 23.0 - p) / Math.sqrt(p * (1 - p) / 23)).isCloseTo(level.z(), CLOSE);
            }
        }
    }

    @Test
    void at_a_mid_p_limit_half_the_count_itself_goes_to_the_tail() {
        for (Confidence level : LEVELS) {
            Interval limits = new PoissonRate(9, 1).midP(level).orElseThrow();
            PoissonDistribution most = new PoissonDistribution(limits.high());
            assertThat((most.cumulativeProbability(8) + most.cumulativeProbability(9)) / 2)
                    .isCloseTo(level.low(), CLOSE);
            PoissonDistribution fewest = new PoissonDistribution(limits.low());
            assertThat(1 - (fewest.cumulativeProbability(8) + fewest.cumulativeProbability(9)) / 2)
                    .isCloseTo(level.low(), CLOSE);
        }
    }

    @Test
    void mid_p_lies_inside_garwood_and_no_events_have_a_lower_limit_of_none() {
        for (long events : new long[] {0, 1, 5, 100, 5000}) {
            Interval midP = new PoissonRate(events, 3).midP().orElseThrow();
            Interval exact = new PoissonRate(events, 3).exact().orElseThrow();
            assertThat(midP.low()).isGreaterThanOrEqualTo(exact.low());
            assertThat(midP.high()).isLessThan(exact.high());
        }
        assertThat(new PoissonRate(0, 3).midP().orElseThrow().low()).isZero();
        assertThat(new PoissonRate(4, 0).midP()).isEmpty();
    }

    @Test
    void a_rate_over_none_has_a_lower_limit_and_a_p_but_no_ratio() {
        RateRatio ratio = new RateRatio(new PoissonRate(6, 10), new PoissonRate(0, 10));
        assertThat(ratio.value()).isEmpty();
        assertThat(ratio.exact()).isEmpty();
        assertThat(ratio.p().orElseThrow()).isCloseTo(2 / 64.0, CLOSE);
        // 6 of 6: the share is at least .025^(1/6)
        double share = Math.pow(0.025, 1 / 6.0);
        assertThat(ratio.atLeast(Confidence.USUAL).orElseThrow()).isCloseTo(share / (1 - share), CLOSE);
        assertThat(new RateRatio(new PoissonRate(0, 10), new PoissonRate(0, 10)).p())
                .isEmpty();
        assertThat(new RateRatio(new PoissonRate(3, 0), new PoissonRate(2, 10)).p())
                .isEmpty();
    }

    @Test
    void a_difference_turned_round_changes_its_sign_only() {
        ProportionDifference forth = new ProportionDifference(19, 57, 8, 49);
        ProportionDifference back = new ProportionDifference(8, 49, 19, 57);
        Interval limits = forth.newcombe(Confidence.USUAL).orElseThrow();
        Interval turned = back.newcombe(Confidence.USUAL).orElseThrow();
        assertThat(turned.low()).isCloseTo(-limits.high(), CLOSE);
        assertThat(turned.high()).isCloseTo(-limits.low(), CLOSE);
        assertThat(back.chiSquare().orElseThrow()).isCloseTo(forth.chiSquare().orElseThrow(), CLOSE);
        assertThat(back.fisher().orElseThrow()).isCloseTo(forth.fisher().orElseThrow(), CLOSE);
    }

    @Test
    void the_lady_who_tasted_tea_had_three_of_four_right() {
        assertThat(new ProportionDifference(3, 4, 1, 4).fisher().orElseThrow()).isCloseTo(34 / 70.0, CLOSE);
        assertThat(new ProportionDifference(4, 4, 0, 4).fisher().orElseThrow()).isCloseTo(2 / 70.0, CLOSE);
    }

    @Test
    void where_nobody_or_everybody_hits_there_is_no_chi_square() {
        assertThat(new ProportionDifference(0, 9, 0, 8).chiSquare()).isEmpty();
        assertThat(new ProportionDifference(9, 9, 8, 8).p()).isEmpty();
        assertThat(new ProportionDifference(0, 9, 0, 8).fisher().orElseThrow()).isCloseTo(1, CLOSE);
        assertThat(new ProportionDifference(0, 0, 1, 8).value()).isEmpty();
        assertThat(new ProportionDifference(0, 0, 1, 8).newcombe(Confidence.USUAL))
                .isEmpty();
        assertThat(new ProportionDifference(0, 0, 1, 8).fisher()).isEmpty();
    }

    @Test
    void more_hits_than_people_are_refused() {
        assertThatThrownBy(() -> new ProportionDifference(5, 4, 1, 8)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> Wilson.interval(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> ClopperPearson.interval(-1, 4)).hasMessageContaining("-1 of 4");
    }

    @Test
    void a_person_with_one_visit_each_has_no_design_effect_to_speak_of() {
        int[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        ClusterRatio ratio = ClusterRatio.of(new int[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 1}, ones);
        assertThat(ratio.designEffect().orElseThrow()).isCloseTo(10 / 9.0, CLOSE);
        assertThat(ratio.interval(new Confidence(0.9)).orElseThrow().low())
                .isGreaterThan(ratio.interval().orElseThrow().low());
        assertThat(ClusterRatio.of(ones, ones).designEffect()).isEmpty();
        assertThat(ClusterRatio.of(new int[0], new int[0]).value()).isEmpty();
    }

    @Test
    void a_change_is_reliable_beyond_its_threshold_and_not_at_it() {
        double points = new ReliableChange(0, 0, 6.1, 0.84).threshold();
        assertThat(points).isCloseTo(6.76, within(0.005));
        assertThat(new ReliableChange(20, 13, 6.1, 0.84).reliable()).isTrue();
        assertThat(new ReliableChange(20, 14, 6.1, 0.84).reliable()).isFalse();
        assertThat(new ReliableChange(20, 10, 6.1, 0.84).clinicallySignificant(10, Better.LOWER))
                .isFalse();
        assertThat(new ReliableChange(20, 9, 6.1, 0.84).clinicallySignificant(10, Better.LOWER))
                .isTrue();
        assertThat(new ReliableChange(10, 9, 6.1, 0.84).crossed(10, Better.LOWER))
                .isTrue();
        assertThat(new ReliableChange(10, 9, 6.1, 0.84).clinicallySignificant(10, Better.LOWER))
                .isFalse();
        assertThat(new ReliableChange(9, 20, 6.1, 0.84).crossed(10, Better.LOWER))
                .isFalse();
        assertThat(new ReliableChange(46, 47, 6.1, 0.84).crossed(47, Better.HIGHER))
                .isTrue();
        assertThat(new ReliableChange(47, 46, 6.1, 0.84).crossed(47, Better.HIGHER))
                .isFalse();
    }

    @Test
    void an_instrument_without_wobble_is_refused() {
        assertThatThrownBy(() -> new ReliableChange(1, 2, 6.1, 1)).hasMessageContaining("reliability 1");
        assertThatThrownBy(() -> new ReliableChange(1, 2, 0, 0.5)).hasMessageContaining("SD 0");
    }

    @Test
    void adjusted_p_values_keep_their_order_and_holm_is_the_stricter() {
        double[] p = {0.62, 0.03, 0.001, 0.04, 0.012, 0.2};
        double[] holm = Multiplicity.holm(p);
        double[] bh = Multiplicity.benjaminiHochberg(p);
        assertThat(holm).containsExactly(new double[] {0.62, 0.12, 0.006, 0.12, 0.06, 0.4}, CLOSE);
        assertThat(bh).containsExactly(new double[] {0.62, 0.06, 0.006, 0.06, 0.036, 0.24}, CLOSE);
        assertThat(Multiplicity.holm(new double[0])).isEmpty();
        assertThatThrownBy(() -> Multiplicity.holm(new double[] {1.2})).hasMessageContaining("1.2");
    }
}
