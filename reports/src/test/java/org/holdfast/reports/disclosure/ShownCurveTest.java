package org.holdfast.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.SmallNumbers;
import org.junit.jupiter.api.Test;

/** No step and no number under a curve stands for fewer than 11 people. */
class ShownCurveTest {
    private static final SmallNumbers USUAL = SmallNumbers.USUAL;

    /** A cohort followed day by day: how many leave for the curve's reason, and for others. */
    private record Cohort(double[] time, int[] atRisk, int[] events, double[] incidence) {
        static Cohort of(int people, int[] leave, int[] others) {
            int days = leave.length;
            Cohort cohort = new Cohort(new double[days], new int[days], new int[days], new double[days]);
            int here = people;
            double staying = 1;
            double gone = 0;
            for (int day = 0; day < days; day++) {
                cohort.time[day] = day + 1;
                cohort.atRisk[day] = here;
                cohort.events[day] = Math.min(here, leave[day]);
                double rate = here == 0 ? 0 : (double) cohort.events[day] / here;
                gone += staying * rate;
                staying *= 1 - rate;
                cohort.incidence[day] = gone;
                here = Math.max(0, here - leave[day] - others[day]);
            }
            return cohort;
        }

        ShownCurve shown() {
            return ShownCurve.of(time, atRisk, events, incidence, USUAL);
        }
    }

    @Test
    void ten_exits_make_no_step_and_eleven_do() {
        assertThat(Cohort.of(100, new int[] {10}, new int[1]).shown()).isEqualTo(new ShownCurve(List.of(), true));
        assertThat(Cohort.of(100, new int[] {11}, new int[1]).shown())
                .isEqualTo(new ShownCurve(List.of(new ShownCurve.Step(0, 1, 0.11)), false));
        assertThat(Cohort.of(100, new int[] {10, 0, 1}, new int[3]).shown().steps())
                .containsExactly(new ShownCurve.Step(2, 3, 0.11));
    }

    @Test
    void a_curve_nobody_left_has_nothing_held_back() {
        assertThat(Cohort.of(100, new int[3], new int[] {4, 4, 4}).shown()).isEqualTo(new ShownCurve(List.of(), false));
    }

    @Test
    void where_fewer_than_eleven_are_followed_the_curve_has_ended() {
        Cohort cohort = Cohort.of(40, new int[] {15, 15, 10}, new int[3]);
        assertThat(cohort.shown().steps()).hasSize(2);
        assertThat(cohort.shown().heldBack()).isTrue();
        assertThat(Cohort.of(10, new int[] {10}, new int[1]).shown().steps()).isEmpty();
    }

    @Test
    void every_step_of_many_random_curves_stands_for_eleven_by_count_and_by_look() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int people = 5 + random.nextInt(2000);
            int most = 1 + random.nextInt(1 + people / 30);
            int[] leave = random.ints(60, 0, most + 1).toArray();
            int[] others = random.ints(60, 0, most + 1).toArray();
            Cohort cohort = Cohort.of(people, leave, others);
            int from = 0;
            double before = 0;
            for (ShownCurve.Step step : cohort.shown().steps()) {
                int behind = 0;
                for (int i = from; i <= step.at(); i++) {
                    behind += cohort.events[i];
                }
                assertThat(behind).isGreaterThanOrEqualTo(11);
                assertThat(cohort.atRisk[step.at()]).isGreaterThanOrEqualTo(11);
                assertThat((step.incidence() - before) * people).isGreaterThan(11 - 1e-6);
                assertThat(step.incidence() * 100).isCloseTo(Math.rint(step.incidence() * 100), within(1e-9));
                from = step.at() + 1;
                before = step.incidence();
            }
        }
    }

    @Test
    void a_number_under_the_axis_is_hidden_where_it_or_its_difference_is_small() {
        assertThat(ShownCurve.atRisk(new int[] {100, 95, 89, 89, 60, 10, 0}, USUAL))
                .containsExactly(
                        OptionalInt.of(100),
                        OptionalInt.empty(),
                        OptionalInt.of(89),
                        OptionalInt.of(89),
                        OptionalInt.of(60),
                        OptionalInt.empty(),
                        OptionalInt.of(0));
        assertThat(ShownCurve.atRisk(new int[] {8, 0}, USUAL)).containsExactly(OptionalInt.empty(), OptionalInt.of(0));
    }

    @Test
    void a_band_is_rounded_outward() {
        assertThat(ShownCurve.outward(new Interval(0.1234, 0.4512))).isEqualTo(new Interval(0.12, 0.46));
        assertThat(ShownCurve.outward(new Interval(0, 0.999))).isEqualTo(new Interval(0, 1));
    }
}
