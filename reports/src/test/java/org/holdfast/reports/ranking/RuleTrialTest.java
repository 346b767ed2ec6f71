package org.holdfast.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.episode.DischargeReason.LEFT_AGAINST_ADVICE;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.stay;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.util.List;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.session.AttendanceFact;
import org.junit.jupiter.api.Test;

class RuleTrialTest {
    private static final List<AttendanceFact> CAME_THEN_MISSED =
            List.of(visit(1, 7, ATTENDED), visit(1, 14, ATTENDED), visit(1, 21, NO_SHOW), visit(1, 28, NO_SHOW));

    @Test
    void an_alert_before_a_drop_out_is_a_warning_with_its_lead() {
        RuleTrial trial = trial(stay(1, 35, LEFT_AGAINST_ADVICE));
        assertThat(trial.weeks()).isEqualTo(4);
        assertThat(trial.alerts()).as("still on the list is no second alert").isEqualTo(1);
        assertThat(trial.ppv()).hasValue(1);
        assertThat(trial.reached()).hasValue(1);
        assertThat(trial.medianLead()).hasValue(14);
        assertThat(trial.alertsPerHundredAWeek()).hasValue(25);
    }

    @Test
    void an_alert_is_too_early_when_the_drop_out_comes_after_four_weeks() {
        assertThat(trial(stay(1, 49, LEFT_AGAINST_ADVICE)).warned()).isEqualTo(1);
        RuleTrial late = trial(stay(1, 50, LEFT_AGAINST_ADVICE));
        assertThat(late.warned()).isZero();
        assertThat(late.dropOuts()).isEqualTo(1);
        assertThat(late.medianLead()).isEmpty();
    }

    @Test
    void who_completes_was_called_for_nothing() {
        RuleTrial trial = trial(stay(1, 35, COMPLETED));
        assertThat(trial.ppv()).hasValue(0);
        assertThat(trial.reached()).isEmpty();
    }

    @Test
    void weeks_whose_end_is_not_known_yet_are_not_judged() {
        assertThat(RuleTrial.of(RankingRules.FIRST_VERSION, List.of(stay(1, null, null)), facts(), DAY_0.plusDays(48))
                        .alerts())
                .isZero();
        assertThat(RuleTrial.of(RankingRules.FIRST_VERSION, List.of(stay(1, null, null)), facts(), DAY_0.plusDays(49))
                        .alerts())
                .isEqualTo(1);
    }

    @Test
    void a_discharge_after_the_cut_off_is_not_known() {
        RuleTrial trial = RuleTrial.of(
                RankingRules.FIRST_VERSION, List.of(stay(1, 100, LEFT_AGAINST_ADVICE)), facts(), DAY_0.plusDays(99));
        assertThat(trial.dropOuts()).isZero();
    }

    private static CareFacts facts() {
        return new CareFacts(CAME_THEN_MISSED, List.of(), List.of(), List.of());
    }

    private static RuleTrial trial(EpisodeFact stay) {
        return RuleTrial.of(RankingRules.FIRST_VERSION, List.of(stay), facts(), DAY_0.plusDays(300));
    }
}
