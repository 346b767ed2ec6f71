package org.holdfast.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdfast.reports.Oracle;
import org.holdfast.reports.survival.ModelResult;
import org.junit.jupiter.api.Test;

/** The model of the 1,016 patients of the CTN-27 trial who were in treatment at day 28, of whom 279 dropped out later (science 3). */
class TrialRankingTest {
    private static final List<Feature> FEATURES = List.of(
            Feature.BUPRENORPHINE,
            Feature.AGE,
            Feature.MALE,
            Feature.DAYS_MISSED,
            Feature.OPIOID_POSITIVE,
            Feature.SAMPLES);
    private static final List<String> COLUMNS = List.of("bup", "age", "male", "missed28", "opioid_pos28", "samples28");

    @Test
    void on_sites_it_has_not_seen_the_model_does_what_it_must_to_be_shipped() {
        Validation validation = card(sample()).validation();
        assertThat(validation.by()).isEqualTo(Folds.By.SITE);
        assertThat(validation.rows()).isEqualTo(1_016);
        assertThat(validation.roc().orElseThrow().area())
                .isGreaterThanOrEqualTo(0.70)
                .isLessThan(0.85);
        assertThat(validation.calibration().slope().orElseThrow().value()).isBetween(0.8, 1.2);
        assertThat(validation.brier().scaled().orElseThrow()).isPositive();
    }

    @Test
    void the_published_card_is_what_the_data_give() {
        ModelCard again = card(sample());
        ModelCard published = PublishedModels.DROP28;
        assertThat(published.intercept()).isCloseTo(again.intercept(), within(1e-6));
        for (int j = 0; j < FEATURES.size(); j++) {
            Coefficient mine = published.coefficients().get(j);
            Coefficient fitted = again.coefficients().get(j);
            assertThat(mine.feature()).isEqualTo(fitted.feature());
            assertThat(mine.logOddsRatio()).isCloseTo(fitted.logOddsRatio(), within(1e-6));
            assertThat(mine.standardError()).isCloseTo(fitted.standardError(), within(1e-6));
        }
        Validation tried = again.validation();
        Validation said = published.validation();
        assertThat(said.roc().orElseThrow().area())
                .isCloseTo(tried.roc().orElseThrow().area(), within(1e-6));
        assertThat(said.brier().value()).isCloseTo(tried.brier().value(), within(1e-6));
        assertThat(said.calibration().slope().orElseThrow().value())
                .isCloseTo(tried.calibration().slope().orElseThrow().value(), within(1e-6));
        assertThat(said.deciles())
                .extracting(Decile::events)
                .isEqualTo(tried.deciles().stream().map(Decile::events).toList());
        assertThat(said.atCapacity()).isEqualTo(tried.atCapacity());
        assertThat(published.subgroups())
                .extracting(Subgroup::label, Subgroup::stays, Subgroup::events, Subgroup::called)
                .isEqualTo(again.subgroups().stream()
                        .map(one -> tuple(one.label(), one.stays(), one.events(), one.called()))
                        .toList());
        assertThat(published.definition()).isEqualTo(again.definition());
    }

    @Test
    void calling_by_the_model_is_worth_more_than_calling_everybody() {
        assertThat(PublishedModels.DROP28.validation().netBenefit())
                .allMatch(benefit -> benefit.model() > benefit.everybody());
    }

    static LandmarkSample sample() {
        List<Map<String, String>> rows = Oracle.rows("ctn27_landmark28.csv");
        int n = rows.size();
        double[][] columns = new double[COLUMNS.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = numbers(rows, COLUMNS.get(j));
        }
        boolean[] dropOut = new boolean[n];
        for (int i = 0; i < n; i++) {
            dropOut[i] = "1".equals(rows.get(i).get("dropout"));
        }
        return LandmarkSample.of(
                28,
                140,
                FEATURES,
                columns,
                dropOut,
                Arrays.stream(numbers(rows, "site")).mapToInt(x -> (int) x).toArray(),
                Arrays.stream(numbers(rows, "pid")).mapToInt(x -> (int) x).toArray());
    }

    private static double[] numbers(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault(column, "")))
                .toArray();
    }

    private static ModelCard card(LandmarkSample sample) {
        return switch (LandmarkModel.fit("DROP28", 1, sample, sample.bySite(), "NIDA CTN-0027", 0.10)) {
            case ModelResult.Fitted<ModelCard>(ModelCard card) -> card;
            case ModelResult.Refused<ModelCard>(ModelResult.Reason reason, double ignored) ->
                throw new AssertionError(reason.sentence());
        };
    }
}
