package org.holdfast.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.session;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.ATTENDED_PARTIAL;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.AccessDefinitions;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.Test;

/** Measures M3. */
class ContinuationMeasureTest {
    private final List<AttendanceFact> visits = new ArrayList<>();

    @Test
    void of_those_who_began_some_come_a_second_a_third_and_a_fourth_time() {
        attended(1, 0);
        attended(2, 0, 7);
        attended(3, 0, 7, 14);
        attended(4, 0, 7, 14, 21);
        visits.add(session(5, 0, NO_SHOW));
        ContinuationFigures figures = figures(100);
        assertThat(figures.atLeast().values())
                .extracting(share -> share.proportion().numerator())
                .containsExactly(3L, 2L, 1L);
        assertThat(figures.atLeast().values())
                .extracting(share -> share.proportion().denominator())
                .containsOnly(4L);
        assertThat(figures.atLeast(4).behind().numerator())
                .extracting(ServiceDays::client)
                .containsExactly(client(4));
    }

    @Test
    void two_sessions_of_one_day_are_one_service_day() {
        attended(1, 0, 0, 7);
        assertThat(figures(100).atLeast(2).behind().numerator()).hasSize(1);
        assertThat(figures(100).atLeast(3).behind().numerator()).isEmpty();
    }

    @Test
    void the_fourth_day_on_day_29_is_within_thirty_and_on_day_30_it_is_not() {
        attended(1, 0, 7, 14, 29);
        attended(2, 0, 7, 14, 30);
        assertThat(figures(100).fourInThirty().behind().numerator())
                .extracting(ServiceDays::client)
                .containsExactly(client(1));
    }

    @Test
    void a_stay_counts_once_its_thirty_days_are_over() {
        attended(1, 0);
        assertThat(figures(29).fourInThirty().behind().denominator()).hasSize(1);
        assertThat(figures(28).fourInThirty().behind().denominator()).isEmpty();
    }

    @Test
    void an_assessment_is_no_treatment_and_a_visit_outside_any_stay_belongs_to_none() {
        visits.add(session(1, 0, ATTENDED, SessionKind.ASSESSMENT));
        visits.add(visit(2, 0, ATTENDED));
        assertThat(figures(100).atLeast(2).behind().denominator()).isEmpty();
        visits.add(session(1, 3, ATTENDED_PARTIAL, SessionKind.GROUP));
        assertThat(figures(100).atLeast(2).behind().denominator())
                .extracting(ServiceDays::first)
                .containsExactly(DAY_0.plusDays(3));
    }

    @Test
    void a_session_nobody_marked_is_incomplete_and_no_service_day() {
        attended(1, 0);
        visits.add(session(1, 7, NOT_RECORDED));
        assertThat(figures(100).atLeast(2).proportion().completeness()).isEqualTo(new Completeness(2, 1));
        assertThat(figures(100).atLeast(2).behind().numerator()).isEmpty();
    }

    @Test
    void sessions_after_the_cut_off_are_not_known() {
        attended(1, 0, 7);
        assertThat(figures(7).atLeast(2).behind().numerator()).hasSize(1);
        assertThat(figures(6).atLeast(2).behind().numerator()).isEmpty();
        assertThatThrownBy(() -> new ServiceDays(new EpisodeId(new UUID(4, 1)), client(1), new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void attended(int n, int... days) {
        for (int day : days) {
            visits.add(session(n, day, ATTENDED));
        }
    }

    private ContinuationFigures figures(int cutOffDay) {
        return ContinuationMeasure.of(
                AccessDefinitions.CONT,
                AccessDefinitions.CONT30,
                ContinuationMeasure.SESSIONS,
                visits,
                DAY_0.plusDays(cutOffDay));
    }
}
