package org.holdfast.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.holdfast.reports.measure.AccessDefinitions;
import org.junit.jupiter.api.Test;

/** Measures M2, CCBHC. 3 April 2026 is Good Friday, the 6th Easter Monday. */
class EvaluationMeasureTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 4, 7);
    private static final BusinessDays EASTER =
            new BusinessDays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

    @Test
    void the_first_business_day_after_the_thursday_before_easter_is_the_tuesday() {
        assertThat(EASTER.after(THURSDAY, 1)).isEqualTo(TUESDAY);
        assertThat(EASTER.after(LocalDate.of(2026, 4, 4), 1)).isEqualTo(TUESDAY);
        assertThat(new BusinessDays(Set.of()).after(THURSDAY, 10)).isEqualTo(THURSDAY.plusDays(14));
        assertThat(EASTER.after(THURSDAY, 10)).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void urgent_is_in_time_on_the_next_business_day_and_late_on_the_day_after() {
        assertThat(urgent(THURSDAY)).isEqualTo(1);
        assertThat(urgent(TUESDAY)).isEqualTo(1);
        assertThat(urgent(TUESDAY.plusDays(1))).isZero();
    }

    @Test
    void routine_is_in_time_on_the_tenth_business_day_and_late_on_the_eleventh() {
        assertThat(routine(LocalDate.of(2026, 4, 20))).isEqualTo(1);
        assertThat(routine(LocalDate.of(2026, 4, 21))).isZero();
    }

    @Test
    void comprehensive_is_in_time_on_day_60_and_late_on_day_61() {
        assertThat(comprehensive(60)).isEqualTo(1);
        assertThat(comprehensive(61)).isZero();
    }

    @Test
    void a_request_counts_once_its_last_day_in_time_is_known() {
        EvaluationFact waiting = new EvaluationFact(client(1), THURSDAY, true, null, null);
        assertThat(of(waiting, TUESDAY).urgent().behind().denominator()).hasSize(1);
        assertThat(of(waiting, TUESDAY.minusDays(1)).urgent().behind().denominator())
                .isEmpty();
        assertThat(of(waiting, TUESDAY).routine().behind().denominator()).isEmpty();
        assertThat(of(waiting, THURSDAY.plusDays(60)).comprehensive().behind().denominator())
                .hasSize(1);
        assertThat(of(waiting, THURSDAY.plusDays(59)).comprehensive().behind().denominator())
                .isEmpty();
    }

    private static long urgent(LocalDate seen) {
        return of(new EvaluationFact(client(1), THURSDAY, true, seen, null), THURSDAY.plusDays(100))
                .urgent()
                .proportion()
                .numerator();
    }

    private static long routine(LocalDate seen) {
        return of(new EvaluationFact(client(1), THURSDAY, false, seen, null), THURSDAY.plusDays(100))
                .routine()
                .proportion()
                .numerator();
    }

    private static long comprehensive(int day) {
        return of(new EvaluationFact(client(1), THURSDAY, false, null, THURSDAY.plusDays(day)), THURSDAY.plusDays(100))
                .comprehensive()
                .proportion()
                .numerator();
    }

    private static EvaluationFigures of(EvaluationFact request, LocalDate cutOff) {
        return EvaluationMeasure.of(AccessDefinitions.CCBHC, List.of(request), EASTER, cutOff);
    }
}
