package org.holdfast.reports.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.demo.Lives;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.CoxFit;
import org.holdfast.reports.survival.CoxModel;
import org.holdfast.reports.survival.ModelResult;
import org.junit.jupiter.api.Test;

/**
 * The demo clinic holds one causal effect of support on staying: from the day of designation on, the hazard of dropping out is a
 * fifth lower. The measure finds it in 40,000 of its stays; comparing those who ever had somebody with the others does not.
 */
class SupportTruthTest {
    private static final long SEED = 20_250_101;
    private static final LocalDate CUT_OFF = DAY_0.plusDays(5_000);
    private static final List<Lives.Life> LIVES = Lives.of(SEED, 40_000);
    private static final SupportEffect EFFECT = effect();

    @Test
    void the_hazard_ratio_of_0_80_is_found_again() {
        SupportEffect effect = EFFECT;
        assertThat(effect.adjusted()).isInstanceOfSatisfying(Estimate.Ratio.class, ratio -> {
            assertThat(ratio.hazardRatio()).isBetween(0.79, 0.88);
            assertThat(ratio.interval())
                    .hasValueSatisfying(
                            limits -> assertThat(holds(limits, 0.80)).isTrue());
        });
    }

    @Test
    void so_it_is_among_those_still_there_on_each_day_declared_beforehand() {
        assertThat(EFFECT.landmarks()).extracting(LandmarkEffect::day).containsExactly(14, 30, 60);
        assertThat(EFFECT.landmarks())
                .allSatisfy(landmark -> assertThat(landmark.adjusted())
                        .isInstanceOfSatisfying(
                                Estimate.Ratio.class,
                                ratio -> assertThat(ratio.hazardRatio()).isBetween(0.78, 0.92)));
        assertThat(EFFECT.landmarks())
                .allSatisfy(landmark ->
                        assertThat(landmark.counted() + landmark.excluded()).isEqualTo(40_000));
    }

    @Test
    void support_shows_in_the_curves_of_the_two_states() {
        assertThat(shareAt(EFFECT.curves().get(1), 90))
                .isGreaterThan(shareAt(EFFECT.curves().get(0), 90) + 0.02);
    }

    @Test
    void comparing_those_who_ever_had_somebody_with_the_others_would_have_said_twice_as_much() {
        double naive = everAgainstNever();
        assertThat(naive).isBetween(0.50, 0.58);
    }

    /** What the measure cannot be asked for: the later designation reaches back over the days it had yet to be made in. */
    private static double everAgainstNever() {
        double[] time = LIVES.stream().mapToDouble(Lives.Life::day).toArray();
        boolean[] event = new boolean[time.length];
        double[] ever = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            Lives.Life life = LIVES.get(i);
            event[i] = life.reason() == DischargeReason.LEFT_AGAINST_ADVICE;
            ever[i] = life.supportedFrom() <= life.day() ? 1 : 0;
        }
        ModelResult<CoxFit> result = CoxModel.of(time, event, ever).fit();
        return result instanceof ModelResult.Fitted<CoxFit>(CoxFit fit) ? fit.hazardRatio(0) : Double.NaN;
    }

    private static double shareAt(StateCurve curve, int day) {
        return curve.steps().stream()
                .filter(step -> step.day() <= day)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .share();
    }

    private static boolean holds(Interval limits, double truth) {
        return limits.low() <= truth && truth <= limits.high();
    }

    private static SupportEffect effect() {
        List<EpisodeFact> stays = new ArrayList<>();
        List<SupportFact> ties = new ArrayList<>();
        List<BaselineFact> severity = new ArrayList<>();
        for (int i = 0; i < LIVES.size(); i++) {
            Lives.Life life = LIVES.get(i);
            EpisodeId episode = new EpisodeId(new UUID(9, i));
            stays.add(new EpisodeFact(
                    episode,
                    client(i),
                    new ProgrammeId(new UUID(2, life.programme())),
                    new SiteId(new UUID(1, life.site())),
                    DAY_0,
                    DAY_0.plusDays(life.day()),
                    life.reason()));
            severity.add(new BaselineFact(episode, life.severity()));
            if (life.supportedFrom() <= life.day()) {
                ties.add(new SupportFact(
                        client(i), true, false, false, DAY_0.plusDays((long) life.supportedFrom()), null));
            }
        }
        return SupportEffectMeasure.of(KindOfSupport.ANY, stays, ties, severity, CUT_OFF);
    }
}
