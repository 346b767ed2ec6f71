package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.holdfast.reports.measure.Interval;
import org.junit.jupiter.api.Test;

/** What holds of curves of one exit and their comparison, whatever the data (science 1.6). */
class CurvePropertiesTest {
    private static final double CLOSE = 1e-9;
    private static final int DAYS = 40;
    private final Random random = new Random(51);

    @Test
    void whole_days_counted_and_hours_sorted_give_the_same_table() {
        many(rows -> {
            List<RiskTable> days = rows.followUp().tables();
            List<RiskTable> hours =
                    rows.timed(t -> t < 0 ? t : t + 0.5).followUp().tables();
            for (int g = 0; g < days.size(); g++) {
                assertThat(hours.get(g).atRisk).isEqualTo(days.get(g).atRisk);
                assertThat(hours.get(g).events).isEqualTo(days.get(g).events);
                assertThat(hours.get(g).censored).isEqualTo(days.get(g).censored);
                assertThat(hours.get(g).rows()).isEqualTo(days.get(g).rows());
            }
        });
    }

    @Test
    void at_risk_is_who_has_entered_and_not_yet_left() {
        Followed late = Followed.late(random, 200, DAYS, 1, 1);
        RiskTable table = late.followUp().tables().getFirst();
        for (double t = 0; t <= DAYS + 1; t += 0.5) {
            double at = t;
            assertThat(table.atRiskAt(t)).isEqualTo((int) late.rows().stream()
                    .filter(row -> row.from() < at && at <= row.to())
                    .count());
        }
    }

    @Test
    void to_have_entered_before_the_start_is_not_to_have_entered_late() {
        many(rows -> {
            FollowUp early = rows.followUp();
            double[] before = new double[early.size()];
            java.util.Arrays.fill(before, -7);
            assertThat(LogRank.of(early.enteredAt(before))).isEqualTo(LogRank.of(early));
            assertThat(curve(early.enteredAt(before).only(0)).intervalAt(9))
                    .isEqualTo(curve(early.only(0)).intervalAt(9));
        });
    }

    @Test
    void neither_order_nor_cuts_of_rows_matter() {
        for (int i = 0; i < 30; i++) {
            Followed late = Followed.late(random, 120, DAYS, 1, 3);
            LogRank test = LogRank.of(late.followUp());
            LogRank shuffled = LogRank.of(late.shuffled(random).followUp());
            LogRank cut = LogRank.of(late.cut(random).followUp());
            assertThat(shuffled.chiSquare()).isCloseTo(test.chiSquare(), within(CLOSE));
            assertThat(cut.chiSquare()).isCloseTo(test.chiSquare(), within(CLOSE));
            KaplanMeier whole = curve(late.followUp().only(0));
            KaplanMeier pieces = curve(late.cut(random).followUp().only(0));
            for (int t = 0; t <= DAYS; t++) {
                assertThat(pieces.survivalAt(t)).isCloseTo(whole.survivalAt(t), within(CLOSE));
                assertThat(pieces.standardErrorAt(t).orElse(-1))
                        .isCloseTo(whole.standardErrorAt(t).orElse(-1), within(CLOSE));
            }
        }
    }

    @Test
    void log_rank_with_delayed_entry_expects_of_those_present() {
        Followed late = Followed.late(random, 150, DAYS, 1, 2);
        double expected = 0;
        for (int t = 1; t <= DAYS; t++) {
            int at = t;
            double d = late.rows().stream()
                    .filter(row -> row.to() == at && row.ending() == 1)
                    .count();
            double n = late.rows().stream()
                    .filter(row -> row.from() < at && at <= row.to())
                    .count();
            double first = late.rows().stream()
                    .filter(row -> row.group() == 0 && row.from() < at && at <= row.to())
                    .count();
            expected += n > 0 ? d * first / n : 0;
        }
        assertThat(LogRank.of(late.followUp()).expected().getFirst()).isCloseTo(expected, within(CLOSE));
        assertThat(LogRank.of(late.followUp().tables()).expected().getFirst()).isCloseTo(expected, within(CLOSE));
    }

    @Test
    void two_groups_told_the_other_way_round_differ_as_much() {
        many(rows -> {
            LogRank test = LogRank.of(rows.followUp());
            LogRank turned = LogRank.of(rows.grouped(g -> 2 - g).followUp());
            assertThat(turned.chiSquare()).isCloseTo(test.chiSquare(), within(CLOSE));
            assertThat(turned.observed()).isEqualTo(test.observed().reversed());
            assertThat(LogRank.stratified(rows.followUp(), new int[rows.rows().size()], 1))
                    .isEqualTo(LogRank.of(rows.followUp(), 1));
        });
    }

    @Test
    void groups_that_are_their_own_strata_cannot_be_compared() {
        many(rows -> {
            int[] own = rows.rows().stream().mapToInt(Followed.Row::group).toArray();
            LogRank test = LogRank.stratified(rows.followUp(), own, 0);
            assertThat(test.degreesOfFreedom()).isZero();
            assertThat(test.p()).isEmpty();
            assertThat(test.log10P()).isEmpty();
        });
    }

