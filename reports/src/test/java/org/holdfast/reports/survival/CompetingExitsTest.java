package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of exits that compete, whatever the data (science 1.6). */
class CompetingExitsTest {
    private static final double CLOSE = 1e-10;
    private static final int DAYS = 30;
    private final Random random = new Random(93);

    @Test
    void where_there_is_one_kind_of_exit_its_share_is_what_the_curve_has_lost() {
        each(Followed.some(random, 150, DAYS, 1, 1), Followed.late(random, 300, DAYS, 1, 1), rows -> {
            AalenJohansen shares = AalenJohansen.of(rows.followUp());
            KaplanMeier curve = KaplanMeier.of(rows.followUp().tables().getFirst());
            for (int t = 0; t <= DAYS; t++) {
                assertThat(shares.incidenceAt(1, t)).isCloseTo(1 - curve.survivalAt(t), within(CLOSE));
                if (curve.survivalAt(t) > 0) {
                    double se = curve.standardErrorAt(t).orElseThrow();
                    assertThat(shares.standardErrorAt(1, t)).isCloseTo(se, within(CLOSE));
                    assertThat(shares.survivalStandardErrorAt(t).orElseThrow()).isCloseTo(se, within(CLOSE));
                }
                if (shares.intervalAt(1, t, 0.95).isPresent() && curve.survivalAt(t) > 0) {
                    assertThat(shares.intervalAt(1, t, 0.95).get().low())
                            .isCloseTo(1 - curve.intervalAt(t).orElseThrow().high(), within(CLOSE));
                }
            }
        });
    }

    @Test
    void who_stayed_and_who_left_by_each_exit_are_everybody() {
        each(Followed.some(random, 150, DAYS, 3, 1), Followed.late(random, 150, DAYS, 3, 1), rows -> {
            AalenJohansen shares = AalenJohansen.of(rows.followUp());
            for (double t = 0; t <= DAYS + 5; t += 0.5) {
                double all = shares.survivalAt(t);
                for (int cause = 1; cause <= shares.causes(); cause++) {
                    all += shares.incidenceAt(cause, t);
                }
                assertThat(all).isCloseTo(1, within(CLOSE));
            }
        });
    }

    @Test
    void everybody_twice_or_in_other_order_leaves_the_same_shares() {
        each(Followed.some(random, 150, DAYS, 2, 1), Followed.late(random, 150, DAYS, 2, 1), rows -> {
            AalenJohansen once = AalenJohansen.of(rows.followUp());
            AalenJohansen twice = AalenJohansen.of(rows.twice().shuffled(random).followUp());
            for (int t = 0; t <= DAYS; t += 3) {
                assertThat(twice.incidenceAt(2, t)).isCloseTo(once.incidenceAt(2, t), within(CLOSE));
                assertThat(twice.standardErrorAt(2, t))
                        .isCloseTo(once.standardErrorAt(2, t) / Math.sqrt(2), within(CLOSE));
                assertThat(twice.robustStandardErrorAt(2, t))
                        .isCloseTo(once.robustStandardErrorAt(2, t) / Math.sqrt(2), within(CLOSE));
            }
        });
    }

    @Test
    void the_error_carried_forward_is_the_sum_in_the_book() {
        each(Followed.some(random, 150, DAYS, 2, 1), Followed.late(random, 300, DAYS, 2, 1), rows -> {
            AalenJohansen shares = AalenJohansen.of(rows.followUp());
            for (int t = 0; t <= DAYS; t += 5) {
                double book = Math.sqrt(Math.max(0, greenwood(rows, t, 1)));
                assertThat(shares.standardErrorAt(1, t)).isCloseTo(book, within(1e-7));
            }
        });
    }

    private static double greenwood(Followed rows, double t, int cause) {
        AalenJohansen shares = AalenJohansen.of(rows.followUp());
        double at = shares.incidenceAt(cause, t);
        double sum = 0;
        for (int u = 0; u <= t; u++) {
            int day = u;
            double n = rows.rows().stream()
                    .filter(r -> r.from() < day && day <= r.to())
                    .count();
            double d = rows.rows().stream()
                    .filter(r -> r.to() == day && r.ending() > 0)
                    .count();
            double k = rows.rows().stream()
                    .filter(r -> r.to() == day && r.ending() == cause)
                    .count();
            if (d > 0) {
                double later = at - shares.incidenceAt(cause, u);
                double s = shares.survivalAt(u - 0.5);
                sum += (d < n ? later * later * d / (n * (n - d)) : 0)
                        + s * s * (n - k) * k / (n * n * n)
                        - 2 * later * s * k / (n * n);
            }
        }
        return sum;
    }

    @Test
    void from_the_start_the_robust_error_is_the_usual_one() {
        for (int i = 0; i < 20; i++) {
            AalenJohansen shares =
                    AalenJohansen.of(Followed.some(random, 100, DAYS, 3, 1).followUp());
            for (int t = 0; t <= DAYS; t += 4) {
                assertThat(shares.robustStandardErrorAt(2, t)).isCloseTo(shares.standardErrorAt(2, t), within(CLOSE));
            }
        }
    }

