package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.episode.DischargeReason.DIED;
import static org.holdfast.episode.DischargeReason.INCARCERATED;
import static org.holdfast.episode.DischargeReason.LEFT_AGAINST_ADVICE;
import static org.holdfast.episode.DischargeReason.TRANSFERRED;
import static org.holdfast.episode.DischargeReason.UNKNOWN;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.OTHER_PROGRAMME;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.session;
import static org.holdfast.reports.Facts.stay;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.measure.StayDefinitions;
import org.holdfast.session.AttendanceFact;
import org.junit.jupiter.api.Test;

/** Measures M8. */
class RetainedMeasureTest {
    private static final LocalDate CUT_OFF = DAY_0.plusDays(400);

    @Test
    void enrolled_means_discharged_after_day_n_not_on_it() {
        assertThat(hits(enrolled(30, stay(1, 31, LEFT_AGAINST_ADVICE)).retained()))
                .isEqualTo(1);
        assertThat(hits(enrolled(30, stay(1, 30, LEFT_AGAINST_ADVICE)).retained()))
                .isZero();
        assertThat(hits(enrolled(30, stay(1, null, null)).retained())).isEqualTo(1);
    }

    @Test
    void a_stay_enters_when_its_day_n_is_known() {
        assertThat(enrolledBy(DAY_0.plusDays(30)).proportion().denominator()).isEqualTo(1);
        assertThat(enrolledBy(DAY_0.plusDays(29)).proportion().denominator()).isZero();
        assertThat(enrolledBy(DAY_0.plusDays(30)).behind().rows()).hasSize(1);
    }

    @Test
    void completed_died_and_imprisoned_have_columns_of_their_own_in_one_denominator() {
        RetainedFigures figures = enrolled(
                90,
                stay(1, 40, COMPLETED),
                stay(2, 40, DIED),
                stay(3, 40, INCARCERATED),
                stay(4, 40, LEFT_AGAINST_ADVICE),
                stay(5, 40, UNKNOWN),
                stay(6, null, null));
        assertThat(hits(figures.completed())).isEqualTo(1);
        assertThat(hits(figures.died())).isEqualTo(1);
        assertThat(hits(figures.incarcerated())).isEqualTo(1);
        assertThat(hits(figures.retained())).isEqualTo(1);
        assertThat(figures.died().proportion().denominator()).isEqualTo(6);
        assertThat(figures.retained().proportion().completeness()).isEqualTo(new Completeness(5, 4));
        assertThat(figures.died().behind().numerator())
                .extracting(row -> row.care().client())
                .containsExactly(client(2));
    }

    @Test
    void a_transfer_inside_continues_the_episode_of_the_next_day_and_not_of_the_day_after() {
        List<EpisodeFact> next = List.of(stay(1, 20, TRANSFERRED), stay(1, 21, 95, COMPLETED, OTHER_PROGRAMME));
        RetainedFigures one = RetainedMeasure.enrolled(StayDefinitions.R1, 90, next, CUT_OFF);
        assertThat(one.retained().proportion().denominator()).isEqualTo(1);
        assertThat(hits(one.retained())).isEqualTo(1);
        List<EpisodeFact> later = List.of(stay(1, 20, TRANSFERRED), stay(1, 22, 95, COMPLETED, OTHER_PROGRAMME));
        RetainedFigures two = RetainedMeasure.enrolled(StayDefinitions.R1, 90, later, CUT_OFF);
        assertThat(two.retained().proportion().denominator()).isEqualTo(2);
        assertThat(hits(two.retained())).isZero();
    }

    @Test
    void leaving_and_coming_back_the_same_day_is_no_transfer() {
        List<EpisodeFact> again = List.of(stay(1, 20, LEFT_AGAINST_ADVICE), stay(1, 20, null, null, OTHER_PROGRAMME));
        assertThat(RetainedMeasure.enrolled(StayDefinitions.R1, 90, again, CUT_OFF)
                        .retained()
                        .proportion()
                        .denominator())
                .isEqualTo(2);
    }

    @Test
    void engaged_means_a_session_in_the_thirty_days_up_to_day_n() {
        EpisodeFact open = stay(1, null, null);
        assertThat(hits(engaged(90, List.of(open), session(1, 60, ATTENDED)).retained()))
                .isZero();
        assertThat(hits(engaged(90, List.of(open), session(1, 61, ATTENDED)).retained()))
                .isEqualTo(1);
        assertThat(hits(engaged(90, List.of(open), session(1, 90, ATTENDED)).retained()))
                .isEqualTo(1);
        assertThat(hits(engaged(90, List.of(open), session(1, 91, ATTENDED)).retained()))
                .isZero();
        assertThat(hits(engaged(90, List.of(open), session(1, 80, NO_SHOW)).retained()))
                .isZero();
    }

    @Test
    void an_open_file_nobody_comes_to_is_enrolled_and_not_engaged() {
        EpisodeFact open = stay(1, null, null);
        assertThat(hits(enrolled(90, open).retained())).isEqualTo(1);
        assertThat(hits(engaged(90, List.of(open), session(1, 5, ATTENDED)).retained()))
                .isZero();
    }

