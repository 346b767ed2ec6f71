package org.holdfast.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.Facts.SITE;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.holdfast.reports.press.Words;
import org.junit.jupiter.api.Test;

class ModelRankingTest {
    private static final ModelCard CARD = PublishedModels.DROP28;
    private static final RankingWords WORDS = new RankingWords(new Words(Locale.UK));

    @Test
    void who_missed_more_is_called_first_and_gets_a_place_but_no_probability() {
        CallList list = DropOutRanking.byModel(
                CARD, new LocalCalibration.NotHere(40), List.of(at(1, 0), at(2, 12), at(3, 5)), 2);
        assertThat(list.calls()).extracting(Call::client).containsExactly(client(2), client(3));
        assertThat(list.calls())
                .extracting(Call::standing)
                .containsExactly(new Standing.Rank(1, 3), new Standing.Rank(2, 3));
        assertThat(list.waiting()).isEqualTo(1);
        assertThat(list.definition().label()).isEqualTo("DROP28 v1");
        assertThat(WORDS.standing(list.calls().getFirst().standing())).isEqualTo("Call 1 of 3");
    }

    @Test
    void who_is_not_known_well_enough_is_not_ranked_and_is_counted() {
        AtLandmark unknown = new AtLandmark(stay(9, null, null).episode(), client(9), SITE, Map.of(Feature.AGE, 30.0));
        CallList list = DropOutRanking.byModel(CARD, new LocalCalibration.NotHere(0), List.of(unknown, at(1, 3)), 5);
        assertThat(list.looked()).isEqualTo(2);
        assertThat(list.unranked()).isEqualTo(1);
        assertThat(list.calls()).hasSize(1);
    }

    @Test
    void a_hundred_drop_outs_here_set_the_level_and_two_hundred_the_slope() {
        assertThat(calibration(99)).isEqualTo(new LocalCalibration.NotHere(99));
        assertThat(calibration(100)).isInstanceOfSatisfying(LocalCalibration.Updated.class, here -> {
            assertThat(here.slope()).isEqualTo(1);
            assertThat(here.slopeUpdated()).isFalse();
        });
        assertThat(calibration(199))
                .isInstanceOfSatisfying(
                        LocalCalibration.Updated.class,
                        here -> assertThat(here.slopeUpdated()).isFalse());
        assertThat(calibration(200)).isInstanceOfSatisfying(LocalCalibration.Updated.class, here -> {
            assertThat(here.slopeUpdated()).isTrue();
            assertThat(here.slope()).isNotEqualTo(1).isPositive();
        });
    }

    @Test
    void once_calibrated_the_mean_risk_is_the_share_that_dropped_out_here() {
        List<LocalCalibration.Outcome> outcomes = outcomes(120);
        LocalCalibration here = LocalCalibration.of(CARD, outcomes);
        List<AtLandmark> all =
                outcomes.stream().map(LocalCalibration.Outcome::then).toList();
        double mean = DropOutRanking.byModel(CARD, here, all, all.size()).calls().stream()
                .mapToDouble(call -> ((Standing.CalibratedRisk) call.standing()).risk())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(120.0 / all.size(), within(1e-6));
        assertThat(WORDS.calibration(here)).contains("120");
    }

    @Test
    void a_model_that_ranks_the_wrong_way_here_says_so_and_gives_no_risk() {
        List<LocalCalibration.Outcome> reversed = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            reversed.add(new LocalCalibration.Outcome(at(i, i % 13), i % 13 < 6 && i % 7 != 0));
        }
        LocalCalibration here = LocalCalibration.of(CARD, reversed);
        assertThat(here).isInstanceOf(LocalCalibration.NoOrder.class);
        assertThat(WORDS.calibration(here)).startsWith("Not to be used here");
        assertThat(DropOutRanking.byModel(CARD, here, List.of(at(1, 3)), 1)
                        .calls()
                        .getFirst()
                        .standing())
                .isInstanceOf(Standing.Rank.class);
    }

    @Test
    void too_few_outcomes_calibrate_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalCalibration.Updated(99, 0, 1));
        assertThat(WORDS.calibration(new LocalCalibration.NotHere(12)))
                .isEqualTo("Ranking only; not calibrated here. 12 drop-outs of the 100 needed have been counted.");
    }

    @Test
    void the_card_says_what_it_was_fitted_on_how_it_did_and_what_it_is_not_for() {
        assertThat(WORDS.card(CARD))
                .anyMatch(said -> said.contains("1,016 stays with 279 drop-outs at 16 sites"))
                .anyMatch(said -> said.contains("0.72"))
                .anyMatch(said -> said.contains("Ranking only; not calibrated here"))
                .anyMatch(said -> said.contains("no reason to deny"));
    }

    @Test
    void every_feature_and_every_group_has_words_and_none_is_race_insurance_or_postcode() {
        for (Feature feature : Feature.values()) {
            assertThat(WORDS.feature(feature)).isNotBlank();
            assertThat(feature.name()).doesNotContainPattern("RACE|ETHNIC|INSUR|PAYER|POSTCODE|ZIP");
        }
        assertThat(CARD.subgroups())
                .allSatisfy(group -> assertThat(WORDS.group(group.label())).isNotEqualTo(group.label()));
        assertThat(new Words(Locale.UK)
                        .knows("definition."
                                + RankingRules.FIRST_VERSION.definition().code()))
                .isTrue();
    }

    private static LocalCalibration calibration(int events) {
        return LocalCalibration.of(CARD, outcomes(events));
    }

    /** Stays of which those who missed more dropped out more often, with so many drop-outs. */
    private static List<LocalCalibration.Outcome> outcomes(int events) {
        Random random = new Random(3);
        List<LocalCalibration.Outcome> outcomes = new ArrayList<>();
        int happened = 0;
        for (int i = 0; i < 3 * events; i++) {
            int missed = random.nextInt(15);
            boolean dropOut =
                    happened < events && (random.nextInt(30) < missed + 4 || 3 * events - i <= events - happened);
            happened += dropOut ? 1 : 0;
            outcomes.add(new LocalCalibration.Outcome(at(i, missed), dropOut));
        }
        return outcomes;
    }

    private static AtLandmark at(int n, int missed) {
        return new AtLandmark(stay(n, null, null).episode(), client(n), SITE, Map.of())
                .with(Feature.BUPRENORPHINE, 1)
                .with(Feature.AGE, 35)
                .with(Feature.MALE, 0)
                .with(Feature.DAYS_MISSED, missed)
                .with(Feature.OPIOID_POSITIVE, 1)
                .with(Feature.SAMPLES, 4);
    }
}