    @Test
    void everybody_twice_stays_as_long_and_differs_twice_as_much() {
        many(rows -> {
            List<RiskTable> once = rows.followUp().tables();
            List<RiskTable> twice = rows.twice().followUp().tables();
            double tau = tau(once);
            RestrictedMeanContrast one = RestrictedMeanContrast.of(once.get(0), once.get(1), tau, 0.95);
            RestrictedMeanContrast two = RestrictedMeanContrast.of(twice.get(0), twice.get(1), tau, 0.95);
            assertThat(two.difference()).isCloseTo(one.difference(), within(CLOSE));
            assertThat(two.ratio().orElseThrow()).isCloseTo(one.ratio().orElseThrow(), within(CLOSE));
            NelsonAalen hazard = NelsonAalen.of(once.getFirst());
            NelsonAalen doubled = NelsonAalen.of(twice.getFirst());
            assertThat(doubled.at(20)).isCloseTo(hazard.at(20), within(CLOSE));
            assertThat(doubled.standardErrorAt(20)).isCloseTo(hazard.standardErrorAt(20) / Math.sqrt(2), within(CLOSE));
        });
    }

    @Test
    void months_for_days_shorten_the_mean_and_leave_the_test() {
        many(rows -> {
            double month = 30.4375;
            Followed months = rows.timed(t -> t < 0 ? t : t / month);
            List<RiskTable> inDays = rows.followUp().tables();
            List<RiskTable> inMonths = months.followUp().tables();
            double tau = tau(inDays);
            RestrictedMean days = RestrictedMean.of(inDays.getFirst(), tau);
            RestrictedMean mean = RestrictedMean.of(inMonths.getFirst(), tau / month);
            assertThat(mean.value() * month).isCloseTo(days.value(), within(CLOSE));
            assertThat(mean.standardError() * month).isCloseTo(days.standardError(), within(CLOSE));
            assertThat(LogRank.of(months.followUp()).chiSquare())
                    .isCloseTo(LogRank.of(rows.followUp()).chiSquare(), within(CLOSE));
        });
    }

    @Test
    void the_mean_is_the_area_under_the_curve() {
        many(rows -> {
            RiskTable table = rows.followUp().tables().getFirst();
            double tau = tau(List.of(table));
            double area = 0;
            for (int day = 0; day < tau; day++) {
                area += curve(table).survivalAt(day);
            }
            assertThat(RestrictedMean.of(table, tau).value()).isCloseTo(area, within(CLOSE));
        });
    }

    @Test
    void the_second_against_the_first_is_the_first_against_the_second_turned() {
        many(rows -> {
            List<RiskTable> tables = rows.followUp().tables();
            double tau = tau(tables);
            RestrictedMeanContrast there = RestrictedMeanContrast.of(tables.get(0), tables.get(1), tau, 0.9);
            RestrictedMeanContrast back = RestrictedMeanContrast.of(tables.get(1), tables.get(0), tau, 0.9);
            assertThat(back.difference()).isEqualTo(-there.difference());
            assertThat(back.p()).isEqualTo(there.p());
            assertThat(back.ratioInterval().orElseThrow().low())
                    .isCloseTo(1 / there.ratioInterval().orElseThrow().high(), within(CLOSE));
        });
    }

