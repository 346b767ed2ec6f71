package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.episode.DischargeReason.COMPLETED;
import static org.holdfast.episode.DischargeReason.LEFT_AGAINST_ADVICE;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.session;
import static org.holdfast.reports.Facts.stay;
import static org.holdfast.reports.Facts.visit;
import static org.holdfast.reports.measure.StayDefinitions.DROPA;
import static org.holdfast.reports.measure.StayDefinitions.DROPB;
import static org.holdfast.reports.measure.StayDefinitions.DROPC;
import static org.holdfast.reports.measure.StayDefinitions.DROPE;
import static org.holdfast.session.AttendanceState.ATTENDED;
import static org.holdfast.session.AttendanceState.CANCELLED_BY_CLINIC;
import static org.holdfast.session.AttendanceState.EXCUSED;
import static org.holdfast.session.AttendanceState.NOT_RECORDED;
import static org.holdfast.session.AttendanceState.NO_SHOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.retention.DropoutRow.Status;
import org.holdfast.session.AttendanceFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures M11 and science 0.3. */
class DropoutMeasureTest {
    private final List<AttendanceFact> visits = new ArrayList<>();
    private final List<BookingFact> bookings = new ArrayList<>();
    private EpisodeFact stay = stay(1, null, null);

    @Test
    void silence_fires_on_its_last_day_and_is_dated_there_not_on_the_last_contact() {
        visits.add(session(1, 20, ATTENDED));
        DropoutRow row = row(DROPE, 200);
        assertThat(row.status()).isEqualTo(Status.FIRED);
        assertThat(row.days()).isEqualTo(200);
        assertThat(firing(row).firedOn()).isEqualTo(DAY_0.plusDays(200));
        assertThat(firing(row).lastContact()).isEqualTo(DAY_0.plusDays(20));
    }

    @Test
    void a_day_before_the_rule_can_fire_the_stay_is_not_classified() {
        visits.add(session(1, 20, ATTENDED));
        assertThat(row(DROPE, 199).status()).isEqualTo(Status.UNDECIDED);
        DropoutFigures figures = of(DROPE, 199);
        assertThat(figures.droppedOut().proportion().denominator()).isZero();
        assertThat(figures.droppedOut().proportion().completeness()).isEqualTo(new Completeness(1, 0));
        assertThat(figures.held().table().events()).isZero();
        assertThat(figures.held().table().time(0)).isEqualTo(199);
    }

    @Test
    void the_curve_falls_on_the_day_the_rule_fires() {
        DropoutFigures figures = of(DROPE, 300);
        assertThat(figures.held().survivalAt(179)).isEqualTo(1);
        assertThat(figures.held().survivalAt(180)).isZero();
    }

    @Test
    void who_never_came_is_silent_from_the_admission_on() {
        assertThat(firing(row(DROPE, 300)).firedOn()).isEqualTo(DAY_0.plusDays(180));
    }

    @Test
    void more_than_thirty_days_are_over_on_the_thirty_first() {
        visits.add(session(1, 10, ATTENDED));
        assertThat(row(DROPA, 40).status()).isEqualTo(Status.UNDECIDED);
        assertThat(firing(row(DROPA, 41)).firedOn()).isEqualTo(DAY_0.plusDays(41));
    }

    @Test
    void an_appointment_ahead_holds_until_it_has_passed() {
        bookings.add(booked(5, 60));
        assertThat(row(DROPA, 60).status()).isEqualTo(Status.HELD);
        assertThat(firing(row(DROPA, 61)).firedOn()).isEqualTo(DAY_0.plusDays(61));
    }

    @Test
    void an_appointment_made_only_later_was_not_ahead_on_the_day() {
        bookings.add(booked(40, 60));
        visits.add(session(1, 60, ATTENDED));
        Firing firing = firing(row(DROPA, 70));
        assertThat(firing.firedOn()).isEqualTo(DAY_0.plusDays(31));
        assertThat(firing.returnedOn()).isEqualTo(DAY_0.plusDays(60));
        bookings.set(0, booked(31, 60));
        assertThat(row(DROPA, 70).status()).isEqualTo(Status.UNDECIDED);
    }

    @Test
    void an_appointment_given_up_holds_no_longer_from_that_day_on() {
        BookingFact kept = booked(5, 60);
        bookings.add(new BookingFact(kept.episode(), kept.bookedOn(), kept.heldOn(), DAY_0.plusDays(45)));
        assertThat(firing(row(DROPA, 70)).firedOn()).isEqualTo(DAY_0.plusDays(45));
        bookings.add(booked(44, 50));
        assertThat(firing(row(DROPA, 70)).firedOn()).isEqualTo(DAY_0.plusDays(51));
    }

    @Test
    void the_third_missed_in_a_row_fires_and_the_second_does_not() {
        visits.add(session(1, 7, NO_SHOW));
        visits.add(session(1, 14, NO_SHOW));
        assertThat(row(DROPB, 100).status()).isEqualTo(Status.HELD);
        visits.add(session(1, 21, NO_SHOW));
        assertThat(firing(row(DROPB, 100)).firedOn()).isEqualTo(DAY_0.plusDays(21));
        assertThat(row(DROPB, 20).status()).isEqualTo(Status.HELD);
    }

