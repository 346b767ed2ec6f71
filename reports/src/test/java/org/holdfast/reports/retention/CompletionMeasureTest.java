package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.episode.DischargeReason.DIED;
import static org.holdfast.episode.DischargeReason.LEFT_AGAINST_ADVICE;
import static org.holdfast.episode.DischargeReason.TERMINATED_BY_CLINIC;
import static org.holdfast.episode.DischargeReason.UNKNOWN;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.PROGRAMME;
import static org.holdfast.reports.Facts.stay;

import java.util.List;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.survival.Wilson;
import org.junit.jupiter.api.Test;

class CompletionMeasureTest {
    private static final List<EpisodeFact> STAYS = List.of(
            stay(1, 10, COMPLETED),
            stay(2, 10, COMPLETED),
            stay(3, 10, LEFT_AGAINST_ADVICE),
            stay(4, 10, TERMINATED_BY_CLINIC),
            stay(5, 10, DIED),
            stay(6, 10, UNKNOWN),
            stay(7, 61, COMPLETED),
            stay(8, null, null));

    @Test
    void completion_is_of_the_ends_whose_reason_is_known_by_the_cut_off() {
        ProgrammeCompletion row = row(STAYS);
        assertThat(row.completed().numerator()).isEqualTo(2);
        assertThat(row.completed().denominator()).isEqualTo(5);
        assertThat(row.unplanned().numerator()).isEqualTo(2);
        assertThat(row.completed().completeness()).isEqualTo(new Completeness(6, 5));
        assertThat(row.completed().interval()).isEqualTo(Wilson.interval(2, 5));
    }

    @Test
    void when_someone_ended_two_stays_the_interval_is_clustered_on_people() {
        ProgrammeCompletion row = row(List.of(
                stay(1, 10, COMPLETED),
                stay(1, 20, 30, COMPLETED, PROGRAMME),
                stay(2, 10, LEFT_AGAINST_ADVICE),
                stay(3, 10, COMPLETED)));
        assertThat(row.completed().denominator()).isEqualTo(4);
        assertThat(row.completed().interval()).isPresent().isNotEqualTo(Wilson.interval(3, 4));
    }

    @Test
    void a_programme_nobody_has_left_yet_has_no_row() {
        assertThat(CompletionMeasure.of(List.of(stay(8, null, null)), DAY_0.plusDays(60), programme -> "Day care"))
                .isEmpty();
    }

    private static ProgrammeCompletion row(List<EpisodeFact> stays) {
        return CompletionMeasure.of(stays, DAY_0.plusDays(60), programme -> "Day care")
                .getFirst();
    }
}
