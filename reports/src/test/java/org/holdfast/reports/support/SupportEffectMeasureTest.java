package org.holdfast.reports.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.episode.DischargeReason.LEFT_AGAINST_ADVICE;
import static org.holdfast.episode.DischargeReason.TERMINATED_BY_CLINIC;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.PROGRAMME;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.survival.ModelResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportEffectMeasureTest {
    private static final SupportWords WORDS = new SupportWords(new Words(Locale.UK));
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void support_counts_from_the_day_of_designation_and_not_before() {
        SupportEffect effect = effect(List.of(stay(1, 50, LEFT_AGAINST_ADVICE)), tie(1, 20, null));
        assertThat(effect.unsupported()).isEqualTo(new SupportEffect.InState(1, 20, 0));
        assertThat(effect.supported()).isEqualTo(new SupportEffect.InState(1, 30, 1));
    }

    @Test
    void somebody_named_on_the_day_of_the_exit_or_later_no_longer_counts() {
        assertThat(effect(List.of(stay(1, 50, LEFT_AGAINST_ADVICE)), tie(1, 49, null))
                        .supported()
                        .events())
                .isEqualTo(1);
        for (int day : new int[] {50, 51}) {
            SupportEffect effect = effect(List.of(stay(1, 50, LEFT_AGAINST_ADVICE)), tie(1, day, null));
            assertThat(effect.supported()).isEqualTo(new SupportEffect.InState(0, 0, 0));
            assertThat(effect.unsupported()).isEqualTo(new SupportEffect.InState(1, 50, 1));
        }
    }

    @Test
    void who_came_with_somebody_is_supported_from_the_first_day_unless_that_tie_had_ended() {
        List<EpisodeFact> stays = List.of(stay(1, 50, LEFT_AGAINST_ADVICE));
        assertThat(effect(stays, tie(1, -100, null)).supported().days()).isEqualTo(50, EXACT);
        assertThat(effect(stays, tie(1, -100, 0)).supported().days()).isEqualTo(50, EXACT);
        assertThat(effect(stays, tie(1, -100, -1)).supported().days()).isZero();
    }

    @Test
    void only_ties_that_give_the_kind_of_support_asked_for_count() {
        List<EpisodeFact> stays = List.of(stay(1, 50, LEFT_AGAINST_ADVICE));
        List<SupportFact> ties = List.of(
                new SupportFact(client(1), false, false, true, DAY_0.plusDays(10), null),
                new SupportFact(client(1), true, false, false, DAY_0.plusDays(30), null),
                new SupportFact(client(2), true, false, false, DAY_0, null));
        assertThat(daysSupported(KindOfSupport.ANY, stays, ties)).isEqualTo(40, EXACT);
        assertThat(daysSupported(KindOfSupport.PRACTICAL, stays, ties)).isEqualTo(40, EXACT);
        assertThat(daysSupported(KindOfSupport.EMOTIONAL, stays, ties)).isEqualTo(20, EXACT);
        assertThat(daysSupported(KindOfSupport.INFORMATIONAL, stays, ties)).isZero();
    }

    @Test
    void only_leaving_against_advice_is_dropping_out_and_what_came_after_the_cut_off_is_not_known() {
        SupportEffect effect = effect(List.of(
                stay(1, 50, LEFT_AGAINST_ADVICE),
                stay(2, 50, COMPLETED),
                stay(3, 50, TERMINATED_BY_CLINIC),
                stay(4, 300, LEFT_AGAINST_ADVICE),
                stay(5, 301, LEFT_AGAINST_ADVICE),
                stay(6, null, null),
                stay(7, 301, 310, COMPLETED, PROGRAMME)));
        assertThat(effect.stays()).isEqualTo(6);
        assertThat(effect.events()).isEqualTo(2);
        assertThat(effect.unsupported().days()).isEqualTo(50 * 3 + 300 * 3, EXACT);
    }

    @Test
    void two_stays_of_one_person_are_two_stays_and_one_person() {
        SupportEffect effect = effect(
                List.of(stay(1, 50, LEFT_AGAINST_ADVICE), stay(1, 100, 150, COMPLETED, PROGRAMME)), tie(1, 120, null));
        assertThat(effect.stays()).isEqualTo(2);
        assertThat(effect.people()).isEqualTo(1);
        assertThat(effect.supported()).isEqualTo(new SupportEffect.InState(1, 30, 0));
    }

    @Test
    void a_landmark_leaves_out_who_had_gone_by_it_and_says_how_many() {
        SupportEffect effect = effect(
                List.of(
                        stay(1, 14, LEFT_AGAINST_ADVICE),
                        stay(2, 15, LEFT_AGAINST_ADVICE),
                        stay(3, 60, LEFT_AGAINST_ADVICE),
                        stay(4, 61, COMPLETED)),
                tie(2, 14, null),
                tie(3, 15, null));
        LandmarkEffect first = effect.landmarks().getFirst();
        assertThat(first.excluded()).isEqualTo(1);
        assertThat(first.counted()).isEqualTo(3);
        assertThat(first.supported()).isEqualTo(1);
        assertThat(first.events()).isEqualTo(2);
        LandmarkEffect last = effect.landmarks().getLast();
        assertThat(last.excluded()).isEqualTo(3);
        assertThat(last.difference()).isEmpty();
        assertThat(last.unadjusted()).isEqualTo(new Estimate.None(ModelResult.Reason.NO_EVENTS));
    }

    @Test
    void a_stay_whose_severity_is_not_known_is_left_out_of_the_adjusted_figure_and_counted() {
        List<EpisodeFact> stays = many(200);
        List<BaselineFact> severity = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            severity.add(new BaselineFact(stays.get(i).episode(), i % 7));
        }
        SupportEffect effect =
                SupportEffectMeasure.of(KindOfSupport.ANY, stays, everyThird(200), severity, DAY_0.plusDays(300));
        assertThat(effect.withoutBaseline()).isEqualTo(50);
        assertThat(effect.adjusted())
                .isInstanceOfSatisfying(
                        Estimate.Ratio.class, ratio -> assertThat(ratio.stays()).isEqualTo(150));
        assertThat(effect.unadjusted())
                .isInstanceOfSatisfying(
                        Estimate.Ratio.class, ratio -> assertThat(ratio.stays()).isEqualTo(200));
    }

    @Test
    void where_nobody_has_anybody_there_is_no_ratio_and_the_reason_is_said() {
        List<EpisodeFact> stays = many(50);
        SupportEffect effect = effect(stays);
        assertThat(effect.unadjusted()).isEqualTo(new Estimate.None(ModelResult.Reason.NO_CONTRAST));
        assertThat(WORDS.headline(effect)).startsWith("No ratio");
        assertThat(WORDS.eValue(effect)).isEmpty();
    }

    @Test
    void a_curve_warns_from_the_day_on_which_fewer_than_ten_stand_behind_a_step() {
        StateCurve curve = effect(many(200)).curves().getFirst();
        int day = curve.fewFrom().orElseThrow();
        assertThat(curve.steps())
                .allSatisfy(step -> assertThat(step.atRisk() < 10).isEqualTo(step.day() >= day));
    }

    @Test
    void the_sentence_says_association_and_not_proof() {
        SupportEffect effect = SupportEffectMeasure.of(
                KindOfSupport.EMOTIONAL, many(200), everyThird(200), baselines(many(200)), DAY_0.plusDays(300));
        assertThat(WORDS.headline(effect)).contains("emotional support", "association, not proof", "95\u00a0%");
        assertThat(WORDS.eValue(effect)).contains("unmeasured");
        assertThat(effect.landmarks()).allMatch(one -> WORDS.landmark(one).contains("left out"));
    }

    @Test
    void few_people_are_said_to_be_few() {
        List<EpisodeFact> stays = many(30);
        SupportEffect effect = SupportEffectMeasure.of(
                KindOfSupport.ANY, stays, everyThird(30), baselines(stays.subList(0, 25)), DAY_0.plusDays(300));
        assertThat(effect.landmarks()).anyMatch(LandmarkEffect::few);
        assertThat(WORDS.warnings(effect))
                .anyMatch(said -> said.startsWith("5 stays are left out"))
                .anyMatch(said -> said.contains("too few for the adjusted figures"))
                .anyMatch(said -> said.contains("fewer than 10 stays on one side"))
                .anyMatch(said -> said.contains("the curve with support"));
    }

    @Test
    void every_reason_and_every_kind_has_words() {
        Words words = new Words(Locale.UK);
        assertThat(ModelResult.Reason.values())
                .allMatch(reason -> words.knows("support.none." + reason.name().toLowerCase(Locale.ROOT)));
        assertThat(KindOfSupport.values())
                .allMatch(kind -> words.knows("support.kind." + kind.name().toLowerCase(Locale.ROOT)));
        assertThat(SupportDefinitions.inForce()).allMatch(one -> words.knows("definition." + one.code()));
    }

    @Test
    void a_tie_that_ends_before_it_begins_and_a_stay_that_does_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tie(1, 5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> effect(List.of(stay(1, -1, COMPLETED))));
    }

    private static List<EpisodeFact> many(int people) {
        Random random = new Random(7);
        List<EpisodeFact> stays = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            stays.add(stay(i, 1 + random.nextInt(120), i % 3 == 0 ? COMPLETED : LEFT_AGAINST_ADVICE));
        }
        return stays;
    }

    private static List<SupportFact> everyThird(int people) {
        List<SupportFact> ties = new ArrayList<>();
        for (int i = 0; i < people; i += 3) {
            ties.add(tie(i + 1, i % 20, null));
        }
        return ties;
    }

    private static List<BaselineFact> baselines(List<EpisodeFact> stays) {
        return stays.stream()
                .map(one -> new BaselineFact(one.episode(), one.client().hashCode() % 5))
                .toList();
    }

    private static SupportFact tie(int n, int from, @Nullable Integer to) {
        return new SupportFact(
                client(n), true, false, false, DAY_0.plusDays(from), to == null ? null : DAY_0.plusDays(to));
    }

    private static double daysSupported(KindOfSupport kind, List<EpisodeFact> stays, List<SupportFact> ties) {
        return SupportEffectMeasure.of(kind, stays, ties, List.of(), DAY_0.plusDays(300))
                .supported()
                .days();
    }

    private static SupportEffect effect(List<EpisodeFact> stays, SupportFact... ties) {
        return SupportEffectMeasure.of(KindOfSupport.ANY, stays, List.of(ties), List.of(), DAY_0.plusDays(300));
    }
}
