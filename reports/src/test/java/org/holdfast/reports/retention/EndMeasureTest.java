package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.stay;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Share;
import org.junit.jupiter.api.Test;

/** Measures M10: one stay of each TEDS reason, another completed, one still open. */
class EndMeasureTest {
    private final List<EpisodeFact> stays = new ArrayList<>();

    EndMeasureTest() {
        for (DischargeReason reason : DischargeReason.values()) {
            stays.add(stay(stays.size() + 1, 10, reason));
        }
        stays.add(stay(20, 10, DischargeReason.COMPLETED));
        stays.add(stay(21, null, null));
    }

    @Test
    void each_share_is_of_the_reasons_it_names() {
        EndFigures figures = EndMeasure.of(stays, DAY_0.plusDays(60));
        assertThat(counts(figures.completed())).containsExactly(2L, 8L);
        assertThat(counts(figures.positive())).containsExactly(3L, 8L);
        assertThat(counts(figures.unplanned())).containsExactly(2L, 8L);
        assertThat(counts(figures.unplannedWithoutDeathAndPrison())).containsExactly(2L, 6L);
        assertThat(counts(figures.left())).containsExactly(1L, 3L);
        assertThat(figures.completed().proportion().completeness()).isEqualTo(new Completeness(9, 8));
        assertThat(figures.positive().proportion().definition().label()).isEqualTo("POS v1");
    }

    @Test
    void the_stays_behind_a_share_are_those_it_counted() {
        EndFigures figures = EndMeasure.of(stays, DAY_0.plusDays(60));
        assertThat(figures.unplanned().behind().numerator())
                .extracting(EpisodeFact::reason)
                .containsExactly(DischargeReason.LEFT_AGAINST_ADVICE, DischargeReason.TERMINATED_BY_CLINIC);
        assertThat(figures.completed().behind().numerator())
                .extracting(EpisodeFact::client)
                .containsExactly(client(1), client(20));
    }

    @Test
    void completion_and_unplanned_are_those_of_the_dashboard() {
        ProgrammeCompletion dashboard = CompletionMeasure.of(stays, DAY_0.plusDays(60), programme -> "Day care")
                .getFirst();
        EndFigures figures = EndMeasure.of(stays, DAY_0.plusDays(60));
        assertThat(figures.completed().proportion()).isEqualTo(dashboard.completed());
        assertThat(figures.unplanned().proportion()).isEqualTo(dashboard.unplanned());
    }

    @Test
    void an_end_on_the_cut_off_is_known_and_one_the_day_after_is_not() {
        assertThat(counts(EndMeasure.of(stays, DAY_0.plusDays(10)).completed())).containsExactly(2L, 8L);
        assertThat(counts(EndMeasure.of(stays, DAY_0.plusDays(9)).completed())).containsExactly(0L, 0L);
    }

    private static List<Long> counts(Share<EpisodeFact> share) {
        return List.of(share.proportion().numerator(), share.proportion().denominator());
    }
}
