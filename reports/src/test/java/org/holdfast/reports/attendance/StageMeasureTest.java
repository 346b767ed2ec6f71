package org.holdfast.reports.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.SITE;
import static org.holdfast.reports.Facts.client;
import static org.holdfast.reports.Facts.session;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.ATTENDED_LATE;
import static org.holdfast.session.AttendanceState.ATTENDED_PARTIAL;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLIENT_LATE;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLINIC;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;
import static org.holdfast.session.AttendanceState.SCHEDULED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.Test;

/** Measures M1, apart by stage and setting, with the lines behind each rate. */
class StageMeasureTest {
    private static final List<AttendanceState> TEN_BOOKED = List.of(
            ATTENDED,
            ATTENDED,
            ATTENDED,
            ATTENDED,
            ATTENDED_LATE,
            ATTENDED_PARTIAL,
            NO_SHOW,
            NO_SHOW,
            CANCELLED_BY_CLIENT_LATE,
            CANCELLED_BY_CLINIC);

    @Test
    void ten_booked_give_the_rates_of_the_definition_and_the_lines_behind_them() {
        List<AttendanceFact> visits = new ArrayList<>();
        for (int i = 0; i < TEN_BOOKED.size(); i++) {
            visits.add(visit(i, i, TEN_BOOKED.get(i)));
        }
        AttendanceRates all = of(visits).all();
        assertThat(all.noShow().proportion().value()).hasValue(2 / 8.0);
        assertThat(all.noShowExtended().proportion().value()).hasValue(3 / 9.0);
        assertThat(all.attendance().proportion().value()).hasValue(6 / 9.0);
        assertThat(all.noShow().behind().numerator())
                .extracting(row -> row.visit().client())
                .containsExactly(client(6), client(7));
        assertThat(all.noShowExtended().behind().denominator()).hasSize(9);
        assertThat(all.noShow().cutOff()).isEqualTo(DAY_0.plusDays(100));
    }

    @Test
    void the_three_rates_are_those_of_the_dashboard() {
        List<AttendanceFact> visits = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            int n = 0;
            for (AttendanceState state : AttendanceState.values()) {
                visits.add(visit(n++ % 7, 7 * week + n, state));
            }
        }
        NoShowFigures dashboard = NoShowMeasure.of(visits, fact -> true, DAY_0.plusDays(100), Object::toString);
        AttendanceRates all = of(visits).all();
        assertThat(all.noShow().proportion()).isEqualTo(dashboard.noShow());
        assertThat(all.noShowExtended().proportion()).isEqualTo(dashboard.noShowExtended());
        assertThat(all.attendance().proportion()).isEqualTo(dashboard.attendance());
    }

    @Test
    void until_someone_has_come_each_treatment_appointment_is_a_first_one() {
        AttendanceByStage split = of(List.of(
                session(1, 0, ATTENDED, SessionKind.ASSESSMENT),
                session(1, 7, NO_SHOW),
                session(1, 14, ATTENDED),
                session(1, 15, NO_SHOW),
                session(1, 22, ATTENDED)));
        assertThat(split.byStage()).containsOnlyKeys(StagedVisit.Stage.values());
        assertThat(count(split, StagedVisit.Stage.ASSESSMENT)).containsExactly(0L, 1L);
        assertThat(count(split, StagedVisit.Stage.FIRST_TREATMENT)).containsExactly(1L, 2L);
        assertThat(count(split, StagedVisit.Stage.LATER)).containsExactly(1L, 2L);
    }

    @Test
    void two_sessions_on_the_first_day_are_both_first_and_a_second_stay_begins_anew() {
        AttendanceFact again = new AttendanceFact(
                client(1), SITE, null, SessionKind.GROUP, DAY_0.plusDays(50), ATTENDED, new EpisodeId(new UUID(9, 9)));
        AttendanceByStage split =
                of(List.of(session(1, 0, ATTENDED), session(1, 0, ATTENDED, SessionKind.GROUP), again));
        assertThat(count(split, StagedVisit.Stage.FIRST_TREATMENT)).containsExactly(0L, 3L);
    }

    @Test
    void individual_and_group_are_apart_and_the_rest_is_neither() {
        AttendanceByStage split = of(List.of(
                session(1, 0, ATTENDED),
                session(1, 1, NO_SHOW, SessionKind.GROUP),
                session(1, 2, ATTENDED, SessionKind.GROUP),
                session(1, 3, ATTENDED, SessionKind.FAMILY)));
        assertThat(split.bySetting().values())
                .extracting(rates -> rates.noShow().proportion().denominator())
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void a_line_not_asked_for_still_tells_when_treatment_began() {
        AttendanceByStage split = StageMeasure.of(
                List.of(session(1, 0, ATTENDED), session(1, 7, NO_SHOW)),
                visit -> visit.heldOn().isAfter(DAY_0),
                DAY_0.plusDays(100));
        assertThat(count(split, StagedVisit.Stage.LATER)).containsExactly(1L, 1L);
    }

    @Test
    void unrecorded_lines_are_the_incompleteness_of_their_own_stage() {
        AttendanceByStage split =
                of(List.of(session(1, 0, ATTENDED), session(1, 7, NOT_RECORDED), session(1, 90, SCHEDULED)));
        assertThat(rates(split, StagedVisit.Stage.LATER).noShow().proportion().completeness())
                .isEqualTo(new Completeness(1, 0));
        assertThat(rates(split, StagedVisit.Stage.FIRST_TREATMENT)
                        .noShow()
                        .proportion()
                        .completeness())
                .isEqualTo(new Completeness(1, 1));
    }

    @Test
    void the_cut_off_day_counts_and_the_day_after_does_not() {
        assertThat(count(of(List.of(session(1, 100, NO_SHOW))), StagedVisit.Stage.FIRST_TREATMENT))
                .containsExactly(1L, 1L);
        assertThat(count(of(List.of(session(1, 101, NO_SHOW))), StagedVisit.Stage.FIRST_TREATMENT))
                .containsExactly(0L, 0L);
    }

    private static List<Long> count(AttendanceByStage split, StagedVisit.Stage stage) {
        AttendanceRates rates = rates(split, stage);
        return List.of(
                rates.noShow().proportion().numerator(),
                rates.noShow().proportion().denominator());
    }

    private static AttendanceRates rates(AttendanceByStage split, StagedVisit.Stage stage) {
        return Objects.requireNonNull(split.byStage().get(stage));
    }

    private static AttendanceByStage of(List<AttendanceFact> visits) {
        return StageMeasure.of(visits, visit -> true, DAY_0.plusDays(100));
    }
}
