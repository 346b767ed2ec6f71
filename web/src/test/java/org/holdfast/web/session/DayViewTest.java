package org.holdfast.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.note.NoteFor;
import org.holdfast.note.NoteWords;
import org.holdfast.note.Notes;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth's Tuesday at Harbour Street; it is 17 November 2026, 10:42 in London. */
class DayViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private StaffId ruth;
    private StaffId dele;
    private ClientId hyeJin;
    private ClientId joel;
    private ClientId oskar;

    @BeforeEach
    void ruth_looks_after_three_people() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        dele = clinic.given().staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        hyeJin = someone("Hye-jin", "Park", "HF-1");
        joel = someone("Joel", "Amankwah", "HF-2");
        oskar = someone("Oskar", "Lindqvist", "HF-3");
    }

    private ClientId someone(String given, String family, String number) {
        ClientId client = clinic.given().client(given, family, number, harbour);
        clinic.given().care(client, ruth);
        clinic.given().care(client, dele);
        return client;
    }

    private AttendanceId at(String time, ClientId client) {
        return clinic.given().session(harbour, ruth, client, TODAY, Instant.parse("2026-11-17T" + time + ":00Z"));
    }

    private DayView ruth_opens_her_day() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        return navigate(DayView.class);
    }

    private void press(String key) {
        DayView page = $(DayView.class).first();
        ComponentUtil.fireEvent(page, new Keys.Pressed(page, true, key));
    }

    private void click(String words) {
        Component found = $(NativeButton.class).all().stream()
                .map(Component.class::cast)
                .filter(button -> text(button).startsWith(words))
                .findFirst()
                .orElseGet(() -> $(Button.class).withText(words).first());
        if (found instanceof NativeButton plain) {
            test(plain).click();
        } else {
            test((Button) found).click();
        }
    }

    private String line(AttendanceId id) {
        return text($(DayLine.class).id("line-" + id));
    }

    private boolean focused(AttendanceId id) {
        return $(DayLine.class).id("line-" + id).hasClassName("hf-focused");
    }

    private List<Object> marks(AttendanceId id) {
        return clinic.ask(
                "select mark || coalesce(' ' || reason, '') || coalesce(' ' || minutes_late, '') from attendance_mark where attendance_id = ? order by recorded_at, id",
                id.value());
    }

    @Test
    void the_top_line_says_who_is_due_now_and_what_is_missing_but_never_that_someone_is_here() {
        at("08:15", oskar);
        at("10:30", hyeJin);
        at("11:30", joel);

        ruth_opens_her_day();

        assertThat(text())
                .contains(
                        "Tuesday 17 November",
                        "Now: Hye-jin Park, 10:30.",
                        "2 sessions are not fully recorded",
                        "3 sessions, 0 done")
                .doesNotContain("is here");
    }

    @Test
    void exactly_one_line_is_in_focus_and_it_is_the_one_that_runs_now() {
        AttendanceId early = at("08:15", oskar);
        AttendanceId now = at("10:30", hyeJin);

        ruth_opens_her_day();

        assertThat(focused(now)).isTrue();
        assertThat(focused(early)).isFalse();
        assertThat(line(now)).contains("now 10:42", "Came C", "Late L", "Part P", "Did not come N", "Cancelled X");
    }

    @Test
    void one_key_marks_and_the_next_one_not_recorded_comes_into_focus() {
        AttendanceId now = at("10:30", hyeJin);
        AttendanceId late = clinic.given().session(harbour, dele, oskar, TODAY, Instant.parse("2026-11-17T10:35:00Z"));
        ruth_opens_her_day();

        press("c");

        assertThat(marks(now)).containsExactly("ATTENDED");
        assertThat(line(now)).contains("Came").contains("10:42");
        assertThat(toast()).contains("Hye-jin Park: came.", "Undo");
        assertThat(focused(late)).isTrue();
    }

    @Test
    void a_no_show_is_saved_at_once_and_its_reason_can_follow_with_one_digit() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();

        press("n");
        assertThat(marks(now)).containsExactly("NO_SHOW");
        assertThat(line(now))
                .contains(
                        "Did not come, no reason yet",
                        "Why?",
                        "no contact 1",
                        "ill 2",
                        "transport 3",
                        "work 4",
                        "forgot 5");

        press("2");
        assertThat(marks(now)).containsExactly("NO_SHOW", "NO_SHOW ill");
        assertThat(line(now)).contains("Did not come: ill").doesNotContain("Why?");
    }

    @Test
    void a_reason_in_ones_own_words_is_kept() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("n");

        test($(TextField.class).first()).setValue("her sister’s wedding");

        assertThat(marks(now)).containsExactly("NO_SHOW", "NO_SHOW her sister’s wedding");
    }

    @Test
    void a_reason_that_is_refused_stays_in_its_field_and_the_mark_stands() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("n");
        String tooLong = "a long story ".repeat(200);

        test($(TextField.class).first()).setValue(tooLong);

        TextField field = $(TextField.class).first();
        assertThat(field.getValue()).isEqualTo(tooLong);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage())
                .isEqualTo(
                        "The reason was not saved; the mark stands. Please say the reason in at most 500 characters.");
        assertThat(marks(now)).containsExactly("NO_SHOW");
        assertThat(line(now)).doesNotContain("That mark was not saved");

        clinic.clock().pass(Duration.ofMinutes(1));
        poll();
        assertThat($(TextField.class).first()).isSameAs(field);

        test(field).setValue("her sister’s wedding");
        assertThat(marks(now)).containsExactly("NO_SHOW", "NO_SHOW her sister’s wedding");
    }

    @Test
    void minutes_that_cannot_be_are_refused_at_their_field() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("l");

        $(IntegerField.class).first().setValue(-5);

        assertThat($(IntegerField.class).first().getValue()).isEqualTo(-5);
        assertThat($(IntegerField.class).first().getErrorMessage())
                .isEqualTo("The minutes were not saved; the mark stands. Late is 1 to 600 minutes.");
        assertThat(marks(now)).containsExactly("ATTENDED_LATE");
    }

    @Test
    void an_undo_that_comes_too_late_says_so_and_not_that_a_mark_was_not_saved() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("c");
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        clinic.the(Sessions.class).markNoShow(now, 1, "ill");
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        press("u");

        assertThat(line(now))
                .contains("That was not undone.", "Dele Okafor marked this")
                .doesNotContain("not saved");
        assertThat(marks(now)).containsExactly("ATTENDED", "NO_SHOW ill");
    }

    @Test
    void a_line_that_asks_holds_its_undo_and_no_toast_lies_over_the_question() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();

        press("l");
        assertThat(toast()).isEmpty();
        assertThat(line(now)).contains("Saved. How late?", "Undo");

        click("Undo");
        assertThat(marks(now)).containsExactly("ATTENDED_LATE", "WITHDRAWN");
    }

    @Test
    void undo_takes_back_the_no_show_and_its_reason_in_one_step() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("n");
        press("1");

        press("u");

        assertThat(marks(now)).containsExactly("NO_SHOW", "NO_SHOW no contact", "WITHDRAWN");
        assertThat(line(now)).contains("Not recorded");
        assertThat(toast()).contains("Hye-jin Park: not recorded again.");
    }

    @Test
    void undo_after_a_change_says_again_what_stood_before() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("l");
        press("3");
        clinic.clock().pass(Duration.ofMinutes(1));
        press("n");

        click("Undo");

        assertThat(marks(now)).containsExactly("ATTENDED_LATE", "ATTENDED_LATE 15", "NO_SHOW", "ATTENDED_LATE 15");
        assertThat(line(now)).contains("Came late, 15 minutes");
    }

    @Test
    void a_cancellation_can_turn_out_to_be_ours() {
        AttendanceId ahead = at("11:30", joel);
        ruth_opens_her_day();

        press("x");
        press("5");

        assertThat(marks(ahead)).containsExactly("CANCELLED_BY_CLIENT_LATE", "CANCELLED_BY_CLINIC");
    }

    @Test
    void a_session_that_has_not_begun_is_refused_in_place_and_nothing_is_marked() {
        AttendanceId ahead = at("11:30", joel);
        ruth_opens_her_day();

        press("c");

        assertThat(marks(ahead)).isEmpty();
        assertThat(line(ahead)).contains("That mark was not saved.", "has not begun");
    }

    @Test
    void before_the_start_only_what_can_be_said_is_offered() {
        AttendanceId ahead = at("11:30", joel);
        ruth_opens_her_day();
        assertThat(line(ahead)).contains("Cancelled X", "Who came can be marked from 11:15");
        assertThat(line(ahead)).doesNotContain("Did not come", "Late L", "Came C");

        clinic.clock().set(Instant.parse("2026-11-17T11:15:00Z"));
        poll();
        assertThat(line(ahead)).contains("Came C", "Cancelled X", "The rest from 11:30");
        assertThat(line(ahead)).doesNotContain("Did not come");

        press("c");
        assertThat(marks(ahead)).containsExactly("ATTENDED");
    }

    @Test
    void early_in_the_day_work_begins_with_what_is_left_from_earlier_days() {
        AttendanceId friday =
                clinic.given().session(harbour, ruth, joel, TODAY.minusDays(4), Instant.parse("2026-11-13T17:30:00Z"));
        at("11:30", hyeJin);

        ruth_opens_her_day();

        assertThat(focused(friday)).isTrue();
    }

    @Test
    void when_dele_was_quicker_both_are_shown_and_ruth_decides() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        clinic.the(Sessions.class).markAttended(now, 0);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        press("n");
        assertThat(marks(now)).containsExactly("ATTENDED");
        assertThat(line(now))
                .contains("That mark was not saved.", "Dele Okafor marked this at 10:42: came. Nothing is lost.");

        click("Mark “Did not come” instead");
        assertThat(marks(now)).containsExactly("ATTENDED", "NO_SHOW");
        assertThat(line(now)).doesNotContain("not saved");
    }

    @Test
    void what_dele_marks_comes_onto_ruths_open_page_by_itself() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        clinic.clock().pass(Duration.ofSeconds(20));
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        clinic.the(Sessions.class).markAttended(now, 0);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        poll();

        assertThat(line(now)).contains("Came").doesNotContain("Not recorded");
    }

    @Test
    void waiting_on_the_page_leaves_no_entries_in_the_audit() {
        AttendanceId now = at("10:30", hyeJin);
        ruth_opens_her_day();
        clinic.the(Notes.class)
                .keep(
                        null,
                        0,
                        new NoteFor(now, Sensitivity.ORDINARY, null),
                        new NoteWords(null, "", "", "Not signed yet"),
                        "");
        ruth_opens_her_day();
        assertThat(text()).contains("One note is not signed");
        Object before = clinic.ask("select count(*) from audit_entry").getFirst();

        clinic.clock().pass(Duration.ofMinutes(1));
        poll();
        clinic.clock().pass(Duration.ofMinutes(1));
        poll();
        press("ArrowDown");

        assertThat(text()).contains("One note is not signed");
        assertThat(clinic.ask("select count(*) from audit_entry").getFirst()).isEqualTo(before);
    }

    @Test
    void a_session_begins_while_the_page_is_open_and_is_then_not_recorded() {
        AttendanceId ahead = at("11:30", joel);
        ruth_opens_her_day();
        assertThat(line(ahead)).contains("in 48 min").doesNotContain("Not recorded");

        clinic.clock().pass(Duration.ofMinutes(48));
        poll();

        assertThat(line(ahead)).contains("Not recorded", "now 11:30");
    }

    @Test
    void at_midnight_the_open_page_turns_to_the_new_day() {
        at("10:30", hyeJin);
        ruth_opens_her_day();

        clinic.clock().set(Instant.parse("2026-11-18T00:00:30Z"));
        poll();

        assertThat(text()).contains("Wednesday 18 November", "Not recorded, from earlier days", "Hye-jin Park");
    }

    @Test
    void what_nobody_recorded_on_earlier_days_comes_first_and_can_be_marked_there() {
        AttendanceId friday =
                clinic.given().session(harbour, ruth, joel, TODAY.minusDays(4), Instant.parse("2026-11-13T17:30:00Z"));
        at("10:30", hyeJin);
        ruth_opens_her_day();
        assertThat(text())
                .contains(
                        "Not recorded, from earlier days",
                        "Fri 13 Nov",
                        "2 sessions are not fully recorded , 1 from earlier days.");

        press("ArrowUp");
        assertThat(focused(friday)).isTrue();
        press("c");

        assertThat(marks(friday)).containsExactly("ATTENDED");
        assertThat(line(friday)).contains("Came");
    }

    @Test
    void a_group_stands_under_one_heading_and_all_here_marks_only_those_not_yet_marked() {
        UUID session = group("Tuesday morning group", hyeJin, joel, oskar);
        ruth_opens_her_day();
        assertThat(text()).contains("Tuesday morning group", "3 people, Room 2", "All 3 here");
        press("n");

        click("All 2 here");

        assertThat(clinic.ask(
                        "select m.mark from attendance_mark m join attendance a on a.id = m.attendance_id where a.session_id = ? order by 1",
                        session))
                .containsExactly("ATTENDED", "ATTENDED", "NO_SHOW");
        assertThat(toast()).contains("2 people came.");

        press("u");
        assertThat(clinic.ask(
                        "select m.mark from attendance_mark m join attendance a on a.id = m.attendance_id where a.session_id = ? and m.retracted_at is null order by 1",
                        session))
                .containsExactly("NO_SHOW", "WITHDRAWN", "WITHDRAWN");
    }

    private boolean at_heading(UUID session) {
        return $(GroupHeading.class).id("group-" + session).hasClassName("hf-focused");
    }

    @Test
    void the_arrows_stop_at_a_closed_group_which_opens_is_marked_and_undone_by_keys() {
        AttendanceId early = clinic.given().session(harbour, dele, oskar, TODAY, Instant.parse("2026-11-17T08:15:00Z"));
        UUID session = group("Tuesday morning group", hyeJin, joel);
        ruth_opens_her_day();
        press("ArrowDown");
        assertThat(at_heading(session)).as("down from the line before").isTrue();

        press("ArrowLeft");
        assertThat(path()).as("the day is not turned").isEqualTo("today");
        assertThat(text()).doesNotContain("Joel Amankwah");
        press("ArrowUp");
        assertThat(focused(early)).isTrue();
        press("ArrowDown");
        assertThat(at_heading(session)).isTrue();

        press("ArrowRight");
        assertThat(text()).contains("Joel Amankwah");
        press("Enter");
        assertThat(text()).doesNotContain("Joel Amankwah");

        press("a");
        assertThat(clinic.ask(
                        "select m.mark from attendance_mark m join attendance a on a.id = m.attendance_id where a.session_id = ?",
                        session))
                .containsExactly("ATTENDED", "ATTENDED");
        press("u");
        assertThat(clinic.ask("select count(*) from attendance_mark where mark = 'WITHDRAWN'"))
                .containsExactly(2L);
    }

    @Test
    void a_group_somebody_opened_stays_open_when_they_go_to_a_name_in_it() {
        group("Tuesday morning group", hyeJin, joel);
        ruth_opens_her_day();
        click("All 2 here");
        press("ArrowUp");
        while (!$(GroupHeading.class).first().hasClassName("hf-focused")) {
            press("ArrowUp");
        }
        press("ArrowLeft");
        assertThat(text()).doesNotContain("Joel Amankwah");

        press("ArrowRight");
        press("ArrowDown");
        assertThat(text()).contains("Joel Amankwah", "Hye-jin Park");
    }

    @Test
    void the_keys_of_a_group_stand_with_the_others() {
        assertThat(text(KeyLine.all())).contains("at a group: all here", "at a group: show, hide names");
    }

    private UUID group(String title, ClientId... people) {
        UUID session = UUID.randomUUID();
        Instant start = Instant.parse("2026-11-17T09:00:00Z");
        clinic.sql(
                "insert into session (id, site_id, clinician_id, kind, mode, title, room, held_on, starts_at, ends_at, planned, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'GROUP', 'IN_PERSON', ?, 'Room 2', ?, ?, ?, true, ?, 'test')",
                session,
                harbour.value(),
                ruth.value(),
                title,
                TODAY,
                start,
                start.plusSeconds(5400),
                start);
        for (ClientId person : people) {
            clinic.sql(
                    "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) values (?, ?, ?, ?, 'test')",
                    UUID.randomUUID(),
                    session,
                    person.value(),
                    start);
        }
        return session;
    }

    @Test
    void the_day_before_and_the_day_after_are_one_step_away_and_today_leads_back() {
        at("10:30", hyeJin);
        ruth_opens_her_day();

        press("ArrowLeft");
        assertThat(path()).isEqualTo("today/2026-11-16");
        assertThat(text()).contains("Monday 16 November", "Nobody booked on this day.");

        click("Today");
        assertThat(path()).isEqualTo("today");
        assertThat(text()).contains("Hye-jin Park");
    }

    @Test
    void every_day_has_its_own_title_and_a_far_one_its_year() {
        ruth_opens_her_day();
        assertThat($(DayView.class).first().getPageTitle()).isEqualTo("Today, Tue 17 Nov");

        UI.getCurrent().navigate("today/2026-11-18");
        assertThat($(DayView.class).first().getPageTitle()).isEqualTo("Wed 18 Nov");

        UI.getCurrent().navigate("today/2025-11-18");
        assertThat($(DayView.class).first().getPageTitle()).isEqualTo("Tue 18 Nov 2025");
        assertThat(text()).contains("Tuesday 18 November 2025");
    }

    @Test
    void a_day_no_record_speaks_of_is_nothing_here_and_the_arrows_end_there() {
        ruth_opens_her_day();
        for (String day : List.of("+999999999-12-31", "9999-12-31", "2101-01-01", "1899-12-31", "nonsense")) {
            UI.getCurrent().navigate("today/" + day);
            assertThat(text()).as(day).contains("There is nothing here");
        }

        UI.getCurrent().navigate("today/2100-12-31");
        press("ArrowRight");
        assertThat(path()).isEqualTo("today/2100-12-31");
    }

    @Test
    void done_lines_step_back_only_today_and_only_while_something_is_open() {
        at("08:15", oskar);
        at("10:30", hyeJin);
        clinic.given().session(harbour, ruth, joel, TODAY.minusDays(1), Instant.parse("2026-11-16T10:30:00Z"));
        ruth_opens_her_day();
        press("c");
        assertThat($(DayBoard.class).first().hasClassName("hf-hides-done")).isTrue();
        assertThat(text()).contains("Show done");

        UI.getCurrent().navigate("today/2026-11-16");
        assertThat($(DayBoard.class).first().hasClassName("hf-hides-done")).isFalse();

        UI.getCurrent().navigate("today");
        press("c");
        assertThat($(DayBoard.class).first().hasClassName("hf-hides-done")).isFalse();
        assertThat(text()).contains("2 done").doesNotContain("Show done");
    }

    @Test
    void where_all_that_is_open_is_from_earlier_days_that_is_said_once() {
        for (int days = 4; days <= 5; days++) {
            clinic.given()
                    .session(
                            harbour,
                            ruth,
                            joel,
                            TODAY.minusDays(days),
                            Instant.parse("2026-11-17T09:30:00Z").minusSeconds(days * 86400L));
        }

        ruth_opens_her_day();

        assertThat(text()).contains("2 sessions are not fully recorded , both from earlier days.");
    }

    @Test
    void a_mark_made_on_another_day_is_told_with_its_day() {
        AttendanceId friday =
                clinic.given().session(harbour, ruth, joel, TODAY.minusDays(4), Instant.parse("2026-11-13T17:30:00Z"));
        ruth_opens_her_day();
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        clinic.the(Sessions.class).markAttended(friday, 0);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        press("n");

        assertThat(line(friday)).contains("Dele Okafor marked this on Tue 17 Nov, 10:42: came.");
    }

    @Test
    void a_day_without_anyone_says_so() {
        ruth_opens_her_day();

        assertThat(text()).contains("Nobody booked today.", "Nothing is left to record.");
    }

    @Test
    void enter_opens_the_client_and_the_slash_leads_to_find() {
        at("10:30", hyeJin);
        ruth_opens_her_day();

        press("Enter");
        assertThat(path()).isEqualTo("clients/" + hyeJin);

        navigate(DayView.class);
        press("/");
        assertThat(path()).isEqualTo("clients");
    }

    @Test
    void someone_elses_people_are_not_on_the_list() {
        ClientId stranger = clinic.given().client("Priya", "Raman", "HF-9", harbour);
        clinic.given().session(harbour, dele, stranger, TODAY, Instant.parse("2026-11-17T10:00:00Z"));

        ruth_opens_her_day();

        assertThat(text()).doesNotContain("Priya");
    }

    @Test
    void times_are_those_of_the_site_wherever_the_server_stands() {
        SiteId wharf = clinic.given().site("Canal Wharf", "America/New_York");
        clinic.given().session(wharf, dele, joel, TODAY, Instant.parse("2026-11-17T16:00:00Z"));

        ruth_opens_her_day();

        assertThat(text()).contains("11:00");
    }

    @Test
    void after_its_day_a_mark_is_changed_only_with_a_reason_which_stays_beside_it() {
        AttendanceId line = at("10:30", hyeJin);
        ruth_opens_her_day();
        press("c");
        clinic.clock().pass(Duration.ofDays(1));
        navigate(DayView.class, TODAY.toString());

        press("n");
        assertThat(line(line)).contains("That mark was not saved.", "To change what stands, please say why.");
        assertThat(marks(line)).containsExactly("ATTENDED");

        click("Say why, and change it");
        click("Change it");
        assertThat($(TextArea.class).first().isInvalid()).isTrue();
        test($(TextArea.class).first()).setValue("She wrote that she was at the other door");
        click("Change it");

        assertThat(marks(line)).containsExactly("ATTENDED", "NO_SHOW");
        assertThat(clinic.ask("select correction from attendance_mark where retracted_at is null"))
                .containsExactly("She wrote that she was at the other door");
    }

    @Test
    void a_session_that_was_moved_can_say_where_to() {
        AttendanceId line = at("10:30", hyeJin);
        clinic.given().session(harbour, ruth, hyeJin, TODAY.plusDays(7), Instant.parse("2026-11-24T10:30:00Z"));
        ruth_opens_her_day();

        press("m");
        assertThat(line(line)).contains("Saved. To which session?", "Tue 24 Nov, 10:30");
        press("1");

        assertThat(marks(line)).containsExactly("RESCHEDULED", "RESCHEDULED");
        assertThat(clinic.ask("select moved_to is not null from attendance_mark where retracted_at is null"))
                .containsExactly(true);
    }
}
