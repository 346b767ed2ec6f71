package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.episode.DischargeReason.DIED;
import static org.holdfast.episode.DischargeReason.INCARCERATED;
import static org.holdfast.episode.DischargeReason.LEFT_AGAINST_ADVICE;
import static org.holdfast.episode.DischargeReason.OTHER;
import static org.holdfast.episode.DischargeReason.TERMINATED_BY_CLINIC;
import static org.holdfast.episode.DischargeReason.TRANSFERRED;
import static org.holdfast.episode.DischargeReason.UNKNOWN;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.OTHER_PROGRAMME;
import static org.holdfast.reports.Facts.PROGRAMME;
import static org.holdfast.reports.Facts.stay;

import java.util.List;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.junit.jupiter.api.Test;

class StayingMeasureTest {
    /** Measures M8: times 10 D, 20 C, 30 D, 40 D, 60 C. */
    private static final List<EpisodeFact> FIVE = List.of(
            stay(1, 10, LEFT_AGAINST_ADVICE),
            stay(2, 20, COMPLETED),
            stay(3, 30, TERMINATED_BY_CLINIC),
            stay(4, 40, LEFT_AGAINST_ADVICE),
            stay(5, null, null));

    @Test
    void five_stays_give_the_curve_of_the_definition() {
        Curve curve = curve(FIVE, 60);
        assertThat(curve.at(10).survival().orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(curve.at(30).survival().orElseThrow()).isCloseTo(0.8 * 2 / 3, within(1e-12));
        assertThat(curve.at(40).survival().orElseThrow()).isCloseTo(0.8 / 3, within(1e-12));
        assertThat(curve.episodes()).isEqualTo(5);
        assertThat(curve.events()).isEqualTo(3);
        assertThat(curve.medianDays()).hasValue(40);
        assertThat(curve.steps()).extracting(CurveStep::atRisk).containsExactly(5, 4, 3, 2, 1);
        assertThat(curve.steps()).extracting(CurveStep::censored).containsExactly(0, 1, 0, 0, 1);
    }

    @Test
    void only_leaving_against_advice_and_being_put_out_are_drop_out() {
        for (DischargeReason reason : List.of(COMPLETED, TRANSFERRED, INCARCERATED, DIED, OTHER, UNKNOWN)) {
            assertThat(curve(List.of(stay(1, 5, reason)), 60).events()).isZero();
        }
        for (DischargeReason reason : List.of(LEFT_AGAINST_ADVICE, TERMINATED_BY_CLINIC)) {
            assertThat(curve(List.of(stay(1, 5, reason)), 60).events()).isEqualTo(1);
        }
    }

    @Test
    void a_discharge_on_the_cut_off_is_known_and_one_the_day_after_is_not() {
        List<EpisodeFact> left = List.of(stay(1, 30, LEFT_AGAINST_ADVICE));
        assertThat(curve(left, 30).events()).isEqualTo(1);
        Curve before = curve(left, 29);
        assertThat(before.events()).isZero();
        assertThat(before.steps().getFirst().day()).isEqualTo(29);
    }

    @Test
    void who_is_admitted_on_the_cut_off_counts_and_who_comes_later_does_not() {
        List<EpisodeFact> stays = List.of(stay(1, null, null), stay(2, 1, null, null, PROGRAMME));
        assertThat(curve(stays, 0).episodes()).isEqualTo(1);
        assertThat(curve(stays, 1).episodes()).isEqualTo(2);
    }

    @Test
    void a_change_of_the_clocks_moves_no_day() {
        // from 2 March to 2 April lie 31 local days, one of them of 23 hours in most of Europe
        assertThat(curve(List.of(stay(1, 31, COMPLETED)), 60).steps().getFirst().day())
                .isEqualTo(31);
    }

    @Test
    void past_the_last_follow_up_nothing_is_claimed_unless_all_have_left() {
        CurvePoint past = curve(List.of(stay(1, 5, LEFT_AGAINST_ADVICE), stay(2, 9, COMPLETED)), 60)
                .at(10);
        assertThat(past.survival()).isEmpty();
        assertThat(past.interval()).isEmpty();
        assertThat(past.atRisk()).isZero();
        CurvePoint last = curve(List.of(stay(1, 5, LEFT_AGAINST_ADVICE), stay(2, 9, COMPLETED)), 60)
                .at(9);
        assertThat(last.survival()).hasValue(0.5);
        assertThat(curve(List.of(stay(1, 5, LEFT_AGAINST_ADVICE)), 60).at(10).survival())
                .hasValue(0);
    }

    @Test
    void the_points_read_off_are_those_of_the_curve() {
        Curve curve = curve(FIVE, 60);
        assertThat(curve.points()).extracting(CurvePoint::day).containsExactly(10, 30, 90);
        assertThat(curve.points()).allSatisfy(point -> assertThat(point).isEqualTo(curve.at(point.day())));
    }

    @Test
    void a_person_who_comes_back_is_two_stays_and_one_person() {
        Curve curve = curve(List.of(stay(1, 5, LEFT_AGAINST_ADVICE), stay(1, 20, null, null, PROGRAMME)), 60);
        assertThat(curve.episodes()).isEqualTo(2);
        assertThat(curve.people()).isEqualTo(1);
    }

    @Test
    void programmes_are_compared_when_there_are_two() {
        List<EpisodeFact> two = new java.util.ArrayList<>(FIVE);
        two.add(stay(6, 0, null, null, OTHER_PROGRAMME));
        two.add(stay(7, 0, null, null, OTHER_PROGRAMME));
        StayingFigures figures = figures(two, 60);
        assertThat(figures.curves()).extracting(Curve::name).containsExactly("Day care", "Evening");
        assertThat(figures.difference().orElseThrow().degreesOfFreedom()).isEqualTo(1);
        assertThat(figures(FIVE, 60).difference()).isEmpty();
        assertThat(figures(List.of(), 60).curves()).isEmpty();
    }

    @Test
    void the_stays_behind_the_curve_are_those_it_counted() {
        assertThat(StayingMeasure.behind(FIVE, DAY_0.plusDays(60)).numerator())
                .containsExactly(FIVE.get(0), FIVE.get(2), FIVE.get(3));
        assertThat(StayingMeasure.behind(FIVE, DAY_0.plusDays(39)).numerator())
                .hasSize(curve(FIVE, 39).events());
        assertThat(StayingMeasure.behind(FIVE, DAY_0.minusDays(1)).denominator())
                .isEmpty();
    }

    @Test
    void a_stay_that_ended_before_it_began_is_refused() {
        assertThatThrownBy(() -> curve(List.of(stay(1, -1, COMPLETED)), 60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Curve curve(List<EpisodeFact> stays, int cutOffDay) {
        return figures(stays, cutOffDay).curves().getFirst();
    }

    private static StayingFigures figures(List<EpisodeFact> stays, int cutOffDay) {
        return StayingMeasure.of(
                stays,
                DAY_0.plusDays(cutOffDay),
                List.of(10, 30, 90),
                programme -> programme.equals(PROGRAMME) ? "Day care" : "Evening");
    }
}
