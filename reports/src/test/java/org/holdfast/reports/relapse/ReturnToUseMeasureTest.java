package org.holdfast.reports.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.OTHER_PROGRAMME;
import static org.holdfast.reports.Facts.PROGRAMME;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.stay;
import static org.holdfast.reports.Facts.use;

import java.util.List;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.junit.jupiter.api.Test;

class ReturnToUseMeasureTest {
    /** Measures M12: A 200 days with one event, B 165 days with none: 1 / (365/365.25). */
    private static final List<EpisodeFact> A_AND_B = List.of(stay(1, 200, COMPLETED), stay(2, 165, COMPLETED));

    @Test
    void one_event_in_365_days_is_a_shade_more_than_one_a_year() {
        ReturnToUse row = row(A_AND_B, List.of(use(1, 50)));
        assertThat(row.perPersonYear().value().orElseThrow()).isCloseTo(365.25 / 365, within(1e-12));
        assertThat(row.events()).isEqualTo(1);
        assertThat(row.people().numerator()).isEqualTo(1);
        assertThat(row.people().denominator()).isEqualTo(2);
        assertThat(row.perPersonYear().interval().orElseThrow().low())
                .isCloseTo(0.0253178 * 365.25 / 365, within(1e-6));
    }

    @Test
    void two_events_of_one_person_are_two_events_and_one_person() {
        ReturnToUse row = row(A_AND_B, List.of(use(1, 50), use(1, 60)));
        assertThat(row.events()).isEqualTo(2);
        assertThat(row.people().numerator()).isEqualTo(1);
    }

    @Test
    void admission_and_discharge_day_are_care_and_the_days_around_are_not() {
        assertThat(row(A_AND_B, List.of(use(1, 0), use(1, 200))).events()).isEqualTo(2);
        assertThat(row(A_AND_B, List.of(use(1, -1), use(1, 201))).events()).isZero();
    }

    @Test
    void a_setback_that_is_not_use_and_a_stranger_are_not_counted() {
        UseEventFact crisis = new UseEventFact(client(1), DAY_0.plusDays(3), UseEventKind.CRISIS_CONTACT);
        assertThat(row(A_AND_B, List.of(crisis, use(99, 3))).events()).isZero();
    }

    @Test
    void what_happened_after_the_cut_off_is_not_yet_known() {
        List<EpisodeFact> open = List.of(stay(1, null, null));
        ReturnToUse row = row(open, List.of(use(1, 300), use(1, 301)));
        assertThat(row.events()).isEqualTo(1);
        assertThat(row.perPersonYear().personYears()).isCloseTo(300 / 365.25, within(1e-12));
    }

    @Test
    void overlapping_stays_in_one_programme_count_a_day_and_an_event_once() {
        List<EpisodeFact> twice = List.of(stay(1, 100, COMPLETED), stay(1, 50, 150, COMPLETED, PROGRAMME));
        ReturnToUse row = row(twice, List.of(use(1, 70)));
        assertThat(row.events()).isEqualTo(1);
        assertThat(row.people().denominator()).isEqualTo(1);
        assertThat(row.perPersonYear().personYears()).isCloseTo(150 / 365.25, within(1e-12));
    }

    @Test
    void stays_in_two_programmes_are_counted_in_each() {
        List<EpisodeFact> both = List.of(stay(1, 100, COMPLETED), stay(1, 50, 150, COMPLETED, OTHER_PROGRAMME));
        assertThat(ReturnToUseMeasure.of(both, List.of(use(1, 70)), DAY_0.plusDays(300), Object::toString))
                .extracting(ReturnToUse::events)
                .containsExactly(1L, 1L);
    }

    @Test
    void who_came_and_left_on_the_cut_off_gives_no_time_and_no_rate() {
        ReturnToUse row = ReturnToUseMeasure.of(List.of(stay(1, null, null)), List.of(), DAY_0, programme -> "Day care")
                .getFirst();
        assertThat(row.perPersonYear().value()).isEmpty();
        assertThat(row.perPersonYear().interval()).isEmpty();
    }

    private static ReturnToUse row(List<EpisodeFact> stays, List<UseEventFact> events) {
        return ReturnToUseMeasure.of(stays, events, DAY_0.plusDays(300), programme -> "Day care")
                .getFirst();
    }
}
