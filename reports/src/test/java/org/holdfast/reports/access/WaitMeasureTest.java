package org.holdfast.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.session;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.ATTENDED_LATE;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.reports.measure.AccessDefinitions;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.Test;

/** Measures M2. */
class WaitMeasureTest {
    private final List<RequestFact> requests = new ArrayList<>();
    private final List<AttendanceFact> visits = new ArrayList<>();

    @Test
    void who_never_came_is_not_dropped() {
        came(1, 0);
        came(2, 2);
        came(3, 3);
        came(4, 14);
        came(5, 15);
        asked(6, 0);
        WaitFigures figures = figures(100);
        assertThat(figures.soon().proportion().numerator()).isEqualTo(2);
        assertThat(figures.patient().proportion().numerator()).isEqualTo(4);
        assertThat(figures.never().proportion().numerator()).isEqualTo(1);
        assertThat(figures.never().proportion().denominator()).isEqualTo(6);
        assertThat(figures.never().behind().numerator())
                .extracting(Wait::client)
                .containsExactly(client(6));
        assertThat(figures.days().median()).hasValue(3);
        assertThat(figures.days().mean()).hasValue(34 / 5.0);
        // of six, three had begun by day 3 and the fourth on day 14
        assertThat(figures.medianOfAll()).hasValue(8.5);
    }

    @Test
    void two_days_is_soon_and_three_is_not_fourteen_is_in_time_and_fifteen_is_not() {
        came(1, 2);
        assertThat(figures(100).soon().behind().numerator()).hasSize(1);
        came(2, 3);
        assertThat(figures(100).soon().behind().numerator()).hasSize(1);
        came(3, 14);
        assertThat(figures(100).patient().behind().numerator()).hasSize(3);
        came(4, 15);
        assertThat(figures(100).patient().behind().numerator()).hasSize(3);
    }

    @Test
    void an_assessment_a_missed_session_and_one_before_the_request_are_not_treatment_begun() {
        asked(1, 10);
        visits.add(session(1, 12, ATTENDED, SessionKind.ASSESSMENT));
        visits.add(session(1, 11, NO_SHOW));
        visits.add(session(1, 9, ATTENDED));
        assertThat(figures(100).never().behind().numerator()).hasSize(1);
        visits.add(session(1, 20, ATTENDED_LATE));
        assertThat(figures(100).days().mean()).hasValue(10);
    }

    @Test
    void a_request_enters_the_share_when_its_window_is_over() {
        asked(1, 0);
        assertThat(figures(2).soon().behind().denominator()).hasSize(1);
        assertThat(figures(1).soon().behind().denominator()).isEmpty();
        assertThat(figures(14).never().behind().denominator()).hasSize(1);
        assertThat(figures(13).never().behind().denominator()).isEmpty();
    }

    @Test
    void asking_again_while_waiting_is_the_same_wait_and_asking_later_is_a_new_one() {
        asked(1, 0);
        asked(1, 5);
        visits.add(visit(1, 8, ATTENDED));
        asked(1, 50);
        visits.add(visit(1, 53, ATTENDED));
        WaitFigures figures = figures(100);
        assertThat(figures.days().behind().denominator()).extracting(Wait::days).containsExactly(8, 3);
        assertThat(figures.days().interval()).isEmpty();
    }

    @Test
    void asking_again_on_the_day_treatment_began_is_the_same_wait_and_the_day_after_is_a_new_one() {
        asked(1, 0);
        visits.add(visit(1, 8, ATTENDED));
        asked(1, 8);
        assertThat(figures(100).never().behind().rows()).hasSize(1);
        asked(1, 9);
        assertThat(figures(100).never().behind().rows()).hasSize(2);
    }

    @Test
    void what_lies_after_the_cut_off_is_not_known() {
        came(1, 30);
        asked(2, 31);
        WaitFigures figures = figures(29);
        assertThat(figures.never().behind().numerator()).hasSize(1);
        assertThat(figures.never().behind().rows()).hasSize(1);
    }

    @Test
    void marks_not_recorded_are_incomplete() {
        came(1, 3);
        visits.add(visit(1, 4, NOT_RECORDED));
        assertThat(figures(100).soon().proportion().completeness()).isEqualTo(new Completeness(2, 1));
    }

    @Test
    void nobody_waited_no_figure() {
        WaitFigures figures = figures(100);
        assertThat(figures.days().median()).isEmpty();
        assertThat(figures.days().mean()).isEmpty();
        assertThat(figures.medianOfAll()).isEmpty();
        assertThat(figures.never().proportion().value()).isEmpty();
        assertThatThrownBy(() -> new Wait(client(1), DAY_0, null).days()).isInstanceOf(IllegalStateException.class);
    }

    private void asked(int n, int day) {
        requests.add(new RequestFact(client(n), DAY_0.plusDays(day)));
    }

    private void came(int n, int day) {
        asked(n, 0);
        visits.add(visit(n, day, ATTENDED));
    }

    private WaitFigures figures(int cutOffDay) {
        return WaitMeasure.of(AccessDefinitions.WAIT, requests, visits, DAY_0.plusDays(cutOffDay));
    }
}
