package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth looks after Joel at Harbour Street; it is Tuesday 17 November 2026, 10:42 in London. */
class SessionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Sessions sessions = clinic.the(Sessions.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);

    @BeforeEach
    void ruth_signs_in() {
        given.care(joel, ruth);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private AttendanceId at(String time) {
        return given.session(harbour, ruth, joel, TODAY, Instant.parse("2026-11-17T" + time + ":00Z"));
    }

    private DayRow line(AttendanceId id) {
        return sessions.day(TODAY).lines().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_session_that_has_begun_is_not_recorded_until_somebody_marks_it() {
        AttendanceId begun = at("09:30");
        AttendanceId ahead = at("11:30");
        assertThat(line(begun).state()).isEqualTo(AttendanceState.NOT_RECORDED);
        assertThat(line(ahead).state()).isEqualTo(AttendanceState.SCHEDULED);
    }

    @Test
    void a_no_show_keeps_its_reason_who_and_when() {
        AttendanceId id = at("09:30");
        assertThat(sessions.markNoShow(id, 0, "bus strike")).isInstanceOf(MarkResult.Marked.class);
        DayRow row = line(id);
        assertThat(row.state()).isEqualTo(AttendanceState.NO_SHOW);
        assertThat(row.reason()).isEqualTo("bus strike");
        assertThat(row.markedBy()).isEqualTo("Ruth Adler");
        assertThat(row.markedAt()).isEqualTo(Instant.parse("2026-11-17T10:42:00Z"));
        assertThat(row.seen()).isEqualTo(1);
    }

    @Test
    void an_undo_is_a_further_mark_and_the_history_stays() {
        AttendanceId id = at("09:30");
        sessions.markNoShow(id, 0, null);
        sessions.undo(id, 1);
        assertThat(line(id).state()).isEqualTo(AttendanceState.NOT_RECORDED);
        assertThat(sessions.history(id))
                .extracting(MarkHistoryRow::state)
                .containsExactly(AttendanceState.NO_SHOW, null);
        sessions.markAttended(id, 2);
        assertThat(line(id).state()).isEqualTo(AttendanceState.ATTENDED);
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(3L);
    }

    @Test
    void the_second_of_two_people_sees_the_first_ones_mark_and_nothing_is_lost() {
        AttendanceId id = at("09:30");
        sessions.markAttended(id, 0);
        MarkResult second = sessions.markNoShow(id, 0, null);
        assertThat(second)
                .isInstanceOfSatisfying(
                        MarkResult.ChangedSince.class,
                        changed -> assertThat(changed.line().state()).isEqualTo(AttendanceState.ATTENDED));
        assertThat(line(id).state()).isEqualTo(AttendanceState.ATTENDED);
    }

    @Test
    void a_session_ahead_is_not_marked_but_can_be_cancelled_and_the_notice_decides_whether_that_was_late() {
        AttendanceId ahead = at("11:30");
        assertThatThrownBy(() -> sessions.markAttended(ahead, 0)).isInstanceOf(Refused.class);
        sessions.markCancelledByClient(ahead, 0, "ill");
        assertThat(line(ahead).state()).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_LATE);
    }

    @Test
    void who_sits_in_the_waiting_room_has_come_from_a_quarter_of_an_hour_before_the_start() {
        AttendanceId id = at("10:58");
        assertThatThrownBy(() -> sessions.markAttended(id, 0)).isInstanceOf(Refused.class);
        clinic.clock().set(Instant.parse("2026-11-17T10:43:00Z"));
        assertThat(sessions.markAttended(id, 0)).isInstanceOf(MarkResult.Marked.class);
        assertThat(line(id).state()).isEqualTo(AttendanceState.ATTENDED);
        assertThat(line(id).doorsOpenAt()).isEqualTo(Instant.parse("2026-11-17T10:43:00Z"));
    }

    @Test
    void the_minute_before_the_start_nobody_is_late_or_missing_yet_and_at_the_start_they_are() {
        AttendanceId id = at("10:43");
        assertThatThrownBy(() -> sessions.markNoShow(id, 0, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sessions.markLate(id, 0, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sessions.markPartial(id, 0)).isInstanceOf(Refused.class);
        clinic.clock().set(Instant.parse("2026-11-17T10:43:00Z"));
        assertThat(sessions.markNoShow(id, 0, null)).isInstanceOf(MarkResult.Marked.class);
    }

    @Test
    void what_was_not_recorded_on_earlier_days_comes_up_today() {
        given.session(harbour, ruth, joel, TODAY.minusDays(4), Instant.parse("2026-11-13T17:30:00Z"));
        assertThat(sessions.day(TODAY).earlier()).hasSize(1);
        assertThat(sessions.day(TODAY.minusDays(1)).earlier()).isEmpty();
    }

    @Test
    void a_mark_that_stood_before_a_mistake_is_put_back_as_it_was() {
        AttendanceId ahead = at("11:30");
        clinic.clock().set(Instant.parse("2026-11-16T09:00:00Z"));
        sessions.markCancelledByClient(ahead, 0, "ill");
        clinic.clock().set(Instant.parse("2026-11-17T11:40:00Z"));
        Instant cancelled = java.util.Objects.requireNonNull(line(ahead).markedAt());
        sessions.markAttended(ahead, 1);
        sessions.putBack(ahead, 2, cancelled);
        assertThat(line(ahead).state()).isEqualTo(AttendanceState.CANCELLED_BY_CLIENT_IN_TIME);
        assertThat(line(ahead).reason()).isEqualTo("ill");
        assertThat(sessions.history(ahead)).hasSize(3);
    }

    @Test
    void news_of_the_day_are_marks_and_bookings_since_it_was_read() {
        AttendanceId id = at("09:30");
        Instant read = clinic.clock().instant();
        clinic.clock().pass(java.time.Duration.ofSeconds(30));
        assertThat(sessions.changedSince(TODAY, read)).isFalse();
        sessions.markAttended(id, 0);
        assertThat(sessions.changedSince(TODAY, read)).isTrue();
        assertThat(sessions.changedSince(TODAY, clinic.clock().instant().plusMillis(1)))
                .isFalse();
    }

    @Test
    void how_someone_came_lately_counts_only_what_was_due_and_recorded() {
        for (int days = 10; days > 0; days--) {
            given.session(
                    harbour,
                    ruth,
                    joel,
                    TODAY.minusDays(days),
                    Instant.parse("2026-11-17T09:30:00Z").minusSeconds(days * 86400L));
        }
        List<DayRow> before = sessions.of(joel, TODAY.minusDays(20), TODAY.minusDays(1));
        before.subList(0, 9).forEach(row -> sessions.markAttended(row.id(), 0));
        sessions.markCancelledByClinic(before.get(7).id(), 1, null);
        sessions.markNoShow(before.get(8).id(), 1, null);
        at("09:30");
        assertThat(sessions.day(TODAY).lately().get(joel))
                .hasSize(8)
                .endsWith(AttendanceState.ATTENDED, AttendanceState.NO_SHOW)
                .doesNotContain(AttendanceState.CANCELLED_BY_CLINIC, AttendanceState.NOT_RECORDED);
    }

    @Test
    void someone_elses_client_is_refused_and_the_denial_is_on_record() {
        AttendanceId id = at("09:30");
        given.staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        assertThat(sessions.day(TODAY).lines()).isEmpty();
        assertThatThrownBy(() -> sessions.markAttended(id, 0)).isInstanceOf(Denied.class);
        assertThat(clinic.ask("select reason from audit_entry where not allowed"))
                .containsExactly("NOT_IN_CARE_TEAM");
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(0L);
    }

    @Test
    void an_ended_care_relationship_acts_at_the_next_question() {
        AttendanceId id = at("09:30");
        clinic.sql("update care_relationship set until_at = ?", Instant.parse("2026-11-17T10:41:59Z"));
        assertThatThrownBy(() -> sessions.markAttended(id, 0)).isInstanceOf(Denied.class);
    }

    @Test
    void a_list_is_one_audit_entry_that_names_everyone_shown() {
        at("09:30");
        sessions.day(TODAY);
        List<Object> named = clinic.ask(
                "select client_ids[1] from audit_entry where action = 'SEE_DAY' and cardinality(client_ids) = 1");
        assertThat(named).containsExactly(joel.value());
    }

    @Test
    void without_a_word_in_the_audit_nothing_is_shown_or_marked() {
        AttendanceId id = at("09:30");
        assertThatThrownBy(() -> clinic.sql("update audit_entry set actor = 'x'"))
                .hasMessageContaining("permission denied");
        assertThat(clinic.ask("select has_table_privilege('audit_entry', 'delete')"))
                .containsExactly(false);
        sessions.markAttended(id, 0);
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'MARK_ATTENDANCE'"))
                .containsExactly(1L);
    }

    @Test
    void there_is_nothing_to_take_back_where_no_mark_stands() {
        AttendanceId id = at("09:30");
        assertThatThrownBy(() -> sessions.undo(id, 0))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("session.nothing-to-undo"));
        sessions.markAttended(id, 0);
        sessions.undo(id, 1);
        assertThatThrownBy(() -> sessions.undo(id, 2)).isInstanceOf(Refused.class);
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(2L);
    }

    @Test
    void of_two_people_at_the_same_moment_one_waits_and_then_sees_the_others_mark() throws Exception {
        AttendanceId id = at("09:30");
        try (Connection first = clinic.connection();
                ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            // the first has the line in hand and has not finished
            try (PreparedStatement line = first.prepareStatement("update attendance set version = 1 where id = ?")) {
                line.setObject(1, id.value());
                line.executeUpdate();
            }
            Future<MarkResult> second = elsewhere.submit(() -> sessions.markNoShow(id, 0, null));
            assertThat(catchThrowable(() -> second.get(300, TimeUnit.MILLISECONDS)))
                    .isInstanceOf(TimeoutException.class);
            first.commit();
            assertThat(second.get()).isInstanceOf(MarkResult.ChangedSince.class);
        }
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(0L);
    }

    @Test
    void who_may_not_mark_a_line_does_not_wait_for_it() throws Exception {
        AttendanceId id = at("09:30");
        given.staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        try (Connection first = clinic.connection()) {
            first.setAutoCommit(false);
            try (PreparedStatement line = first.prepareStatement("update attendance set version = 1 where id = ?")) {
                line.setObject(1, id.value());
                line.executeUpdate();
            }
            clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
            assertThatThrownBy(() -> sessions.markAttended(id, 0)).isInstanceOf(Denied.class);
            first.rollback();
        }
    }

    @Test
    void her_today_is_that_of_the_site_where_she_works_now() {
        clinic.clock().set(Instant.parse("2026-11-18T02:00:00Z"));
        assertThat(sessions.today()).isEqualTo(TODAY.plusDays(1));
        SiteId canal = given.site("Canal Wharf", "America/New_York");
        clinic.sql(
                "update duty set until_at = ? where staff_id = ?", Instant.parse("2026-11-01T00:00:00Z"), ruth.value());
        clinic.sql(
                "insert into duty values (gen_random_uuid(), ?, 'CLINICIAN', ?, ?)",
                ruth.value(),
                canal.value(),
                Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(sessions.today()).isEqualTo(TODAY);
    }

    @Test
    void a_duty_everywhere_has_the_day_of_most_people_in_her_care() {
        clinic.sql("update duty set until_at = ?", Instant.parse("2026-11-01T00:00:00Z"));
        clinic.sql(
                "insert into duty values (gen_random_uuid(), ?, 'CLINICIAN', null, ?)",
                ruth.value(),
                Instant.parse("2026-11-01T00:00:00Z"));
        SiteId canal = given.site("Canal Wharf", "America/New_York");
        given.care(given.client("Ana", "Lima", "HF-7", canal), ruth);
        given.care(given.client("Bo", "Berg", "HF-8", canal), ruth);
        clinic.clock().set(Instant.parse("2026-11-18T02:00:00Z"));
        assertThat(sessions.today()).isEqualTo(TODAY);
    }

    @Test
    void no_fact_is_retracted_before_it_was_recorded() {
        AttendanceId id = at("09:30");
        sessions.markAttended(id, 0);
        assertThatThrownBy(() -> clinic.sql(
                        "update attendance_mark set retracted_at = ?, retracted_by = 'x' where attendance_id = ?",
                        Instant.parse("2026-11-17T10:41:59Z"),
                        id.value()))
                .hasMessageContaining("retracted_after_recorded");
    }
}
