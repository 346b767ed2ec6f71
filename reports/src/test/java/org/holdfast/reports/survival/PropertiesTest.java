package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any data, not only for the reference cases (science 1.6). */
class PropertiesTest {
    private static final double CLOSE = 1e-12;
    private final Random random = new Random(27);

    @Test
    void counting_days_gives_the_table_that_sorting_gives() {
        Rows rows = Rows.some(random, 500, 40);
        DayCounts counts = new DayCounts();
        for (int i = 0; i < rows.time.length; i++) {
            counts.add((int) rows.time[i], rows.event[i]);
        }
        RiskTable counted = counts.table();
        RiskTable sorted = rows.table();
        assertThat(counted.rows()).isEqualTo(sorted.rows());
        assertThat(counted.time).isEqualTo(sorted.time);
        assertThat(counted.atRisk).isEqualTo(sorted.atRisk);
        assertThat(counted.events).isEqualTo(sorted.events);
        assertThat(counted.censored).isEqualTo(sorted.censored);
    }

    @Test
    void the_order_of_rows_is_of_no_account() {
        Rows rows = Rows.some(random, 300, 30);
        assertSame(
                KaplanMeier.of(rows.table()),
                KaplanMeier.of(rows.shuffled(random).table()));
    }

    @Test
    void everybody_twice_gives_the_same_curve_and_a_narrower_band() {
        Rows rows = Rows.some(random, 200, 30);
        KaplanMeier once = KaplanMeier.of(rows.table());
        KaplanMeier twice = KaplanMeier.of(rows.with(rows).table());
        for (int t = 0; t <= 30; t++) {
            assertThat(twice.survivalAt(t)).isCloseTo(once.survivalAt(t), within(CLOSE));
        }
        assertThat(twice.standardErrorAt(10).orElseThrow())
                .isCloseTo(once.standardErrorAt(10).orElseThrow() / Math.sqrt(2), within(CLOSE));
    }

    @Test
    void months_or_days_do_not_change_the_test() {
        Rows a = Rows.some(random, 200, 60);
        Rows b = Rows.some(random, 150, 40);
        LogRank days = LogRank.of(List.of(a.table(), b.table()));
        LogRank months = LogRank.of(
                List.of(a.scaled(1 / 30.4375).table(), b.scaled(1 / 30.4375).table()));
        assertThat(months.chiSquare()).isCloseTo(days.chiSquare(), within(1e-9));
    }

