package org.holdfast.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.access.HigherCareFact.Kind.EMERGENCY;
import static org.holdfast.reports.access.HigherCareFact.Kind.INPATIENT;
import static org.holdfast.reports.access.HigherCareFact.Kind.MENTAL_HEALTH_ADMISSION;

import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.AccessDefinitions;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.junit.jupiter.api.Test;

/** Measures M6. */
class FollowUpMeasureTest {
    @Test
    void after_an_emergency_visit_the_day_itself_counts_eight_and_thirty_one_days_in_all() {
        assertThat(within(AccessDefinitions.FUA, EMERGENCY, 0)).containsExactly(1, 1);
        assertThat(within(AccessDefinitions.FUA, EMERGENCY, 7)).containsExactly(1, 1);
        assertThat(within(AccessDefinitions.FUA, EMERGENCY, 8)).containsExactly(0, 1);
        assertThat(within(AccessDefinitions.FUA, EMERGENCY, 30)).containsExactly(0, 1);
        assertThat(within(AccessDefinitions.FUA, EMERGENCY, 31)).containsExactly(0, 0);
        assertThat(within(AccessDefinitions.FUA, EMERGENCY, -1)).containsExactly(0, 0);
    }

    @Test
    void after_a_stay_the_day_of_discharge_does_not_count() {
        assertThat(within(AccessDefinitions.FUI, INPATIENT, 0)).containsExactly(0, 0);
        assertThat(within(AccessDefinitions.FUI, INPATIENT, 1)).containsExactly(1, 1);
        assertThat(within(AccessDefinitions.FUI, INPATIENT, 7)).containsExactly(1, 1);
        assertThat(within(AccessDefinitions.FUI, INPATIENT, 8)).containsExactly(0, 1);
        assertThat(within(AccessDefinitions.FUI, INPATIENT, 30)).containsExactly(0, 1);
        assertThat(within(AccessDefinitions.FUI, INPATIENT, 31)).containsExactly(0, 0);
        assertThat(within(AccessDefinitions.FUH, MENTAL_HEALTH_ADMISSION, 0)).containsExactly(0, 0);
        assertThat(within(AccessDefinitions.FUH, MENTAL_HEALTH_ADMISSION, 1)).containsExactly(1, 1);
    }

    @Test
    void a_service_on_the_day_and_one_after_it_is_followed_up_by_the_second() {
        FollowUpFigures figures = figures(AccessDefinitions.FUI, INPATIENT, 20, 200, 0, 5);
        assertThat(figures.sevenDays().behind().numerator())
                .extracting(FollowedUp::next)
                .containsExactly(DAY_0.plusDays(5));
    }

    @Test
    void each_window_waits_until_it_is_over() {
        FollowUpFigures seven = figures(AccessDefinitions.FUA, EMERGENCY, 20, 7);
        assertThat(seven.sevenDays().behind().denominator()).hasSize(1);
        assertThat(seven.thirtyDays().behind().denominator()).isEmpty();
        assertThat(figures(AccessDefinitions.FUA, EMERGENCY, 20, 6)
                        .sevenDays()
                        .behind()
                        .denominator())
                .isEmpty();
        assertThat(figures(AccessDefinitions.FUA, EMERGENCY, 20, 30)
                        .thirtyDays()
                        .behind()
                        .denominator())
                .hasSize(1);
        assertThat(figures(AccessDefinitions.FUA, EMERGENCY, 20, 29)
                        .thirtyDays()
                        .behind()
                        .denominator())
                .isEmpty();
    }

    @Test
    void thirteen_is_old_enough_twelve_is_not_and_unknown_is_incomplete() {
        assertThat(figures(AccessDefinitions.FUA, EMERGENCY, 13, 200)
                        .sevenDays()
                        .behind()
                        .denominator())
                .hasSize(1);
        assertThat(figures(AccessDefinitions.FUA, EMERGENCY, 12, 200)
                        .sevenDays()
                        .behind()
                        .denominator())
                .isEmpty();
        FollowUpFigures unknown = FollowUpMeasure.of(
                AccessDefinitions.FUA,
                List.of(new HigherCareFact(client(1), EMERGENCY, DAY_0)),
                List.of(),
                List.of(),
                DAY_0.plusDays(200));
        assertThat(unknown.sevenDays().proportion().denominator()).isZero();
        assertThat(unknown.sevenDays().proportion().completeness()).isEqualTo(new Completeness(1, 0));
    }

    @Test
    void other_care_than_the_definitions_is_left_out() {
        assertThat(figures(AccessDefinitions.FUA, INPATIENT, 20, 200)
                        .sevenDays()
                        .behind()
                        .rows())
                .isEmpty();
    }

    private static List<Integer> within(Definition definition, HigherCareFact.Kind kind, int serviceDay) {
        FollowUpFigures figures = figures(definition, kind, 40, 200, serviceDay);
        return List.of(
                figures.sevenDays().behind().numerator().size(),
                figures.thirtyDays().behind().numerator().size());
    }

    private static FollowUpFigures figures(
            Definition definition, HigherCareFact.Kind kind, int age, int cutOffDay, int... serviceDays) {
        return FollowUpMeasure.of(
                definition,
                List.of(new HigherCareFact(client(1), kind, DAY_0)),
                IntStream.of(serviceDays)
                        .mapToObj(day -> new ServiceFact(client(1), DAY_0.plusDays(day), ServiceFact.Level.OUTPATIENT))
                        .toList(),
                List.of(new PersonFact(client(1), DAY_0.minusYears(age), false)),
                DAY_0.plusDays(cutOffDay));
    }
}
