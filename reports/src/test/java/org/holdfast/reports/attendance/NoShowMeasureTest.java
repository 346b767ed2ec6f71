package org.holdfast.reports.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.OTHER_SITE;
import static org.holdfast.reports.Facts.SITE;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.ATTENDED_LATE;
import static org.holdfast.session.AttendanceState.ATTENDED_PARTIAL;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLIENT_IN_TIME;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLIENT_LATE;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLINIC;
import static org.holdfast.session.AttendanceState.EXCUSED;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;
import static org.holdfast.session.AttendanceState.RESCHEDULED;
import static org.holdfast.session.AttendanceState.SCHEDULED;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.junit.jupiter.api.Test;

class NoShowMeasureTest {
    /** Measures M1: 10 booked = 6 attended, 2 no-show, 1 late cancel, 1 clinic cancel. */
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
    void ten_booked_give_the_rates_of_the_definition() {
        NoShowFigures figures = count(visits(TEN_BOOKED));
        assertThat(figures.noShow().numerator()).isEqualTo(2);
        assertThat(figures.noShow().denominator()).isEqualTo(8);
        assertThat(figures.noShowExtended().numerator()).isEqualTo(3);
        assertThat(figures.noShowExtended().denominator()).isEqualTo(9);
        assertThat(figures.attendance().numerator()).isEqualTo(6);
        assertThat(figures.attendance().denominator()).isEqualTo(9);
        assertThat(figures.noShow().value()).hasValue(0.25);
        assertThat(figures.noShow().completeness()).isEqualTo(new Completeness(9, 9));
        assertThat(figures.noShow().definition().label()).isEqualTo("NS v1");
    }

    @Test
    void excused_moved_and_cancelled_in_time_are_in_no_rate() {
        List<AttendanceState> states = new ArrayList<>(TEN_BOOKED);
        states.addAll(List.of(EXCUSED, RESCHEDULED, CANCELLED_BY_CLIENT_IN_TIME));
        NoShowFigures figures = count(visits(states));
        assertThat(figures.noShow().denominator()).isEqualTo(8);
        assertThat(figures.attendance().denominator()).isEqualTo(9);
        // due and known, though in no rate: the excused and the one cancelled in time; the moved one is not due here
        assertThat(figures.noShow().completeness()).isEqualTo(new Completeness(11, 11));
    }

    @Test
    void a_visit_nobody_marked_is_never_attended_and_never_missed() {
        List<AttendanceState> states = new ArrayList<>(TEN_BOOKED);
        states.add(NOT_RECORDED);
        NoShowFigures figures = count(visits(states));
        assertThat(figures.noShow().denominator()).isEqualTo(8);
        assertThat(figures.noShow().completeness()).isEqualTo(new Completeness(10, 9));
        assertThat(figures.noShow().completeness().incomplete()).isFalse();
        states.add(NOT_RECORDED);
        assertThat(count(visits(states)).noShow().completeness().incomplete()).isTrue();
    }

    @Test
    void what_lies_ahead_is_not_due() {
        assertThat(count(List.of(visit(1, 0, SCHEDULED))).noShow().completeness())
                .isEqualTo(new Completeness(0, 0));
    }

    @Test
    void the_cut_off_day_counts_and_the_day_after_does_not() {
        List<AttendanceFact> facts = List.of(visit(1, 100, ATTENDED), visit(1, 101, NO_SHOW));
        assertThat(count(facts).noShow().numerator()).isZero();
        assertThat(count(facts).attendance().denominator()).isEqualTo(1);
    }

    @Test
    void the_interval_knows_that_visits_cluster_in_people() {
        // two people who always come and two who never do: forty visits say no more than four people
        List<AttendanceFact> facts = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            facts.addAll(List.of(
                    visit(1, day, ATTENDED), visit(2, day, ATTENDED), visit(3, day, NO_SHOW), visit(4, day, NO_SHOW)));
        }
        var interval = count(facts).noShow().interval().orElseThrow();
        assertThat(interval.low()).isLessThan(0.05);
        assertThat(interval.high()).isGreaterThan(0.95);
    }

    @Test
    void one_persons_visits_have_no_interval() {
        assertThat(count(List.of(visit(1, 0, ATTENDED), visit(1, 7, NO_SHOW)))
                        .noShow()
                        .interval())
                .isEmpty();
    }

    @Test
    void each_site_has_its_row_and_a_person_at_two_sites_is_one_person_in_all() {
        NoShowFigures figures = count(List.of(
                visit(1, 0, ATTENDED),
                visit(1, 7, NO_SHOW, OTHER_SITE, null),
                visit(2, 0, ATTENDED),
                visit(2, 7, ATTENDED)));
        assertThat(figures.sites()).extracting(SiteAttendance::name).containsExactly("Canal Wharf", "Harbour Street");
        assertThat(figures.sites()).extracting(SiteAttendance::people).containsExactly(1, 2);
        assertThat(figures.sites().getFirst().noShow().value()).hasValue(1);
        assertThat(figures.noShow().denominator()).isEqualTo(4);
        // clusters are the two people, not three person-site pairs: hits 1 and 0 of 2 and 2
        assertThat(figures.noShow().interval()).isPresent();
    }

    @Test
    void with_no_visits_nothing_is_claimed() {
        NoShowFigures figures = count(List.of());
        assertThat(figures.noShow().value()).isEmpty();
        assertThat(figures.noShow().interval()).isEmpty();
        assertThat(figures.sites()).isEmpty();
    }

    private static NoShowFigures count(List<AttendanceFact> facts) {
        return NoShowMeasure.of(
                facts, fact -> true, DAY_0.plusDays(100), site -> site.equals(SITE) ? "Harbour Street" : "Canal Wharf");
    }

    private static List<AttendanceFact> visits(List<AttendanceState> states) {
        List<AttendanceFact> facts = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            facts.add(visit(i, i, states.get(i)));
        }
        return facts;
    }
}