    @Test
    void relabelled_groups_differ_as_much() {
        List<RiskTable> groups = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Rows.some(random, 50 * i, 20 + 10 * i).table())
                .toList();
        LogRank forward = LogRank.of(groups);
        LogRank backward = LogRank.of(groups.reversed());
        assertThat(backward.chiSquare()).isCloseTo(forward.chiSquare(), within(1e-9));
        assertThat(backward.observed()).isEqualTo(forward.observed().reversed());
        assertThat(forward.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void one_stratum_is_no_stratum() {
        List<RiskTable> groups = List.of(
                Rows.some(random, 100, 30).table(), Rows.some(random, 80, 30).table());
        assertThat(LogRank.stratified(List.of(groups), 0)).isEqualTo(LogRank.of(groups));
    }

    @Test
    void two_equal_groups_do_not_differ() {
        RiskTable group = Rows.some(random, 100, 30).table();
        LogRank test = LogRank.of(List.of(group, group));
        assertThat(test.chiSquare()).isCloseTo(0, within(1e-9));
        assertThat(test.p().orElseThrow()).isCloseTo(1, within(1e-6));
    }

    @Test
    void where_nobody_left_all_are_held_and_there_is_no_p_value() {
        RiskTable still = RiskTable.of(new double[] {5, 8, 8}, new boolean[3]);
        KaplanMeier km = KaplanMeier.of(still);
        assertThat(km.survivalAt(8)).isEqualTo(1);
        assertThat(km.intervalAt(8)).isEmpty();
        assertThat(km.median()).isEmpty();
        LogRank test = LogRank.of(List.of(still, still));
        assertThat(test.degreesOfFreedom()).isZero();
        assertThat(test.p()).isEmpty();
    }

    @Test
    void groups_never_seen_side_by_side_cannot_be_compared() {
        RiskTable early = RiskTable.of(new double[] {1, 2}, new boolean[] {true, true});
        RiskTable nobody = RiskTable.of(new double[0], new boolean[0]);
        assertThat(LogRank.of(List.of(early, nobody)).p()).isEmpty();
        assertThat(LogRank.of(List.of(early)).p()).isEmpty();
    }

    @Test
    void where_everybody_left_neither_error_nor_band_is_claimed() {
        KaplanMeier km = KaplanMeier.of(RiskTable.of(new double[] {3, 9}, new boolean[] {true, true}));
        assertThat(km.survivalAt(9)).isZero();
        assertThat(km.standardErrorAt(9)).isEmpty();
        assertThat(km.intervalAt(9)).isEmpty();
        assertThat(km.intervalAt(3)).isPresent();
    }

    @Test
    void someone_who_left_on_the_day_of_admission_counts() {
        KaplanMeier km =
                KaplanMeier.of(RiskTable.of(new double[] {0, 0, 4, 4}, new boolean[] {true, false, false, false}));
        assertThat(km.survivalAt(0)).isEqualTo(0.75);
        assertThat(km.atRiskAt(0)).isEqualTo(4);
        assertThat(km.atRiskAt(1)).isEqualTo(2);
    }

    @Test
    void of_an_exit_and_a_censoring_on_one_day_the_exit_comes_first() {
        KaplanMeier km = KaplanMeier.of(RiskTable.of(new double[] {7, 7}, new boolean[] {false, true}));
        assertThat(km.survivalAt(7)).isEqualTo(0.5);
    }

    @Test
    void an_exit_before_the_admission_is_refused() {
        assertThatThrownBy(() -> new DayCounts().add(-1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RiskTable.of(new double[] {Double.NaN}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shares_without_rows_or_with_one_person_have_no_interval() {
        assertThat(Wilson.interval(0, 0)).isEmpty();
        assertThat(ClopperPearson.interval(0, 0)).isEmpty();
        assertThat(ClusterRatio.of(new int[] {3}, new int[] {9}).interval()).isEmpty();
        assertThat(ClusterRatio.of(new int[] {0, 0}, new int[] {5, 5}).interval())
                .isEmpty();
        assertThat(ClusterRatio.of(new int[0], new int[0]).standardError()).isEmpty();
        assertThat(new PoissonRate(0, 0).exact()).isEmpty();
        assertThat(new RateRatio(new PoissonRate(2, 1), new PoissonRate(0, 1)).exact())
                .isEmpty();
    }

    @Test
    void the_same_shares_from_people_who_differ_more_are_less_certain() {
        double alike = ClusterRatio.of(new int[] {5, 5, 5, 5}, new int[] {10, 10, 10, 10})
                .standardError()
                .orElseThrow();
        double unlike = ClusterRatio.of(new int[] {10, 10, 0, 0}, new int[] {10, 10, 10, 10})
                .standardError()
                .orElseThrow();
        assertThat(alike).isZero();
        assertThat(unlike).isGreaterThan(0.2);
    }

    private static void assertSame(KaplanMeier a, KaplanMeier b) {
        for (int t = 0; t <= 60; t++) {
            assertThat(a.survivalAt(t)).isEqualTo(b.survivalAt(t));
            assertThat(a.intervalAt(t)).isEqualTo(b.intervalAt(t));
            assertThat(a.atRiskAt(t)).isEqualTo(b.atRiskAt(t));
        }
    }

    private record Rows(double[] time, boolean[] event) {
        static Rows some(Random random, int n, int days) {
            Rows rows = new Rows(new double[n], new boolean[n]);
            for (int i = 0; i < n; i++) {
                rows.time[i] = random.nextInt(days + 1);
                rows.event[i] = random.nextInt(3) > 0;
            }
            return rows;
        }

        RiskTable table() {
            return RiskTable.of(time, event);
        }

        Rows scaled(double by) {
            return new Rows(java.util.Arrays.stream(time).map(t -> t * by).toArray(), event);
        }

        Rows with(Rows more) {
            return picked(IntStream.range(0, time.length + more.time.length)
                    .map(i -> i % time.length)
                    .toArray());
        }

        Rows shuffled(Random random) {
            List<Integer> order = new java.util.ArrayList<>(
                    IntStream.range(0, time.length).boxed().toList());
            java.util.Collections.shuffle(order, random);
            return picked(order.stream().mapToInt(Integer::intValue).toArray());
        }

        private Rows picked(int[] order) {
            boolean[] events = new boolean[order.length];
            IntStream.range(0, order.length).forEach(i -> events[i] = event[order[i]]);
            return new Rows(IntStream.of(order).mapToDouble(i -> time[i]).toArray(), events);
        }
    }
}