    @Test
    void with_late_entries_the_robust_error_is_what_each_person_moves_the_share() {
        Followed rows = Followed.late(random, 60, DAYS, 2, 1);
        AalenJohansen shares = AalenJohansen.of(rows.followUp());
        for (int t = 5; t <= DAYS; t += 5) {
            double squares = 0;
            for (int i = 0; i < rows.rows().size(); i++) {
                double moved = (weighted(rows, i, 1 + 1e-5, t) - weighted(rows, i, 1 - 1e-5, t)) / 2e-5;
                squares += moved * moved;
            }
            assertThat(shares.robustStandardErrorAt(1, t)).isCloseTo(Math.sqrt(squares), within(1e-7));
        }
    }

    /** The share by exit 1 when one row weighs more or less than the others. */
    private static double weighted(Followed rows, int heavy, double weight, int t) {
        double s = 1;
        double share = 0;
        for (int day = 1; day <= t && s > 0; day++) {
            double n = 0;
            double d = 0;
            double k = 0;
            for (int i = 0; i < rows.rows().size(); i++) {
                Followed.Row row = rows.rows().get(i);
                double w = i == heavy ? weight : 1;
                n += row.from() < day && day <= row.to() ? w : 0;
                d += row.to() == day && row.ending() > 0 ? w : 0;
                k += row.to() == day && row.ending() == 1 ? w : 0;
            }
            share += n > 0 ? s * k / n : 0;
            s *= n > 0 ? Math.max(0, n - d) / n : 1;
        }
        return share;
    }

    @Test
    void curves_counted_together_are_curves_counted_apart() {
        FollowUp rows = Followed.late(random, 200, DAYS, 3, 3).followUp();
        for (int g = 0; g < 3; g++) {
            AalenJohansen together = AalenJohansen.byGroup(rows).get(g);
            AalenJohansen apart = AalenJohansen.of(rows.only(g));
            assertThat(together.incidenceAt(3, 17)).isEqualTo(apart.incidenceAt(3, 17));
            assertThat(together.standardErrorAt(3, 17)).isCloseTo(apart.standardErrorAt(3, 17), within(CLOSE));
            assertThat(together.robustStandardErrorAt(3, 17)).isEqualTo(apart.robustStandardErrorAt(3, 17));
            assertThat(together.events(3)).isEqualTo(apart.events(3));
        }
        assertThatThrownBy(() -> AalenJohansen.of(rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_exit_nobody_took_has_no_share_and_no_band() {
        AalenJohansen shares = AalenJohansen.of(FollowUp.ofCauses(new double[] {0, 4, 9}, new int[] {1, 0, 1}));
        assertThat(shares.incidenceAt(1, 0)).isCloseTo(1 / 3.0, within(CLOSE));
        assertThat(shares.incidenceAt(2, 9)).isZero();
        assertThat(shares.intervalAt(2, 9, 0.95)).isEmpty();
        assertThat(shares.survivalAt(9)).isZero();
        assertThat(shares.survivalStandardErrorAt(9)).isEmpty();
    }

    @Test
    void grays_test_asks_the_same_of_groups_in_any_order() {
        for (int i = 0; i < 30; i++) {
            Followed rows = Followed.some(random, 200, DAYS, 3, 4);
            GrayTest test = GrayTest.of(rows.followUp(), 1);
            assertThat(test.degreesOfFreedom()).isEqualTo(3);
            assertThat(GrayTest.of(rows.grouped(g -> 3 - g).followUp(), 1).chiSquare())
                    .isCloseTo(test.chiSquare(), within(1e-8));
            assertThat(GrayTest.of(rows.grouped(g -> (g + 1) % 4).followUp(), 1).chiSquare())
                    .isCloseTo(test.chiSquare(), within(1e-8));
            assertThat(GrayTest.of(rows.timed(t -> t < 0 ? t : t / 7).followUp(), 1)
                            .chiSquare())
                    .isCloseTo(test.chiSquare(), within(1e-8));
            assertThat(GrayTest.stratified(rows.followUp(), new int[200], 1, 0)).isEqualTo(test);
        }
    }

    @Test
    void grays_test_has_nothing_to_say_of_one_group_or_of_an_exit_nobody_took() {
        FollowUp rows = Followed.some(random, 50, DAYS, 1, 1).followUp();
        assertThat(GrayTest.of(rows, 1).p()).isEmpty();
        FollowUp two = Followed.some(random, 50, DAYS, 1, 2).followUp();
        assertThat(GrayTest.of(two, 2).p()).isEmpty();
        assertThat(GrayTest.of(two, 2).log10P()).isEmpty();
        FollowUp late = Followed.late(random, 50, DAYS, 1, 2).followUp();
        assertThatThrownBy(() -> GrayTest.of(late, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void grays_test_holds_its_level_where_groups_are_alike() {
        int rejected = 0;
        for (int i = 0; i < 400; i++) {
            Followed rows = Followed.some(random, 200, DAYS, 2, 3);
            rejected += GrayTest.of(rows.followUp(), 1).p().orElseThrow() < 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(8, 36);
    }

    private void each(Followed fromStart, Followed late, Consumer<Followed> holds) {
        holds.accept(fromStart);
        holds.accept(late);
    }
}