    @Test
    void completed_before_day_n_is_its_own_column_and_on_it_with_a_session_it_is_engaged() {
        RetainedFigures before = engaged(90, List.of(stay(1, 89, COMPLETED)), session(1, 85, ATTENDED));
        assertThat(hits(before.retained())).isZero();
        assertThat(hits(before.completed())).isEqualTo(1);
        RetainedFigures on = engaged(90, List.of(stay(1, 90, COMPLETED)), session(1, 85, ATTENDED));
        assertThat(hits(on.retained())).isEqualTo(1);
        assertThat(hits(on.completed())).isZero();
        RetainedFigures silent = engaged(90, List.of(stay(1, 90, COMPLETED)));
        assertThat(hits(silent.completed())).isEqualTo(1);
    }

    @Test
    void a_session_outside_any_stay_counts_from_the_admission_on() {
        EpisodeFact open = stay(1, null, null);
        assertThat(hits(engaged(10, List.of(open), visit(1, 5, ATTENDED)).retained()))
                .isEqualTo(1);
        assertThat(hits(engaged(10, List.of(open), visit(1, -5, ATTENDED)).retained()))
                .isZero();
    }

    @Test
    void unrecorded_sessions_make_engagement_incomplete() {
        RetainedFigures figures = engaged(
                90,
                List.of(stay(1, null, null)),
                session(1, 80, NOT_RECORDED),
                session(1, 85, ATTENDED),
                visit(9, 3, NOT_RECORDED));
        assertThat(figures.retained().proportion().completeness()).isEqualTo(new Completeness(2, 1));
    }

    @Test
    void eight_sessions_are_enough_seven_are_not_and_fewer_than_four_is_churn() {
        assertThat(hits(sessions(8).retained())).isEqualTo(1);
        assertThat(hits(sessions(7).retained())).isZero();
        assertThat(hits(sessions(4).churned().orElseThrow())).isZero();
        assertThat(hits(sessions(3).churned().orElseThrow())).isEqualTo(1);
        assertThat(enrolled(90, stay(1, null, null)).churned()).isEmpty();
    }

    @Test
    void twelve_weeks_are_84_days_or_completion_before() {
        assertThat(hits(twelveWeeks(stay(1, 84, LEFT_AGAINST_ADVICE)).retained()))
                .isEqualTo(1);
        assertThat(hits(twelveWeeks(stay(1, 83, LEFT_AGAINST_ADVICE)).retained()))
                .isZero();
        assertThat(hits(twelveWeeks(stay(1, 10, COMPLETED)).retained())).isEqualTo(1);
        assertThat(hits(twelveWeeks(stay(1, null, null)).retained())).isEqualTo(1);
        RetainedFigures died = twelveWeeks(stay(1, 10, DIED));
        assertThat(hits(died.retained())).isZero();
        assertThat(hits(died.died())).isEqualTo(1);
        assertThat(died.died().proportion().denominator()).isEqualTo(1);
    }

    @Test
    void each_rule_is_found_by_its_definition_and_another_is_refused() {
        List<EpisodeFact> open = List.of(stay(1, null, null));
        List<AttendanceFact> once = List.of(session(1, 85, ATTENDED));
        assertThat(hits(RetainedMeasure.of(StayDefinitions.R1, 90, open, once, CUT_OFF)
                        .retained()))
                .isEqualTo(1);
        assertThat(hits(RetainedMeasure.of(StayDefinitions.R2, 90, open, once, CUT_OFF)
                        .retained()))
                .isEqualTo(1);
        assertThat(hits(RetainedMeasure.of(StayDefinitions.R3, 90, open, once, CUT_OFF)
                        .retained()))
                .isZero();
        assertThatThrownBy(() -> RetainedMeasure.of(StayDefinitions.NDTMS, 90, open, once, CUT_OFF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> enrolled(0, stay(1, null, null))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> enrolled(30, stay(1, -1, COMPLETED))).isInstanceOf(IllegalArgumentException.class);
    }

    private static long hits(Share<AtDay> share) {
        assertThat(share.behind().numerator()).hasSize((int) share.proportion().numerator());
        assertThat(share.behind().denominator())
                .hasSize((int) share.proportion().denominator());
        return share.proportion().numerator();
    }

    private static Share<AtDay> enrolledBy(LocalDate cutOff) {
        return RetainedMeasure.enrolled(StayDefinitions.R1, 30, List.of(stay(1, null, null)), cutOff)
                .retained();
    }

    private static RetainedFigures enrolled(int days, EpisodeFact... stays) {
        return RetainedMeasure.enrolled(StayDefinitions.R1, days, List.of(stays), CUT_OFF);
    }

    private static RetainedFigures engaged(int days, List<EpisodeFact> stays, AttendanceFact... visits) {
        return RetainedMeasure.engaged(StayDefinitions.R2, days, stays, List.of(visits), CUT_OFF);
    }

    private static RetainedFigures sessions(int count) {
        List<AttendanceFact> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visits.add(session(1, i, ATTENDED));
        }
        visits.add(session(1, 91, ATTENDED));
        return RetainedMeasure.sessions(StayDefinitions.R3, 90, List.of(stay(1, null, null)), visits, CUT_OFF);
    }

    private static RetainedFigures twelveWeeks(EpisodeFact... stays) {
        return RetainedMeasure.twelveWeeks(StayDefinitions.NDTMS, List.of(stays), CUT_OFF);
    }
}
