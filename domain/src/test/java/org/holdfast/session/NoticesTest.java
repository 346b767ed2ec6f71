package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who cancelled, when, with what notice, and why a mark was changed. It is Tuesday 17 November 2026, 10:42 in London. */
class NoticesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Sessions sessions = clinic.the(Sessions.class);
    private final Notices notices = clinic.the(Notices.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);

    @BeforeEach
    void ruth_signs_in() {
        given.care(joel, ruth);
        given.staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        ruth();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void ruth() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
    }

    private void priya() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
    }

    private AttendanceId on(LocalDate day, String time) {
        return given.session(harbour, ruth, joel, day, Instant.parse(day + "T" + time + ":00Z"));
    }

    private AttendanceState cancelled(AttendanceId id, @Nullable String told) {
        long seen = (Long) clinic.ask("select version from attendance where id = ?", id.value())
                .getFirst();
        NewMark mark =
                NewMark.of(AttendanceState.CANCELLED_BY_CLIENT_LATE).told(told == null ? null : Instant.parse(told));
        MarkResult result = sessions.mark(id, seen, mark);
        return ((MarkResult.Marked) result).line().state();
    }

    @Test
    void exactly_a_day_before_is_in_time_and_a_second_later_is_late() {
        AttendanceId id = on(TODAY, "09:30");
        assertThat(cancelled(id, "2026-11-16T09:30:00Z")).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME);
        assertThat(cancelled(id, "2026-11-16T09:30:01Z")).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_LATE);
        assertThat(sessions.history(id).getLast().toldAt()).isEqualTo(Instant.parse("2026-11-16T09:30:01Z"));
    }

    @Test
    void nobody_told_us_in_the_future_and_who_tells_after_the_start_did_not_cancel() {
        AttendanceId id = on(TODAY, "11:30");
        refused("mark.told-in-the-future", () -> cancelled(id, "2026-11-17T10:42:01Z"));
        assertThat(cancelled(id, "2026-11-17T10:42:00Z")).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_LATE);
        AttendanceId begun = on(TODAY.minusDays(1), "09:30");
        refused("mark.told-after-the-start", () -> cancelled(begun, "2026-11-16T09:30:00Z"));
        assertThat(cancelled(begun, "2026-11-16T09:29:59Z")).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_LATE);
    }

    @Test
    void said_now_of_a_session_ahead_it_was_told_now_and_of_one_that_has_begun_nobody_knows_when() {
        AttendanceId ahead = on(TODAY.plusDays(3), "09:30");
        assertThat(cancelled(ahead, null)).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME);
        assertThat(sessions.history(ahead).getLast().toldAt()).isEqualTo(Instant.parse("2026-11-17T10:42:00Z"));
        AttendanceId begun = on(TODAY, "09:30");
        assertThat(cancelled(begun, null)).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_LATE);
        assertThat(sessions.history(begun).getLast().toldAt()).isNull();
    }

    @Test
    void a_reason_that_follows_does_not_move_the_moment_they_told_us() {
        AttendanceId id = on(TODAY.plusDays(1), "10:42");
        assertThat(cancelled(id, null)).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME);
        clinic.clock().pass(java.time.Duration.ofSeconds(20));
        sessions.markCancelledByClient(id, 1, "ill");
        assertThat(sessions.history(id).getLast())
                .extracting(MarkHistoryRow::state, MarkHistoryRow::reason)
                .containsExactly(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME, "ill");
    }

    @Test
    void a_new_rule_holds_for_what_is_told_from_then_on_and_earlier_marks_keep_what_they_were() {
        AttendanceId early = on(TODAY.plusDays(2), "09:30");
        cancelled(early, null);
        priya();
        notices.set(harbour, 48, TODAY);
        assertThat(notices.sites()).extracting(NoticeRow::hours).containsExactly(48);
        ruth();
        AttendanceId after = on(TODAY.plusDays(2), "08:30");
        assertThat(cancelled(after, null)).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_LATE);
        AttendanceId told = on(TODAY.plusDays(2), "07:30");
        assertThat(cancelled(told, "2026-11-17T10:41:59Z")).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME);
        assertThat(sessions.of(joel, TODAY, TODAY.plusDays(3)).getLast().state())
                .isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME);
    }

    @Test
    void a_rule_can_be_set_for_later_is_never_set_for_before_and_is_nought_to_two_weeks() {
        priya();
        notices.set(harbour, 72, TODAY.plusDays(10));
        assertThat(notices.sites().getFirst())
                .extracting(NoticeRow::hours, NoticeRow::nextHours, NoticeRow::nextFrom)
                .containsExactly(24, 72, TODAY.plusDays(10));
        refused("notice.looks-back", () -> notices.set(harbour, 12, TODAY.minusDays(1)));
        refused("notice.hours-range", () -> notices.set(harbour, 337, TODAY));
        refused("notice.hours-range", () -> notices.set(harbour, -1, TODAY));
        notices.set(harbour, 0, TODAY);
        clinic.clock().set(Instant.parse("2026-11-26T23:59:59Z"));
        assertThat(notices.sites().getFirst().hours()).isZero();
        clinic.clock().set(Instant.parse("2026-11-27T00:00:00Z"));
        assertThat(notices.sites().getFirst().hours()).isEqualTo(72);
        assertThatThrownBy(() -> clinic.sql("update notice_rule set hours = 1")).hasMessageContaining("denied");
        ruth();
        assertThatThrownBy(() -> notices.set(harbour, 12, TODAY)).isInstanceOf(Denied.class);
    }

    @Test
    void on_its_day_a_mark_is_changed_without_a_word_and_when_the_day_is_over_it_takes_a_reason() {
        AttendanceId id = on(TODAY, "09:30");
        sessions.markAttended(id, 0);
        clinic.clock().set(Instant.parse("2026-11-17T23:59:59Z"));
        assertThat(sessions.markNoShow(id, 1, null)).isInstanceOf(MarkResult.Marked.class);
        clinic.clock().set(Instant.parse("2026-11-18T00:01:00Z"));
        refused("mark.needs-a-reason", () -> sessions.markAttended(id, 2));
        refused("mark.needs-a-reason", () -> sessions.undo(id, 2));
        sessions.mark(id, 2, NewMark.of(AttendanceState.ATTENDED).correcting("He was in the garden"));
        assertThat(sessions.history(id).getLast())
                .extracting(MarkHistoryRow::state, MarkHistoryRow::correction, MarkHistoryRow::by)
                .containsExactly(AttendanceState.ATTENDED, "He was in the garden", "Ruth Adler");
    }

    @Test
    void a_slip_of_ones_own_is_put_right_within_the_minute_and_no_later() {
        AttendanceId id = on(TODAY.minusDays(3), "09:30");
        sessions.markAttended(id, 0);
        clinic.clock().pass(java.time.Duration.ofSeconds(60));
        sessions.undo(id, 1);
        sessions.markNoShow(id, 2, null);
        clinic.clock().pass(java.time.Duration.ofSeconds(61));
        refused("mark.needs-a-reason", () -> sessions.undo(id, 3));
        // to say more of the same is no correction
        assertThat(sessions.markNoShow(id, 3, "ill")).isInstanceOf(MarkResult.Marked.class);
        StaffId dele = given.staff("dele", "Dele", "Ward", "CLINICIAN", harbour);
        given.care(joel, dele);
        clinic.signIn("dele", "Dele Ward", Role.CLINICIAN);
        refused("mark.needs-a-reason", () -> sessions.markAttended(id, 4));
    }

    @Test
    void somebody_moved_names_the_session_that_takes_its_place_where_it_is_their_own() {
        AttendanceId id = on(TODAY, "11:30");
        AttendanceId later = on(TODAY.plusDays(2), "11:30");
        DayRow next = sessions.of(joel, TODAY.plusDays(1), TODAY.plusDays(3)).getFirst();
        assertThat(next.id()).isEqualTo(later);
        sessions.mark(id, 0, NewMark.of(AttendanceState.RESCHEDULED).movedTo(next.session()));
        assertThat(sessions.history(id).getLast().movedTo()).isEqualTo(TODAY.plusDays(2));
        ClientId ana = given.client("Ana", "Lima", "HF-2", harbour);
        given.care(ana, ruth);
        given.session(harbour, ruth, ana, TODAY, Instant.parse("2026-11-17T15:00:00Z"));
        DayRow hers = sessions.of(ana, TODAY, TODAY).getFirst();
        refused(
                "mark.moved-nowhere",
                () -> sessions.mark(
                        id, 1, NewMark.of(AttendanceState.RESCHEDULED).movedTo(hers.session())));
        sessions.mark(id, 1, NewMark.of(AttendanceState.RESCHEDULED));
        assertThat(sessions.of(joel, TODAY, TODAY).getFirst().state()).isEqualTo(AttendanceState.RESCHEDULED);
    }
}
