package org.holdfast.reports.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.press.Words;
import org.junit.jupiter.api.Test;

class StressMeasureTest {

    @Test
    void a_check_in_stands_on_the_side_of_the_day_it_was_given_on() {
        List<SupportFact> ties =
                List.of(new SupportFact(client(1), true, false, false, DAY_0.plusDays(10), DAY_0.plusDays(20)));
        StressContrast contrast = contrast(
                List.of(stay(1, 40, COMPLETED)),
                ties,
                answer(1, 9, 8),
                answer(1, 10, 4),
                answer(1, 20, 6),
                answer(1, 21, 7));
        assertThat(contrast.with().mean()).hasValue(5);
        assertThat(contrast.without().mean()).hasValue(7.5);
        assertThat(contrast.difference()).hasValue(2.5);
        assertThat(contrast.with().people()).isEqualTo(1);
        assertThat(contrast.with().checkIns()).isEqualTo(2);
        assertThat(contrast.interval()).as("one person has no interval").isEmpty();
    }

    @Test
    void advice_and_help_are_not_emotional_support() {
        List<SupportFact> ties = List.of(new SupportFact(client(1), false, true, true, DAY_0, null));
        StressContrast contrast = contrast(List.of(stay(1, 40, COMPLETED)), ties, answer(1, 9, 8));
        assertThat(contrast.with().mean()).isEmpty();
        assertThat(contrast.difference()).isEmpty();
        assertThat(new SupportWords(new Words(Locale.UK)).stress(contrast)).contains("cannot be compared");
    }

    @Test
    void check_ins_outside_a_stay_or_after_the_cut_off_are_not_counted() {
        List<EpisodeFact> stays = List.of(stay(1, 40, COMPLETED), stay(2, null, null));
        StressContrast contrast = contrast(
                stays,
                List.of(),
                answer(1, -1, 9),
                answer(1, 0, 1),
                answer(1, 40, 3),
                answer(1, 41, 9),
                answer(2, 300, 2),
                answer(2, 301, 9));
        assertThat(contrast.without().checkIns()).isEqualTo(3);
        assertThat(contrast.without().mean()).hasValue(2);
    }

    @Test
    void a_person_who_answers_often_does_not_make_the_figure_surer_than_it_is() {
        List<CheckInFact> once = new ArrayList<>();
        List<CheckInFact> often = new ArrayList<>();
        List<EpisodeFact> stays = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            stays.add(stay(n, null, null));
            for (int day = 0; day < 10; day++) {
                (day == 0 ? once : often).add(answer(n, day, n % 10));
            }
        }
        often.addAll(once);
        StressContrast first = StressMeasure.of(stays, List.of(), once, DAY_0.plusDays(300));
        StressContrast second = StressMeasure.of(stays, List.of(), often, DAY_0.plusDays(300));
        assertThat(second.without().interval().orElseThrow().low())
                .isCloseTo(first.without().interval().orElseThrow().low(), within(1e-12));
    }

    /** demo-clinic-parameters.json, stress_0_to_10: published means 5.0 with and 6.3 without. */
    @Test
    void the_published_means_with_and_without_support_are_found_again() {
        Random random = new Random(20_250_101);
        List<EpisodeFact> stays = new ArrayList<>();
        List<SupportFact> ties = new ArrayList<>();
        List<CheckInFact> answers = new ArrayList<>();
        for (int n = 0; n < 5_000; n++) {
            boolean supported = random.nextDouble() < 0.70;
            stays.add(stay(n, null, null));
            if (supported) {
                ties.add(new SupportFact(client(n), true, false, false, DAY_0.minusDays(3), null));
            }
            double drawn = (supported ? 4.95 : 6.40) + 2.5 * random.nextGaussian();
            answers.add(answer(n, 0, Math.clamp(Math.round(drawn), 0, 10)));
        }
        StressContrast contrast = StressMeasure.of(stays, ties, answers, DAY_0.plusDays(300));
        assertThat(contrast.with().mean().orElseThrow()).isCloseTo(4.98, within(0.12));
        assertThat(contrast.without().mean().orElseThrow()).isCloseTo(6.35, within(0.12));
        assertThat(contrast.interval().orElseThrow().low()).isGreaterThan(1);
        assertThat(new SupportWords(new Words(Locale.UK)).stress(contrast)).contains("no effect");
    }

    @Test
    void an_answer_outside_0_to_10_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> answer(1, 0, 10.5));
        assertThatIllegalArgumentException().isThrownBy(() -> answer(1, 0, -1));
    }

    private static CheckInFact answer(int n, int day, double stress) {
        return new CheckInFact(client(n), DAY_0.plusDays(day), stress);
    }

    private static StressContrast contrast(List<EpisodeFact> stays, List<SupportFact> ties, CheckInFact... answers) {
        return StressMeasure.of(stays, ties, List.of(answers), DAY_0.plusDays(300));
    }
}
