package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth holds a group of two on Tuesdays in a room for three, and looks after Joel, Mina and Tom. */
class ParticipantsTest {
    private static final LocalDate NEXT = LocalDate.of(2026, 11, 24);

    private final OpenClinic clinic = OpenClinic.open();
    private final Bookings bookings = clinic.the(Bookings.class);
    private final Participants participants = clinic.the(Participants.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final ClientId mina = given.client("Mina", "Sato", "HF-2", harbour);
    private final ClientId tom = given.client("Tom", "Reyes", "HF-3", harbour);
    private RoomId room;

    @BeforeEach
    void ruth_signs_in() {
        List.of(joel, mina, tom).forEach(client -> given.care(client, ruth));
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        room = clinic.the(Rooms.class).open(harbour, "Room 3", 3);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Plan plan(SessionKind kind, StaffId clinician, @Nullable RoomId in) {
        return new Plan(harbour, kind, SessionMode.IN_PERSON, null, in, clinician, 60);
    }

    private SessionId group(@Nullable Repeat repeat) {
        return bookings.book(new NewBooking(
                        plan(SessionKind.GROUP, ruth, room),
                        Set.of(joel, mina),
                        NEXT,
                        LocalTime.of(9, 0),
                        repeat,
                        true))
                .first();
    }

    private SessionId weekly() {
        return group(new Repeat(1, Set.of(DayOfWeek.TUESDAY), null));
    }

    private void elsewhere(ClientId client, LocalDate day) {
        bookings.book(new NewBooking(
                plan(SessionKind.INDIVIDUAL, dele, null), Set.of(client), day, LocalTime.of(9, 30), null, false));
    }

    private long lines(ClientId client) {
        return (Long) clinic.ask(
                        "select count(*) from attendance where client_id = ? and retracted_at is null", client.value())
                .getFirst();
    }

    @Test
    void one_who_joins_takes_part_in_this_one_or_in_all_that_follow_and_in_what_is_made_later() {
        SessionId first = weekly();
        assertThat(participants.add(first, tom, Reach.THIS)).isEqualTo(new Joined(1, List.of()));
        assertThat(lines(tom)).isEqualTo(1);
        participants.remove(first, tom, Reach.THIS);
        assertThat(participants.add(first, tom, Reach.FOLLOWING).many()).isEqualTo((int) lines(mina));
        long before = lines(tom);
        clinic.clock().set(Instant.parse("2026-12-10T10:00:00Z"));
        clinic.operator();
        bookings.notFarEnough().forEach(bookings::carryOn);
        assertThat(lines(tom)).isGreaterThan(before).isEqualTo(lines(mina));
    }

    @Test
    void days_on_which_they_have_something_else_are_left_out_and_the_first_is_refused_with_its_reason() {
        SessionId first = weekly();
        elsewhere(tom, NEXT.plusWeeks(2));
        assertThat(participants.add(first, tom, Reach.FOLLOWING).leftOut()).containsExactly(NEXT.plusWeeks(2));
        SessionId once = bookings.book(new NewBooking(
                        plan(SessionKind.GROUP, dele, null),
                        Set.of(joel),
                        NEXT.plusDays(1),
                        LocalTime.of(9, 0),
                        null,
                        true))
                .first();
        bookings.book(new NewBooking(
                plan(SessionKind.INDIVIDUAL, ruth, null),
                Set.of(tom),
                NEXT.plusDays(1),
                LocalTime.of(8, 30),
                null,
                false));
        refused("calendar.client-busy", () -> participants.add(once, tom, Reach.THIS));
    }

    @Test
    void a_full_room_takes_nobody_else_and_nobody_is_in_it_twice() {
        SessionId first = group(null);
        participants.add(first, tom, Reach.THIS);
        refused("session.client-twice", () -> participants.add(first, tom, Reach.THIS));
        ClientId ana = given.client("Ana", "Silva", "HF-4", harbour);
        given.care(ana, ruth);
        refused("room.too-small", () -> participants.add(first, ana, Reach.THIS));
    }

    @Test
    void one_who_leaves_is_free_then_and_what_is_recorded_of_them_stays() {
        SessionId first = weekly();
        AttendanceId marked = new AttendanceId((java.util.UUID) clinic.ask(
                        "select a.id from attendance a join session s on s.id = a.session_id where a.client_id = ?"
                                + " and s.held_on = ?",
                        mina.value(),
                        NEXT.plusWeeks(1))
                .getFirst());
        Sessions sessions = clinic.the(Sessions.class);
        DayRow line = sessions.day(NEXT.plusWeeks(1)).lines().stream()
                .filter(row -> row.id().equals(marked))
                .findFirst()
                .orElseThrow();
        sessions.markCancelledByClient(marked, line.seen(), null);
        Joined left = participants.remove(first, mina, Reach.FOLLOWING);
        assertThat(left.leftOut()).containsExactly(NEXT.plusWeeks(1));
        assertThat(lines(mina)).isEqualTo(1);
        elsewhere(mina, NEXT);
        clinic.clock().set(Instant.parse("2026-12-10T10:00:00Z"));
        clinic.operator();
        bookings.notFarEnough().forEach(bookings::carryOn);
        assertThat(lines(mina)).isEqualTo(2);
    }

    @Test
    void the_only_person_of_a_one_to_one_is_not_taken_off_its_list() {
        SessionId one = bookings.book(new NewBooking(
                        plan(SessionKind.INDIVIDUAL, ruth, null), Set.of(joel), NEXT, LocalTime.NOON, null, false))
                .first();
        refused("calendar.only-person", () -> participants.remove(one, joel, Reach.THIS));
    }

    @Test
    void only_people_in_ones_care_are_added_or_taken_off_and_only_where_one_has_to_do_with_it() {
        SessionId first = group(null);
        ClientId stranger = given.client("Far", "Away", "HF-9", harbour);
        assertThatThrownBy(() -> participants.add(first, stranger, Reach.THIS)).isInstanceOf(Denied.class);
        given.care(stranger, dele);
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        assertThatThrownBy(() -> participants.add(first, stranger, Reach.THIS)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> participants.remove(first, joel, Reach.THIS)).isInstanceOf(Denied.class);
    }

    @Test
    void what_has_begun_takes_nobody_any_more() {
        SessionId first = group(null);
        clinic.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        refused("calendar.over", () -> participants.add(first, tom, Reach.THIS));
    }
}