    @Test
    void coming_once_or_nobody_saying_ends_a_row_and_an_excuse_does_not() {
        visits.addAll(List.of(session(1, 7, NO_SHOW), session(1, 14, NO_SHOW), session(1, 28, NO_SHOW)));
        visits.add(session(1, 21, ATTENDED));
        assertThat(row(DROPB, 100).status()).isEqualTo(Status.HELD);
        visits.set(3, session(1, 21, NOT_RECORDED));
        assertThat(row(DROPB, 100).status()).isEqualTo(Status.HELD);
        visits.set(3, session(1, 21, EXCUSED));
        assertThat(firing(row(DROPB, 100)).firedOn()).isEqualTo(DAY_0.plusDays(28));
        visits.set(3, session(1, 21, CANCELLED_BY_CLINIC));
        assertThat(firing(row(DROPB, 100)).firedOn()).isEqualTo(DAY_0.plusDays(28));
    }

    @Test
    void with_three_sessions_silence_is_drop_out_and_with_four_it_is_not() {
        visits.addAll(List.of(session(1, 0, ATTENDED), session(1, 1, ATTENDED), session(1, 2, ATTENDED)));
        assertThat(firing(row(DROPC, 100)).firedOn()).isEqualTo(DAY_0.plusDays(32));
        assertThat(row(DROPC, 31).status()).isEqualTo(Status.UNDECIDED);
        visits.add(session(1, 3, ATTENDED));
        assertThat(row(DROPC, 100).status()).isEqualTo(Status.HELD);
        assertThat(row(DROPC, 10).status()).isEqualTo(Status.HELD);
    }

    @Test
    void a_planned_end_before_the_rule_fires_ends_the_stay_otherwise() {
        stay = stay(1, 180, COMPLETED);
        assertThat(row(DROPE, 300).status()).isEqualTo(Status.ENDED);
        assertThat(row(DROPE, 300).days()).isEqualTo(180);
        stay = stay(1, 181, COMPLETED);
        assertThat(row(DROPE, 300).status()).isEqualTo(Status.FIRED);
    }

    @Test
    void a_discharge_dated_back_to_the_last_service_does_not_date_the_event_back() {
        visits.add(session(1, 20, ATTENDED));
        stay = stay(1, 20, LEFT_AGAINST_ADVICE);
        assertThat(firing(row(DROPA, 300)).firedOn()).isEqualTo(DAY_0.plusDays(51));
        assertThat(row(DROPA, 50).status()).isEqualTo(Status.UNDECIDED);
    }

    @Test
    void a_return_stands_beside_the_event_or_clears_it_as_the_definition_says() {
        visits.add(session(1, 200, ATTENDED));
        DropoutRow stands = row(DROPE, 250);
        assertThat(firing(stands).firedOn()).isEqualTo(DAY_0.plusDays(180));
        assertThat(firing(stands).returnedOn()).isEqualTo(DAY_0.plusDays(200));
        Definition clears = DROPE.next(LocalDate.of(2027, 1, 1), Map.of("onReturn", "CLEARS"));
        assertThat(row(clears, 250).status()).isEqualTo(Status.UNDECIDED);
        assertThat(firing(row(clears, 400)).firedOn()).isEqualTo(DAY_0.plusDays(380));
        assertThat(of(clears, 250).droppedOut().proportion().definition().label())
                .isEqualTo("DROPE v2");
    }

    @Test
    void a_session_on_the_very_day_keeps_the_rule_from_firing() {
        visits.add(session(1, 180, ATTENDED));
        assertThat(row(DROPE, 181).status()).isEqualTo(Status.UNDECIDED);
        visits.set(0, session(1, 181, ATTENDED));
        assertThat(row(DROPE, 181).status()).isEqualTo(Status.FIRED);
    }

    @Test
    void a_line_outside_the_stay_is_not_of_it() {
        visits.add(visit(1, 100, ATTENDED));
        assertThat(firing(row(DROPE, 300)).firedOn()).isEqualTo(DAY_0.plusDays(180));
    }

    @Test
    void the_share_lists_the_stays_that_dropped_out() {
        DropoutFigures figures = DropoutMeasure.of(
                DROPE,
                List.of(stay(1, null, null), stay(2, 50, COMPLETED), stay(3, 250, null, null, stay.programme())),
                visits,
                bookings,
                DAY_0.plusDays(300));
        assertThat(figures.droppedOut().proportion().numerator()).isEqualTo(1);
        assertThat(figures.droppedOut().proportion().denominator()).isEqualTo(2);
        assertThat(figures.droppedOut().proportion().completeness()).isEqualTo(new Completeness(3, 2));
        assertThat(figures.droppedOut().behind().numerator())
                .extracting(row -> row.stay().client())
                .containsExactly(stay.client());
    }

    private BookingFact booked(int madeOn, int heldOn) {
        return new BookingFact(stay.episode(), DAY_0.plusDays(madeOn), DAY_0.plusDays(heldOn), null);
    }

    private DropoutRow row(Definition definition, int cutOffDay) {
        return of(definition, cutOffDay).droppedOut().behind().rows().getFirst();
    }

    private static Firing firing(DropoutRow row) {
        @Nullable Firing firing = row.firing();
        return Objects.requireNonNull(firing, row.status()::name);
    }

    private DropoutFigures of(Definition definition, int cutOffDay) {
        return DropoutMeasure.of(definition, List.of(stay), visits, bookings, DAY_0.plusDays(cutOffDay));
    }
}
