package org.holdfast.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.stay;
import static org.holdfast.reports.Facts.use;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLIENT_LATE;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;
import static org.holdfast.session.AttendanceState.SCHEDULED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.support.CheckInFact;
import org.holdfast.reports.support.SupportFact;
import org.holdfast.session.AttendanceFact;
import org.junit.jupiter.api.Test;

class RankingRulesTest {
    private static final RankingWords WORDS = new RankingWords(new Words(Locale.UK));
    private static final AttendanceFact AHEAD = visit(1, 40, SCHEDULED);
    private static final SupportFact MOTHER = new SupportFact(client(1), true, false, false, DAY_0, null);

    @Test
    void the_sentence_says_what_was_missed_how_stress_rose_and_who_is_not_there() {
        List<Trigger> why = triggers(
                21,
                List.of(visit(1, 7, NO_SHOW), visit(1, 14, NO_SHOW), AHEAD),
                List.of(),
                List.of(stress(0, 4), stress(18, 7)),
                List.of());
        assertThat(WORDS.why(why)).isEqualTo("Missed 2 of the last 2; stress +3 since intake; no support contact.");
        assertThat(why.getFirst().urgency()).isEqualTo(Urgency.ESCALATE);
    }

    @Test
    void one_missed_visit_is_a_call_and_the_second_in_a_row_is_more() {
        assertThat(urgency(visit(1, 7, ATTENDED), visit(1, 14, NO_SHOW), AHEAD)).isEqualTo(Urgency.CALL);
        assertThat(urgency(visit(1, 7, NO_SHOW), visit(1, 14, NO_SHOW), AHEAD)).isEqualTo(Urgency.ESCALATE);
    }

    @Test
    void who_came_to_the_last_visit_needs_no_call_for_an_older_miss() {
        assertThat(triggers(21, List.of(visit(1, 7, NO_SHOW), visit(1, 14, ATTENDED), AHEAD)))
                .isEmpty();
    }

    @Test
    void what_nobody_recorded_is_neither_a_miss_nor_a_visit() {
        assertThat(urgency(
                        visit(1, 7, NO_SHOW),
                        visit(1, 12, NOT_RECORDED),
                        visit(1, 14, CANCELLED_BY_CLIENT_LATE),
                        AHEAD))
                .isEqualTo(Urgency.CALL);
        assertThat(triggers(10, List.of(visit(1, 7, NOT_RECORDED), AHEAD))).isEmpty();
    }

    @Test
    void a_miss_of_tomorrow_is_not_known_today() {
        List<AttendanceFact> visits = List.of(visit(1, 7, ATTENDED), visit(1, 15, NO_SHOW), AHEAD);
        assertThat(triggers(14, visits)).isEmpty();
        assertThat(triggers(15, visits)).isNotEmpty();
    }

    @Test
    void out_of_sight_with_nothing_booked_is_a_call_after_14_days_and_more_after_30() {
        List<AttendanceFact> seen = List.of(visit(1, 1, ATTENDED));
        assertThat(triggers(15, seen)).isEmpty();
        assertThat(triggers(16, seen)).containsExactly(new Trigger.OutOfSight(15, Urgency.CALL));
        assertThat(triggers(31, seen)).containsExactly(new Trigger.OutOfSight(30, Urgency.CALL));
        assertThat(triggers(32, seen)).containsExactly(new Trigger.OutOfSight(31, Urgency.ESCALATE));
        assertThat(triggers(32, List.of(seen.getFirst(), AHEAD))).isEmpty();
    }

    @Test
    void a_return_to_use_asks_for_a_call_for_two_weeks() {
        assertThat(triggers(19, List.of(AHEAD), List.of(use(1, 5)), List.of(), List.of(MOTHER)))
                .containsExactly(new Trigger.RecentUse(14));
        assertThat(triggers(20, List.of(AHEAD), List.of(use(1, 5)), List.of(), List.of(MOTHER)))
                .isEmpty();
    }

    @Test
    void stress_counts_when_it_rose_by_two_points_and_more_than_it_swings_in_this_person() {
        assertThat(withStress(stress(0, 4), stress(14, 5.5))).isEmpty();
        assertThat(withStress(stress(0, 4), stress(14, 6))).containsExactly(new Trigger.StressRose(2));
        assertThat(withStress(stress(0, 4), stress(5, 10), stress(8, 1), stress(14, 6)))
                .isEmpty();
        assertThat(withStress(stress(0, 4), stress(5, 9))).isEmpty();
    }

    @Test
    void having_nobody_adds_a_reason_but_is_none_alone() {
        assertThat(triggers(10, List.of(AHEAD), List.of(), List.of(), List.of()))
                .isEmpty();
        assertThat(triggers(10, List.of(visit(1, 7, NO_SHOW), AHEAD), List.of(), List.of(), List.of()))
                .containsExactly(new Trigger.MissedInARow(1, Urgency.CALL), new Trigger.NoSupporter());
    }

    @Test
    void the_team_gets_as_many_names_as_it_can_call_the_most_urgent_first() {
        List<AttendanceFact> visits = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            visits.add(visit(n, 40, SCHEDULED));
            for (int missed = 1; missed < n; missed++) {
                visits.add(visit(n, 7 * missed, NO_SHOW));
            }
        }
        CareFacts facts = new CareFacts(visits, List.of(), List.of(), List.of());
        List<CareSoFar> care = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            care.add(facts.on(DAY_0.plusDays(28), stay(n, null, null)));
        }
        CallList list = DropOutRanking.byRules(care, RankingRules.FIRST_VERSION, 2);
        assertThat(list.calls()).extracting(Call::client).containsExactly(client(4), client(3));
        assertThat(list.calls())
                .extracting(Call::standing)
                .containsExactly(new Standing.Rank(1, 3), new Standing.Rank(2, 3));
        assertThat(list.looked()).isEqualTo(4);
        assertThat(list.waiting()).isEqualTo(1);
        assertThat(list.definition().label()).isEqualTo("CALL v1");
    }

    @Test
    void a_team_without_capacity_and_a_day_before_admission_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DropOutRanking.byRules(List.of(), RankingRules.FIRST_VERSION, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> triggers(-1, List.of()));
    }

    private static CheckInFact stress(int day, double points) {
        return new CheckInFact(client(1), DAY_0.plusDays(day), points);
    }

    private static List<Trigger> withStress(CheckInFact... answers) {
        return triggers(20, List.of(AHEAD), List.of(), List.of(answers), List.of(MOTHER));
    }

    private static Urgency urgency(AttendanceFact... visits) {
        return triggers(21, List.of(visits)).getFirst().urgency();
    }

    private static List<Trigger> triggers(int day, List<AttendanceFact> visits) {
        return triggers(day, visits, List.of(), List.of(), List.of(MOTHER));
    }

    private static List<Trigger> triggers(
            int day,
            List<AttendanceFact> visits,
            List<UseEventFact> uses,
            List<CheckInFact> checkIns,
            List<SupportFact> ties) {
        CareSoFar care = new CareFacts(visits, uses, checkIns, ties).on(DAY_0.plusDays(day), stay(1, null, null));
        return RankingRules.FIRST_VERSION.triggers(care);
    }
}
