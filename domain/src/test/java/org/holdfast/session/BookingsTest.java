package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth looks after Joel, Dele after Mina, at Harbour Street; it is Tuesday 17 November 2026, 10:42 in London. */
class BookingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate NEXT = TODAY.plusDays(7);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Repeat WEEKLY = new Repeat(1, Set.of(DayOfWeek.TUESDAY), null);

    private final OpenClinic clinic = OpenClinic.open();
    private final Bookings bookings = clinic.the(Bookings.class);
    private final Calendars calendars = clinic.the(Calendars.class);
    private final Sessions sessions = clinic.the(Sessions.class);
    private final TimesOff off = clinic.the(TimesOff.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final ClientId mina = given.client("Mina", "Sato", "HF-2", harbour);
    private RoomId room;

    @BeforeEach
    void ruth_signs_in() {
        given.care(joel, ruth);
        given.care(mina, dele);
        signIn("dele");
        room = clinic.the(Rooms.class).open(harbour, "Room 3", 2);
        signIn("ruth");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void signIn(String who) {
        clinic.signIn(who, who, Role.CLINICIAN);
    }

    private Plan plan(StaffId clinician, @Nullable RoomId in) {
        return new Plan(harbour, SessionKind.INDIVIDUAL, SessionMode.IN_PERSON, null, in, clinician, 60);
    }

    private NewBooking one(StaffId clinician, @Nullable RoomId in, ClientId client, LocalDate day, LocalTime time) {
        return new NewBooking(plan(clinician, in), Set.of(client), day, time, null, false);
    }

    private Booked series(@Nullable Repeat repeat) {
        return bookings.book(new NewBooking(plan(ruth, room), Set.of(joel), NEXT, NINE, repeat, true));
    }

    private Change to(LocalDate day, LocalTime time) {
        return new Change(day, time, 60, room, ruth);
    }

    private List<CalendarRow> weeks(int weeks) {
        LocalDate to = TODAY.plusWeeks(weeks);
        return calendars
                .page(harbour, NEXT, to.isAfter(NEXT.plusDays(41)) ? NEXT.plusDays(41) : to)
                .sessions();
    }

    private List<String> times(int weeks) {
        return weeks(weeks).stream()
                .map(row -> row.heldOn() + " " + row.place().time())
                .toList();
    }

    private static String refusal(ThrowingCallable what) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(what);
        assertThat(thrown).isInstanceOf(Refused.class);
        return ((Refused) thrown).key() + " " + ((Refused) thrown).args();
    }

    @Test
    void a_booked_session_stands_on_the_calendar_and_on_the_day_list_with_its_stay() {
        var stay = given.episode(joel, given.programme("Day care"), harbour, TODAY.minusDays(9));
        bookings.book(one(ruth, room, joel, NEXT, NINE));
        CalendarRow row = weeks(1).getFirst();
        assertThat(row.people()).extracting(CalendarRow.Participant::name).containsExactly("Joel Amankwah");
        assertThat(row.room()).isEqualTo("Room 3");
        assertThat(row.mine()).isTrue();
        assertThat(sessions.day(NEXT).lines()).extracting(DayRow::room).containsExactly("Room 3");
        assertThat(clinic.ask("select episode_id from attendance")).containsExactly(stay.value());
        assertThat(clinic.ask(
                        "select count(*) from audit_entry where action = 'PLAN_SESSIONS' and client_ids[1] = ?",
                        joel.value()))
                .containsExactly(1L);
    }

    @Test
    void who_or_what_is_taken_is_said_with_its_time_to_whom_may_know_it() {
        bookings.book(one(ruth, room, joel, NEXT, NINE));
        LocalTime half = LocalTime.of(9, 30);
        String when = "2026-11-24, 09:00, 10:00]";
        assertThat(refusal(() -> bookings.book(one(ruth, null, joel, NEXT, half))))
                .isEqualTo("calendar.clinician-busy [Ruth Adler, " + when);
        assertThat(refusal(() -> bookings.book(one(dele, null, joel, NEXT, half))))
                .isEqualTo("calendar.client-busy [Joel Amankwah, " + when);
        signIn("dele");
        assertThat(refusal(() -> bookings.book(one(dele, room, mina, NEXT, half))))
                .isEqualTo("calendar.room-busy [Room 3, " + when);
        bookings.book(one(dele, room, mina, NEXT, LocalTime.of(10, 0)));
        bookings.book(one(dele, room, mina, NEXT, LocalTime.of(8, 0)));
    }

    @Test
    void a_colleagues_client_who_is_busy_is_not_named() {
        given.care(joel, dele);
        signIn("dele");
        bookings.book(one(dele, null, mina, NEXT, NINE));
        Booked both = bookings.book(new NewBooking(
                new Plan(harbour, SessionKind.GROUP, SessionMode.IN_PERSON, "Evening group", null, dele, 60),
                Set.of(joel, mina),
                NEXT,
                LocalTime.NOON,
                null,
                false));
        signIn("ruth");
        assertThat(refusal(() -> bookings.move(both.first(), Reach.THIS, new Change(NEXT, NINE, 60, null, ruth))))
                .isEqualTo("calendar.member-busy [2026-11-24, 09:00, 10:00]");
        CalendarRow row = weeks(1).stream()
                .filter(one -> one.id().equals(both.first()))
                .findFirst()
                .orElseThrow();
        assertThat(row.people()).extracting(CalendarRow.Participant::name).containsExactly("Joel Amankwah");
        assertThat(row.others()).isEqualTo(1);
    }

    @Test
    void only_people_in_ones_care_are_booked_and_only_sessions_one_has_to_do_with_are_changed() {
        assertThatThrownBy(() -> bookings.book(one(ruth, null, mina, NEXT, NINE)))
                .isInstanceOf(Denied.class);
        SessionId id = bookings.book(one(ruth, room, joel, NEXT, NINE)).first();
        signIn("dele");
        assertThat(weeks(1)).singleElement().satisfies(row -> {
            assertThat(row.people()).isEmpty();
            assertThat(row.others()).isEqualTo(1);
            assertThat(row.mine()).isFalse();
        });
        assertThatThrownBy(() -> bookings.move(id, Reach.THIS, to(NEXT, LocalTime.NOON)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> bookings.callOff(id, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> bookings.takeOut(new SessionId(UUID.randomUUID()), Reach.THIS))
                .isInstanceOf(Denied.class);
        given.staff("far", "Far", "Away", "CLINICIAN", given.site("Canal Wharf", "America/New_York"));
        signIn("far");
        assertThat(weeks(1)).isEmpty();
    }

    @Test
    void the_database_itself_refuses_what_no_boundary_saw() {
        given.session(harbour, ruth, joel, NEXT, Instant.parse("2026-11-24T09:00:00Z"));
        assertThatThrownBy(() -> given.session(harbour, dele, joel, NEXT, Instant.parse("2026-11-24T09:59:00Z")))
                .hasMessageContaining("session_client_free");
        assertThatThrownBy(() -> given.session(harbour, ruth, mina, NEXT, Instant.parse("2026-11-24T08:01:00Z")))
                .hasMessageContaining("session_clinician_free");
        assertThatThrownBy(() -> clinic.sql("delete from busy")).hasMessageContaining("permission denied");
    }

    @Test
    void a_cancellation_frees_client_room_and_clinician_and_taking_it_back_takes_them_again() {
        SessionId id = bookings.book(one(ruth, room, joel, NEXT, NINE)).first();
        var line = sessions.day(NEXT).lines().getFirst();
        sessions.markCancelledByClient(line.id(), 0, "ill");
        assertThat(clinic.ask("select count(*) from busy")).containsExactly(0L);
        sessions.undo(line.id(), 1);
        assertThat(clinic.ask("select count(*) from busy")).containsExactly(3L);
        sessions.markCancelledByClient(line.id(), 2, "ill");
        bookings.book(one(ruth, room, joel, NEXT, LocalTime.of(9, 30)));
        assertThat(refusal(() -> sessions.undo(line.id(), 3))).startsWith("session.client-busy");
        sessions.markCancelledByClinic(line.id(), 3, null);
        assertThat(weeks(1)).filteredOn(row -> row.id().equals(id)).allMatch(CalendarRow::off);
    }

    @Test
    void a_group_keeps_its_room_until_the_last_one_has_cancelled() {
        given.care(mina, ruth);
        bookings.book(new NewBooking(plan(ruth, room), Set.of(joel, mina), NEXT, NINE, null, false));
        List<DayRow> lines = sessions.day(NEXT).lines();
        sessions.markCancelledByClient(lines.get(0).id(), 0, null);
        assertThat(clinic.ask("select count(*) from busy where client_id is null"))
                .containsExactly(2L);
        assertThat(clinic.ask("select count(*) from busy where client_id is not null"))
                .containsExactly(1L);
        sessions.markCancelledByClient(lines.get(1).id(), 0, null);
        assertThat(clinic.ask("select count(*) from busy")).containsExactly(0L);
    }

    @Test
    void who_walks_in_is_written_down_whatever_else_stands_in_their_diary() {
        given.session(harbour, ruth, joel, TODAY, Instant.parse("2026-11-17T10:30:00Z"));
        UUID group = UUID.randomUUID();
        clinic.sql(
                "insert into session (id, site_id, clinician_id, kind, mode, held_on, starts_at, ends_at, planned, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'GROUP', 'IN_PERSON', ?, ?, ?, true, ?, 'test')",
                group,
                harbour.value(),
                dele.value(),
                TODAY,
                Instant.parse("2026-11-17T10:30:00Z"),
                Instant.parse("2026-11-17T11:30:00Z"),
                Instant.parse("2026-11-01T10:30:00Z"));
        clinic.sql(
                "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) values (?, ?, ?, ?, 'test')",
                UUID.randomUUID(),
                group,
                joel.value(),
                Instant.parse("2026-11-17T10:40:00Z"));
        assertThat(clinic.ask("select count(*) from busy where client_id is not null"))
                .containsExactly(1L);
    }

    @Test
    void a_room_has_so_many_places_and_nothing_is_booked_into_a_closed_one_or_into_the_past() {
        given.care(mina, ruth);
        ClientId third = given.client("Ana", "Lima", "HF-3", harbour);
        given.care(third, ruth);
        assertThat(refusal(() -> bookings.book(
                        new NewBooking(plan(ruth, room), Set.of(joel, mina, third), NEXT, NINE, null, false))))
                .isEqualTo("room.too-small [Room 3, 2, 3]");
        assertThat(refusal(() -> bookings.book(one(ruth, room, joel, TODAY, LocalTime.of(10, 42)))))
                .startsWith("calendar.in-the-past");
        bookings.book(one(ruth, room, joel, TODAY, LocalTime.of(10, 43)));
        clinic.the(Rooms.class).close(harbour, room);
        assertThat(refusal(() -> bookings.book(one(ruth, room, joel, NEXT, NINE))))
                .startsWith("room.unknown");
        assertThat(refusal(() -> bookings.book(one(new StaffId(UUID.randomUUID()), null, joel, NEXT, NINE))))
                .startsWith("calendar.not-on-duty");
    }

    @Test
    void moved_is_moved_and_moving_it_back_is_the_undo() {
        SessionId id = bookings.book(one(ruth, room, joel, NEXT, NINE)).first();
        Moved moved = bookings.move(id, Reach.THIS, to(NEXT.plusDays(1), LocalTime.of(14, 30)));
        assertThat(times(2)).containsExactly("2026-11-25 14:30");
        assertThat(refusal(() -> bookings.move(id, Reach.THIS, to(NEXT, NINE)))).startsWith("calendar.changed-since");
        bookings.move(moved.now(), Reach.THIS, moved.was());
        assertThat(times(2)).containsExactly("2026-11-24 09:00");
        assertThat(sessions.of(joel, TODAY, TODAY.plusDays(30))).hasSize(1);
    }

    @Test
    void a_session_may_move_into_a_part_of_its_own_time_and_a_line_that_was_moved_takes_no_mark() {
        SessionId id = bookings.book(one(ruth, room, joel, NEXT, NINE)).first();
        var line = sessions.day(NEXT).lines().getFirst().id();
        bookings.move(id, Reach.THIS, to(NEXT, LocalTime.of(9, 30)));
        assertThat(refusal(() -> sessions.markCancelledByClient(line, 0, null)))
                .startsWith("session.no-longer-planned");
    }

    @Test
    void what_has_begun_or_was_marked_is_not_moved() {
        SessionId id =
                bookings.book(one(ruth, room, joel, TODAY, LocalTime.of(11, 0))).first();
        sessions.markCancelledByClient(sessions.day(TODAY).lines().getFirst().id(), 0, null);
        assertThat(refusal(() -> bookings.move(id, Reach.THIS, to(NEXT, NINE)))).startsWith("calendar.marked");
        sessions.undo(sessions.day(TODAY).lines().getFirst().id(), 1);
        clinic.clock().set(Instant.parse("2026-11-17T11:00:00Z"));
        assertThat(refusal(() -> bookings.move(id, Reach.THIS, to(NEXT, NINE)))).startsWith("calendar.over");
        clinic.clock().set(Instant.parse("2026-11-17T10:59:59Z"));
        bookings.move(id, Reach.THIS, to(NEXT, NINE));
    }

    @Test
    void a_series_is_planned_half_a_year_ahead_and_carried_on_by_the_night_without_doubling_or_reviving() {
        Booked booked = series(WEEKLY);
        assertThat(booked.count()).isEqualTo(27);
        List<CalendarRow> rows = weeks(5);
        bookings.takeOut(rows.get(1).id(), Reach.THIS);
        bookings.move(rows.get(2).id(), Reach.THIS, to(rows.get(2).heldOn().plusDays(2), NINE));
        bookings.callOff(rows.get(3).id(), "leave");
        carryOn();
        assertThat(clinic.ask("select count(*) from session")).containsExactly(28L);
        clinic.clock().pass(Duration.ofDays(70));
        carryOn();
        carryOn();
        signIn("ruth");
        assertThat(clinic.ask(
                        "select count(*) from session where retracted_at is null and held_on > date '2027-05-25'"))
                .containsExactly(9L);
        assertThat(clinic.ask("select count(*) from session where retracted_at is null"))
                .containsExactly(35L);
        assertThat(clinic.ask(
                        "select occurs_on::text from session where retracted_at is null and occurs_on between ? and ? order by 1",
                        TODAY,
                        TODAY.plusDays(35)))
                .containsExactly("2026-11-24", "2026-12-08", "2026-12-15", "2026-12-22");
    }

    private void carryOn() {
        clinic.operator();
        bookings.notFarEnough().forEach(bookings::carryOn);
        assertThat(bookings.notFarEnough()).isEmpty();
        signIn("ruth");
    }

    @Test
    void of_a_group_the_night_leaves_out_who_has_something_else_and_not_the_day() {
        given.care(mina, ruth);
        bookings.book(new NewBooking(
                new Plan(harbour, SessionKind.GROUP, SessionMode.IN_PERSON, "Evening group", room, ruth, 60),
                Set.of(joel, mina),
                NEXT,
                NINE,
                WEEKLY,
                true));
        LocalDate taken = LocalDate.of(2027, 6, 1);
        bookings.book(one(dele, null, mina, taken, NINE));
        clinic.clock().pass(Duration.ofDays(70));
        carryOn();
        assertThat(clinic.ask(
                        "select a.client_id from attendance a join session s on s.id = a.session_id"
                                + " where s.kind = 'GROUP' and s.held_on = ?",
                        taken))
                .containsExactly(joel.value());
        assertThat(clinic.ask("select count(*) from series_gap")).containsExactly(0L);
    }

    @Test
    void nothing_more_is_made_for_who_is_off_duty_there_and_the_calendar_says_so() {
        series(WEEKLY);
        clinic.sql(
                "update duty set until_at = ? where staff_id = ?", Instant.parse("2026-12-01T00:00:00Z"), ruth.value());
        clinic.clock().pass(Duration.ofDays(70));
        clinic.operator();
        bookings.notFarEnough().forEach(bookings::carryOn);
        assertThat(clinic.ask("select count(*) from session")).containsExactly(27L);
        assertThat(clinic.ask("select distinct why from series_gap")).containsExactly("CLINICIAN");
    }

    @Test
    void what_is_said_of_a_session_once_it_has_begun_is_a_fact_although_its_time_was_given_to_another() {
        given.care(mina, ruth);
        bookings.book(one(ruth, room, joel, NEXT, NINE));
        DayRow line = sessions.day(NEXT).lines().getFirst();
        sessions.markCancelledByClient(line.id(), line.seen(), null);
        bookings.book(one(ruth, room, mina, NEXT, NINE));
        clinic.clock().set(Instant.parse("2026-11-24T09:20:00Z"));
        DayRow now = sessions.day(NEXT).lines().stream()
                .filter(row -> row.client().equals(joel))
                .findFirst()
                .orElseThrow();
        assertThat(sessions.markAttended(now.id(), now.seen())).isInstanceOf(MarkResult.Marked.class);
        assertThat(clinic.ask("select mark from attendance_mark where retracted_at is null"))
                .containsExactly("ATTENDED");
    }

    @Test
    void the_night_leaves_out_what_is_taken_and_says_so_and_ends_a_series_of_somebody_who_has_left() {
        given.episode(joel, given.programme("Day care"), harbour, TODAY.minusDays(9));
        series(WEEKLY);
        LocalDate taken = LocalDate.of(2027, 6, 1);
        bookings.book(one(ruth, null, joel, taken, NINE));
        clinic.clock().pass(Duration.ofDays(70));
        carryOn();
        assertThat(calendars.page(harbour, taken, taken).gaps())
                .extracting(GapRow::why, GapRow::clinicianName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(GapRow.Why.CLINICIAN, "Ruth Adler"));
        clinic.sql("update stay set retracted_at = now(), retracted_by = 'x'");
        clinic.sql(
                "insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, discharged_on, discharge_reason,"
                        + " recorded_at, recorded_by) select gen_random_uuid(), episode_id, client_id, programme_id, site_id, admitted_on,"
                        + " date '2027-01-20', 'COMPLETED', now(), 'x' from stay");
        long before = (Long) clinic.ask("select count(*) from session").getFirst();
        clinic.clock().pass(Duration.ofDays(70));
        carryOn();
        assertThat(clinic.ask("select count(*) from session")).containsExactly(before);
        assertThat(clinic.ask("select until_on is not null from session_series"))
                .containsExactly(true);
    }

    @Test
    void this_and_following_makes_a_series_of_its_own_and_leaves_alone_what_is_marked_or_was_moved_by_hand() {
        series(new Repeat(1, Set.of(DayOfWeek.TUESDAY), TODAY.plusWeeks(6)));
        List<CalendarRow> rows = weeks(7);
        assertThat(rows).hasSize(6);
        bookings.callOff(rows.get(3).id(), null);
        bookings.move(rows.get(4).id(), Reach.THIS, to(rows.get(4).heldOn(), LocalTime.of(16, 0)));
        Moved moved = bookings.move(
                rows.get(2).id(), Reach.FOLLOWING, to(rows.get(2).heldOn().plusDays(1), LocalTime.of(13, 0)));
        assertThat(moved.many()).isEqualTo(2);
        assertThat(moved.kept())
                .containsExactly(rows.get(3).heldOn(), rows.get(4).heldOn());
        assertThat(times(7))
                .containsExactly(
                        "2026-11-24 09:00",
                        "2026-12-01 09:00",
                        "2026-12-09 13:00",
                        "2026-12-15 09:00",
                        "2026-12-22 16:00",
                        "2026-12-30 13:00");
        assertThat(clinic.ask("select coalesce(until_on::text, '') from session_series order by recorded_at, first_on"))
                .containsExactly("2026-12-07", "2026-12-30");
    }

    @Test
    void what_would_meet_another_session_stays_where_it_was_so_that_nothing_is_dropped() {
        series(new Repeat(1, Set.of(DayOfWeek.TUESDAY), TODAY.plusWeeks(4)));
        bookings.book(one(ruth, null, joel, TODAY.plusWeeks(3), LocalTime.of(13, 30)));
        Moved moved = bookings.move(weeks(1).getFirst().id(), Reach.FOLLOWING, to(NEXT, LocalTime.of(13, 0)));
        assertThat(moved.kept()).containsExactly(TODAY.plusWeeks(3));
        assertThat(times(4))
                .containsExactly(
                        "2026-11-24 13:00",
                        "2026-12-01 13:00",
                        "2026-12-08 09:00",
                        "2026-12-08 13:30",
                        "2026-12-15 13:00");
    }

    @Test
    void a_series_that_ends_takes_out_what_follows_and_nobodys_record_says_that_it_was_cancelled() {
        series(WEEKLY);
        bookings.takeOut(weeks(3).get(2).id(), Reach.FOLLOWING);
        assertThat(times(30)).containsExactly("2026-11-24 09:00", "2026-12-01 09:00");
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(0L);
        clinic.clock().pass(Duration.ofDays(70));
        carryOn();
        assertThat(clinic.ask("select count(*) from session where retracted_at is null"))
                .containsExactly(2L);
    }

    @Test
    void called_off_by_the_clinic_the_session_stays_on_record_frees_its_time_and_can_be_put_back() {
        SessionId id = bookings.book(one(ruth, room, joel, NEXT, NINE)).first();
        bookings.callOff(id, "Ruth is ill");
        assertThat(sessions.day(NEXT).lines())
                .extracting(DayRow::state, DayRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AttendanceState.CANCELLED_BY_CLINIC, "Ruth is ill"));
        SessionId other =
                bookings.book(one(ruth, room, joel, NEXT, LocalTime.of(9, 30))).first();
        assertThat(refusal(() -> bookings.putBack(id))).startsWith("calendar.clinician-busy");
        bookings.takeOut(other, Reach.THIS);
        bookings.putBack(id);
        assertThat(sessions.day(NEXT).lines()).extracting(DayRow::state).containsExactly(AttendanceState.SCHEDULED);
    }

    @Test
    void days_off_list_what_is_planned_in_them_and_nothing_is_booked_into_them() {
        series(new Repeat(1, Set.of(DayOfWeek.TUESDAY), TODAY.plusWeeks(4)));
        TimeOffId ill = off.record(new NewTimeOff(harbour, ruth, NEXT, NEXT.plusDays(7), TimeOffKind.ILL));
        assertThat(calendars.in(harbour, ill)).hasSize(2).allMatch(CalendarRow::mine);
        assertThat(refusal(() -> bookings.book(one(ruth, null, joel, NEXT.plusDays(7), LocalTime.NOON))))
                .isEqualTo("calendar.away [Ruth Adler, 2026-12-01]");
        CalendarRow first = calendars.in(harbour, ill).getFirst();
        bookings.move(first.id(), Reach.THIS, new Change(first.heldOn(), NINE, 60, room, dele));
        bookings.callOff(calendars.in(harbour, ill).getFirst().id(), null);
        assertThat(calendars.in(harbour, ill)).isEmpty();
        assertThat(calendars.page(harbour, NEXT, NEXT).off())
                .extracting(TimeOffRow::name)
                .containsExactly("Ruth Adler");
        off.takeBack(harbour, ill);
        bookings.book(one(ruth, null, joel, NEXT.plusDays(7), LocalTime.NOON));
        off.record(new NewTimeOff(harbour, null, TODAY.plusDays(30), TODAY.plusDays(30), TimeOffKind.HOLIDAY));
        assertThat(refusal(() -> bookings.book(one(ruth, null, joel, TODAY.plusDays(30), NINE))))
                .isEqualTo("calendar.closed [2026-12-17]");
        bookings.book(one(ruth, null, joel, TODAY.plusDays(31), NINE));
    }

    @Test
    void a_proposal_says_what_the_clocks_do_and_what_is_in_the_way_and_books_nothing() {
        bookings.book(one(ruth, null, joel, LocalDate.of(2027, 4, 4), LocalTime.of(1, 30)));
        List<Proposed> days = bookings.propose(new NewBooking(
                plan(ruth, room),
                Set.of(joel),
                LocalDate.of(2027, 3, 21),
                LocalTime.of(1, 30),
                new Repeat(1, Set.of(DayOfWeek.SUNDAY), LocalDate.of(2027, 4, 4)),
                false));
        assertThat(days)
                .extracting(Proposed::clocks)
                .containsExactly(ClockChange.NONE, ClockChange.SKIPPED, ClockChange.NONE);
        assertThat(days.get(1).startsAt()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(days.get(2).inTheWay()).isNotNull();
        assertThat(clinic.ask("select count(*) from session")).containsExactly(1L);
    }

    @Test
    void an_old_figure_asked_again_knows_the_session_that_was_moved_since() {
        SessionId id = bookings.book(one(ruth, room, joel, NEXT, NINE)).first();
        Instant before = clinic.clock().instant();
        clinic.clock().pass(Duration.ofMinutes(1));
        bookings.move(id, Reach.THIS, to(NEXT.plusDays(1), NINE));
        given.staff("marta", "Marta", "Ilves", "MANAGER", null);
        clinic.signIn("marta", "Marta", Role.MANAGER);
        assertThat(sessions.facts(NEXT.plusDays(9), before))
                .extracting(AttendanceFact::heldOn)
                .containsExactly(NEXT);
        assertThat(sessions.facts(NEXT.plusDays(9), clinic.clock().instant()))
                .extracting(AttendanceFact::heldOn)
                .containsExactly(NEXT.plusDays(1));
    }
}