    @Test
    void a_mean_beyond_the_follow_up_of_either_group_is_refused() {
        RiskTable brief = RiskTable.of(new double[] {4, 9}, new boolean[] {true, false});
        RiskTable longer = RiskTable.of(new double[] {4, 20}, new boolean[] {true, false});
        assertThat(RestrictedMean.of(brief, 9).value()).isEqualTo(4 + 5 * 0.5);
        assertThatThrownBy(() -> RestrictedMeanContrast.of(longer, brief, 9.5, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9.5");
        assertThatThrownBy(() -> RestrictedMean.of(brief, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RestrictedMean.of(RiskTable.of(new double[0], new boolean[0]), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_nobody_left_the_mean_is_the_window_and_nothing_is_tested() {
        RiskTable still = RiskTable.of(new double[] {30, 30}, new boolean[2]);
        RestrictedMeanContrast none = RestrictedMeanContrast.of(still, still, 30, 0.95);
        assertThat(none.first().value()).isEqualTo(30);
        assertThat(none.interval()).isEmpty();
        assertThat(none.p()).isEmpty();
        assertThat(none.ratio()).hasValue(1);
        assertThat(none.ratioInterval()).isEmpty();
    }

    @Test
    void follow_up_seen_from_the_other_side_is_the_curve_of_censoring() {
        many(rows -> {
            RiskTable table = rows.followUp().tables().getFirst();
            RiskTable other = rows.ended(e -> 1 - e).followUp().tables().getFirst();
            assertThat(KaplanMeier.ofFollowUp(table, Band.LOG, 0.95).median())
                    .isEqualTo(KaplanMeier.of(other, Band.LOG).median());
        });
    }

    @Test
    void the_surer_the_wider() {
        RiskTable table =
                Followed.some(random, 100, DAYS, 1, 1).followUp().tables().getFirst();
        for (Band band : Band.values()) {
            Interval usual = KaplanMeier.of(table, band).intervalAt(20).orElseThrow();
            Interval sure = KaplanMeier.of(table, band, 0.99).intervalAt(20).orElseThrow();
            assertThat(KaplanMeier.of(table, band, 0.95).intervalAt(20)).hasValue(usual);
            assertThat(sure.low()).isLessThan(usual.low());
            assertThat(sure.high()).isGreaterThan(usual.high());
        }
        assertThat(Quantiles.z(0.9)).isCloseTo(1.6448536269514722, within(1e-14));
        assertThat(Quantiles.z(0.99)).isCloseTo(2.5758293035489004, within(1e-14));
        assertThatThrownBy(() -> KaplanMeier.of(table, Band.LOG, 95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_p_value_too_small_for_a_number_keeps_its_logarithm() {
        // with 2 and 4 degrees of freedom the tail has a closed form
        for (double y : new double[] {1, 50, 460, 900, 50_000}) {
            assertThat(Quantiles.log10ChiSquaredTail(2 * y, 2)).isCloseTo(-y / Math.log(10), within(1e-10 * y));
            assertThat(Quantiles.log10ChiSquaredTail(2 * y, 4))
                    .isCloseTo((Math.log1p(y) - y) / Math.log(10), within(1e-10 * y));
        }
        // one degree of freedom: twice the normal tail beyond 40, by its asymptotic series
        double tail = Math.log(2 / (40 * Math.sqrt(2 * Math.PI)) * (1 - 1 / 1600.0 + 3 / 2_560_000.0)) - 800;
        assertThat(Quantiles.log10ChiSquaredTail(1600, 1)).isCloseTo(tail / Math.log(10), within(1e-8));
        assertThat(Quantiles.normalTails(1.959963984540054)).isCloseTo(0.05, within(1e-14));
    }

    @Test
    void the_curve_warns_from_when_on_fewer_than_ten_are_at_risk() {
        double[] time = new double[12];
        for (int i = 0; i < time.length; i++) {
            time[i] = i + 1;
        }
        RiskTable table = RiskTable.of(time, new boolean[12]);
        assertThat(table.fewFrom()).hasValue(4);
        assertThat(table.atRiskAt(3)).isEqualTo(10);
        assertThat(table.fewUntil()).isEmpty();
        assertThat(RiskTable.of(new double[] {1}, new boolean[1]).fewFrom()).hasValue(1);
        assertThat(RiskTable.of(new double[0], new boolean[0]).fewFrom()).isEmpty();
    }

    @Test
    void where_people_enter_late_the_curve_also_warns_of_its_beginning() {
        double[] entry = new double[20];
        double[] time = new double[20];
        for (int i = 0; i < 20; i++) {
            entry[i] = i;
            time[i] = i < 2 ? i + 1 : 30 + i;
        }
        RiskTable table = RiskTable.of(entry, time, new boolean[20]);
        assertThat(table.fewUntil()).hasValue(2);
        assertThat(table.fewFrom()).hasValue(41);
    }

    @Test
    void the_hazard_adds_up_and_never_falls_behind_the_curve() {
        many(rows -> {
            RiskTable table = rows.followUp().tables().getFirst();
            NelsonAalen hazard = NelsonAalen.of(table);
            for (int t = 0; t <= DAYS; t++) {
                assertThat(hazard.survivalAt(t))
                        .isGreaterThanOrEqualTo(curve(table).survivalAt(t));
                assertThat(hazard.flemingHarringtonAt(t)).isGreaterThanOrEqualTo(hazard.at(t) - CLOSE);
            }
            assertThat(hazard.at(DAYS + 100)).isEqualTo(hazard.at(DAYS));
        });
    }

    @Test
    void rows_that_make_no_sense_are_refused() {
        FollowUp rows = FollowUp.ofDays(new int[] {3, 5}, new boolean[] {true, false});
        assertThatThrownBy(() -> rows.enteredAt(new double[] {0, 5})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.enteredAt(new double[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.inGroups(new int[] {0, 2}, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FollowUp.ofCauses(new double[] {1}, new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FollowUp.of(new double[] {Double.POSITIVE_INFINITY}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void many(Consumer<Followed> holds) {
        for (int i = 0; i < 40; i++) {
            holds.accept(Followed.some(random, 60 + 10 * i, DAYS, 1, 3));
        }
    }

    private static double tau(List<RiskTable> tables) {
        return tables.stream()
                .mapToDouble(table -> table.lastTime().orElseThrow())
                .min()
                .orElseThrow();
    }

    private static KaplanMeier curve(FollowUp rows) {
        return curve(rows.tables().getFirst());
    }

    private static KaplanMeier curve(RiskTable table) {
        return KaplanMeier.of(table);
    }
}
