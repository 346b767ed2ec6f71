package org.holdfast.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.demo.DemoSize;
import org.holdfast.demo.ToldFacts;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.support.SupportFact;
import org.holdfast.reports.survival.ModelResult;
import org.junit.jupiter.api.Test;

/**
 * In the demo clinic nobody's leaving can be foretold well: what can be seen of its people has little to do with why they drop out. A
 * model that ranks them well has looked at something it could not have known (science 4: above 0.76 it leaks).
 */
class RankingDemoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final ToldFacts TOLD = ToldFacts.of(20_250_101, TODAY, new DemoSize(2_500, 37_500, 1_095));
    private static final List<SupportFact> TIES = TOLD.ties().stream()
            .map(tie -> new SupportFact(
                    tie.client(), tie.emotional(), tie.informational(), tie.practical(), tie.fromOn(), tie.toOn()))
            .toList();
    private static final CareFacts CARE = new CareFacts(TOLD.visits(), TOLD.uses(), List.of(), TIES);
    private static final List<Feature> FEATURES = List.of(
            Feature.VISITS_MISSED, Feature.MISSED_IN_A_ROW, Feature.DAYS_UNSEEN, Feature.SUPPORTED, Feature.USED);

    @Test
    void a_model_of_the_demo_clinic_does_not_know_what_it_cannot_know() {
        LandmarkSample sample = LandmarkSample.of(
                28, 90, FEATURES, TOLD.stays(), (stay, day) -> AtLandmark.of(CARE.on(day, stay)), TODAY.minusDays(1));
        assertThat(sample.rows()).isGreaterThan(1_200);
        for (Folds folds : List.of(sample.bySite(), sample.byTime(TODAY.minusDays(500)))) {
            assertThat(LandmarkModel.fit("DEMO", 1, sample, folds, "demo clinic", 0.10))
                    .isInstanceOfSatisfying(ModelResult.Fitted.class, fitted -> {
                        Validation validation = ((ModelCard) fitted.fit()).validation();
                        assertThat(validation.roc().orElseThrow().area()).isBetween(0.45, 0.76);
                    });
        }
    }

    @Test
    void every_stay_that_goes_on_can_be_looked_at_today_and_the_team_gets_its_ten() {
        List<CareSoFar> inCare = TOLD.stays().stream()
                .filter(stay -> stay.dischargedOn() == null)
                .map(stay -> CARE.on(TODAY.minusDays(1), stay))
                .toList();
        CallList list = DropOutRanking.byRules(inCare, RankingRules.FIRST_VERSION, 10);
        assertThat(list.calls())
                .hasSize(10)
                .allSatisfy(call -> assertThat(call.triggers()).isNotEmpty());
        assertThat(list.calls().getFirst().triggers().getFirst().urgency()).isEqualTo(Urgency.ESCALATE);
        assertThat(list.looked()).isEqualTo(inCare.size());
    }

    @Test
    void what_is_known_at_the_landmark_does_not_change_with_what_came_later() {
        for (EpisodeFact stay : TOLD.stays().subList(0, 150)) {
            LocalDate day = stay.admittedOn().plusDays(28);
            CareFacts then = new CareFacts(
                    TOLD.visits().stream()
                            .filter(visit -> visit.client().equals(stay.client())
                                    && !visit.heldOn().isAfter(day))
                            .toList(),
                    TOLD.uses().stream()
                            .filter(use -> !use.occurredOn().isAfter(day))
                            .toList(),
                    List.of(),
                    TIES.stream().filter(tie -> !tie.fromOn().isAfter(day)).toList());
            assertThat(AtLandmark.of(CARE.on(day, stay))).isEqualTo(AtLandmark.of(then.on(day, stay)));
        }
    }
}
