package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.survival.Cohort.fitted;
import static org.holdfast.reports.survival.Cohort.refused;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.holdfast.reports.survival.ModelResult.Reason;
import org.junit.jupiter.api.Test;

class FineGrayTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private final Random random = new Random(99);

    @Test
    void with_one_kind_of_exit_it_is_a_cox_model() {
        Cohort people = Cohort.some(random, 150, 40);
        int[] exit = Arrays.stream(people.exit()).map(code -> code == 1 ? 1 : 0).toArray();
        FineGrayFit fit = fitted(
                FineGray.of(people.time(), exit, 1, people.x(), people.z()).fit());
        CoxFit cox = fitted(people.model()
                .ties(Ties.BRESLOW)
                .clusters(IntStream.range(0, people.size()).toArray())
                .fit());
        assertThat(fit.coefficient(0)).isCloseTo(cox.coefficient(0), CLOSE);
        assertThat(fit.standardError(1)).isCloseTo(cox.robustStandardError(1).orElseThrow(), CLOSE);
        assertThat(fit.nullLogLikelihood()).isCloseTo(cox.nullLogLikelihood(), CLOSE);
        assertThat(fit.logLikelihood()).isCloseTo(cox.logLikelihood(), CLOSE);
    }

    @Test
    void without_censoring_those_gone_another_way_stay_for_ever() {
        Cohort people = Cohort.some(random, 150, 40);
        int[] exit =
                Arrays.stream(people.exit()).map(code -> code == 0 ? 2 : code).toArray();
        double[] stays = new double[people.size()];
        Arrays.setAll(stays, i -> exit[i] == 1 ? people.time()[i] : 1e6);
        FineGrayFit fit = fitted(
                FineGray.of(people.time(), exit, 1, people.x(), people.z()).fit());
        CoxFit cox = fitted(CoxModel.causeSpecific(stays, exit, 1, people.x(), people.z())
                .ties(Ties.BRESLOW)
                .fit());
        assertThat(fit.coefficient(0)).isCloseTo(cox.coefficient(0), CLOSE);
        assertThat(fit.logLikelihood()).isCloseTo(cox.logLikelihood(), CLOSE);
    }

    @Test
    void the_likelihood_is_the_one_that_weighs_each_row_at_each_event() {
        Cohort people = Cohort.some(random, 80, 15);
        FineGrayFit fit = fitted(FineGray.of(people.time(), people.exit(), 1, people.x(), people.z())
                .fit());
        assertThat(byRows(people, 0, 0)).isCloseTo(fit.nullLogLikelihood(), CLOSE);
        assertThat(byRows(people, fit.coefficient(0), fit.coefficient(1))).isCloseTo(fit.logLikelihood(), CLOSE);
        assertThat(byRows(people, fit.coefficient(0) + 1e-3, fit.coefficient(1)))
                .isLessThan(fit.logLikelihood());
        assertThat(byRows(people, fit.coefficient(0), fit.coefficient(1) - 1e-3))
                .isLessThan(fit.logLikelihood());
    }

    private static double byRows(Cohort people, double a, double b) {
        boolean[] lost = new boolean[people.size()];
        IntStream.range(0, lost.length).forEach(i -> lost[i] = people.exit()[i] == 0);
        KaplanMeier censoring = KaplanMeier.of(RiskTable.of(people.time(), lost));
        double value = 0;
        for (int i = 0; i < lost.length; i++) {
            double t = people.time()[i];
            double sum = 0;
            for (int j = 0; j < lost.length && people.exit()[i] == 1; j++) {
                double gone = people.time()[j];
                double w = gone >= t
                        ? 1
                        : people.exit()[j] == 2 ? censoring.survivalAt(t - 0.5) / censoring.survivalAt(gone - 0.5) : 0;
                sum += w * Math.exp(a * people.x()[j] + b * people.z()[j]);
            }
            value += people.exit()[i] == 1 ? a * people.x()[i] + b * people.z()[i] - Math.log(sum) : 0;
        }
        return value;
    }

    @Test
    void the_names_of_the_other_exits_and_the_unit_of_time_are_of_no_account() {
        Cohort people = Cohort.some(random, 150, 40);
        int[] renamed = Arrays.stream(people.exit())
                .map(code -> code == 2 ? 2 + random.nextInt(3) : code)
                .toArray();
        double[] months = Arrays.stream(people.time()).map(t -> t / 30.4375).toArray();
        FineGrayFit fit =
                fitted(FineGray.of(people.time(), people.exit(), 1, people.x()).fit());
        FineGrayFit other = fitted(FineGray.of(months, renamed, 1, people.x()).fit());
        assertThat(other.coefficient(0)).isCloseTo(fit.coefficient(0), CLOSE);
        assertThat(other.standardError(0)).isCloseTo(fit.standardError(0), CLOSE);
        assertThat(other.interval(0)).isEqualTo(fit.interval(0));
    }

    @Test
    void no_events_and_separation_are_refused() {
        double[] time = {1, 2, 3, 4, 5, 6};
        double[] group = {1, 1, 1, 0, 0, 0};
        assertThat(refused(FineGray.of(time, new int[6], 1, group).fit())).isEqualTo(Reason.NO_EVENTS);
        assertThat(refused(FineGray.of(time, new int[] {1, 1, 2, 2, 0, 2}, 1, group)
                        .fit()))
                .isEqualTo(Reason.SEPARATION);
        assertThatThrownBy(() -> FineGray.of(time, new int[6], 0, group)).isInstanceOf(IllegalArgumentException.class);
    }
}
