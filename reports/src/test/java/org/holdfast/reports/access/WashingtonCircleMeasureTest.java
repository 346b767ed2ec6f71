package org.holdfast.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.session;
import static org.holdfast.reports.access.ServiceFact.Level.ASSESSMENT;
import static org.holdfast.reports.access.ServiceFact.Level.DETOXIFICATION;
import static org.holdfast.reports.access.ServiceFact.Level.INTENSIVE_OUTPATIENT;
import static org.holdfast.reports.access.ServiceFact.Level.OUTPATIENT;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.kernel.Period;
import org.holdfast.reports.measure.AccessDefinitions;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.Test;

/** Measures M5. */
class WashingtonCircleMeasureTest {
    @Test
    void sixty_days_without_a_service_make_a_start_and_a_service_on_the_sixtieth_day_before_does_not() {
        assertThat(starts(0, 60)).isEqualTo(1);
        assertThat(starts(0, 61)).isEqualTo(2);
    }

    @Test
    void a_further_service_on_day_14_initiates_and_one_on_day_15_does_not() {
        assertThat(of(0, 14).initiation().behind().numerator()).hasSize(1);
        assertThat(of(0, 15).initiation().behind().numerator()).isEmpty();
        assertThat(of(0, 0).initiation().behind().numerator()).isEmpty();
    }

    @Test
    void two_more_by_day_30_after_initiation_engage_and_the_second_on_day_31_does_not() {
        assertThat(of(0, 10, 20, 40).engagement().behind().numerator()).hasSize(1);
        assertThat(of(0, 10, 20, 41).engagement().behind().numerator()).isEmpty();
        assertThat(of(0, 10, 40).engagement().behind().numerator()).isEmpty();
    }

    @Test
    void a_start_counts_once_its_windows_are_over() {
        assertThat(figures(List.of(), 14, 0).initiation().behind().denominator())
                .hasSize(1);
        assertThat(figures(List.of(), 13, 0).initiation().behind().denominator())
                .isEmpty();
        assertThat(figures(List.of(), 44, 0).engagement().behind().denominator())
                .hasSize(1);
        assertThat(figures(List.of(), 43, 0).engagement().behind().denominator())
                .isEmpty();
    }

    @Test
    void a_service_before_the_period_is_history_and_no_start() {
        CircleFigures figures = WashingtonCircleMeasure.of(
                AccessDefinitions.WC,
                List.of(service(-10), service(0)),
                List.of(),
                new Period(DAY_0, null),
                new Completeness(2, 2),
                DAY_0.plusDays(200));
        assertThat(figures.initiation().behind().denominator()).isEmpty();
    }

    @Test
    void the_next_level_by_day_14_after_detoxification_is_continuity_and_on_day_15_it_is_not() {
        List<LevelEnd> detox = List.of(new LevelEnd(client(1), DETOXIFICATION, DAY_0));
        assertThat(figures(detox, 200, 14).continuity().behind().numerator()).hasSize(1);
        assertThat(figures(detox, 200, 15).continuity().behind().numerator()).isEmpty();
        assertThat(figures(detox, 200, 0).continuity().behind().numerator()).hasSize(1);
        assertThat(figures(detox, 14, 3).continuity().behind().denominator()).hasSize(1);
        assertThat(figures(detox, 13, 3).continuity().behind().denominator()).isEmpty();
    }

    @Test
    void the_same_level_detoxification_and_assessment_are_not_the_next_level() {
        assertThat(INTENSIVE_OUTPATIENT.continues(INTENSIVE_OUTPATIENT)).isFalse();
        assertThat(DETOXIFICATION.continues(OUTPATIENT)).isFalse();
        assertThat(ASSESSMENT.continues(DETOXIFICATION)).isFalse();
        assertThat(OUTPATIENT.continues(ASSESSMENT)).isTrue();
    }

    @Test
    void sessions_attended_here_are_services_and_missed_ones_are_not() {
        assertThat(ServiceFact.attended(List.of(
                        session(1, 0, ATTENDED, SessionKind.ASSESSMENT),
                        session(1, 1, ATTENDED),
                        session(1, 2, NO_SHOW))))
                .extracting(ServiceFact::level)
                .containsExactly(ASSESSMENT, OUTPATIENT);
    }

    private static int starts(int... days) {
        return of(days).initiation().behind().denominator().size();
    }

    private static CircleFigures of(int... days) {
        return figures(List.of(), 300, days);
    }

    private static CircleFigures figures(List<LevelEnd> ends, int cutOffDay, int... days) {
        return WashingtonCircleMeasure.of(
                AccessDefinitions.WC,
                IntStream.of(days)
                        .mapToObj(WashingtonCircleMeasureTest::service)
                        .toList(),
                ends,
                Period.always(),
                new Completeness(days.length, days.length),
                DAY_0.plusDays(cutOffDay));
    }

    private static ServiceFact service(int day) {
        return new ServiceFact(client(1), DAY_0.plusDays(day), OUTPATIENT);
    }
}
