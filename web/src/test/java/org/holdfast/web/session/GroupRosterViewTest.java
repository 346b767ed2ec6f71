package org.holdfast.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.NewMark;
import org.holdfast.session.Sessions;
import org.holdfast.session.WalkInRow;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth's Tuesday morning group of twelve at Harbour Street; it began at 10:00 and it is 10:42. */
class GroupRosterViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Instant TEN = Instant.parse("2026-11-17T10:00:00Z");
    private static final List<String> NAMES = List.of(
            "Ade", "Beatriz", "Caleb", "Dilnoza", "Erik", "Fatima", "George", "Hana", "Ibrahim", "Jodie", "Kofi",
            "Lucia");

    private final List<ClientId> people = new ArrayList<>();
    private SiteId harbour;
    private StaffId ruth;
    private SessionId group;

    @BeforeEach
    void ruth_has_a_group_of_twelve() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        StaffId dele = clinic.given().staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        for (int i = 0; i <= NAMES.size(); i++) {
            String name = i < NAMES.size() ? NAMES.get(i) : "Marek";
            ClientId client = clinic.given().client(name, "Person" + (char) ('a' + i), "HF-" + (10 + i), harbour);
            clinic.given().care(client, ruth);
            clinic.given().care(client, dele);
            if (i < NAMES.size()) {
                people.add(client);
            }
        }
        group = clinic.given()
                .group(harbour, ruth, "Tuesday morning group", TODAY, TEN, people.toArray(ClientId[]::new));
    }

    private void ruth_opens_the_roster() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        UI.getCurrent().navigate("sessions/" + group);
    }

    private AttendanceId of(int person) {
        return new AttendanceId((UUID) clinic.ask(
                        "select id from attendance where session_id = ? and client_id = ? and retracted_at is null",
                        group.value(),
                        people.get(person).value())
                .getFirst());
    }

    private void press(String key) {
        ComponentUtil.fireEvent(
                $(GroupRosterView.class).first(),
                new Keys.Pressed($(GroupRosterView.class).first(), true, key));
    }

    private void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            press(key);
        }
    }

    private RosterLine line(int person) {
        return $(RosterLine.class).id("roster-" + of(person));
    }

    private String read(int person) {
        return text(line(person));
    }

    private void click(String words) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> text(button).startsWith(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void mark(int person, String what) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .orElse("")
                                .equals(NAMES.get(person) + " Person" + (char) ('a' + person) + ": " + what))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void save() {
        test($(Button.class).id("save-roster")).click();
    }

    private List<Object> marks() {
        return clinic.ask(
                "select mark || coalesce(' ' || reason, '') || coalesce(' ' || minutes_late, '') from attendance_mark where retracted_at is null order by 1");
    }

    private long drafted() {
        return (Long) clinic.ask("select count(*) from roster_draft").getFirst();
    }

    @Test
    void twelve_people_stand_on_one_screen_and_none_of_them_is_said_to_have_come() {
        ruth_opens_the_roster();

        assertThat(text())
                .contains("Tuesday morning group", "10:00", "with Ruth Adler", "12 not recorded", "Save, 12 left")
                .contains("Ade", "Lucia");
        assertThat($(RosterLine.class).all()).hasSize(12);
        assertThat(line(0).hasClassName("hf-focused")).isTrue();
        assertThat($(Button.class).id("save-roster").isEnabled()).isFalse();
        assertThat(marks()).isEmpty();
        assertThat(drafted()).isZero();
    }

    @Test
    void all_here_and_two_exceptions_by_keys_alone_and_nothing_is_on_record_before_it_is_saved() {
        ruth_opens_the_roster();

        press("a");
        press("ArrowDown", 2);
        press("l");
        press("2");
        press("ArrowDown", 3);
        press("n");
        press("3");

        assertThat(read(2)).contains("came late, 10 minutes");
        assertThat(read(5)).contains("did not come: transport");
        assertThat(text()).contains("10 came", "1 came late", "1 did not come", "Draft kept 10:42, not saved yet");
        assertThat(marks()).isEmpty();
        assertThat(drafted()).isEqualTo(12);

        press("s");
        assertThat(toast()).isEqualTo("Saved: 12 people.");
        assertThat(marks())
                .hasSize(12)
                .contains("ATTENDED_LATE 10", "NO_SHOW transport")
                .containsOnlyOnce("NO_SHOW transport");
        assertThat(drafted()).isZero();
    }

    @Test
    void who_is_left_unmarked_stays_not_recorded_and_the_button_says_how_many() {
        ruth_opens_the_roster();
        press("c");
        press("c");

        assertThat(text($(Button.class).id("save-roster"))).isEqualTo("Save, 10 left");
        save();

        assertThat(marks()).containsExactly("ATTENDED", "ATTENDED");
        assertThat(text()).contains("2 came", "10 not recorded");
    }

    @Test
    void all_here_leaves_alone_who_is_marked_and_is_undone_in_one_step() {
        ruth_opens_the_roster();
        mark(3, "Did not come");
        test($(NativeButton.class).id("all-here")).click();
        assertThat(text()).contains("All here, 10:42", "11 came", "1 did not come");

        press("u");
        assertThat(text()).contains("11 not recorded", "1 did not come").doesNotContain("All here, 10:42");
        assertThat(drafted()).isEqualTo(1);
        press("u");
        assertThat(drafted()).isZero();
    }

    @Test
    void a_draft_is_there_again_on_another_day_or_device_and_can_be_thrown_away() {
        ruth_opens_the_roster();
        press("a");
        press("n");

        ruth_opens_the_roster();
        assertThat(text()).contains("Your draft of", "is here again: 12 people", "11 came");

        click("Throw the draft away");
        assertThat(text($(Dialog.class).first())).contains("Nothing of it is on record");
        test($(Button.class).withText("Throw it away").first()).click();
        assertThat(drafted()).isZero();
        assertThat(text()).contains("12 not recorded");
        assertThat(marks()).isEmpty();
    }

    @Test
    void minutes_and_reasons_in_ones_own_words_are_part_of_the_same_step() {
        ruth_opens_the_roster();
        mark(0, "Late");
        test($(IntegerField.class).first()).setValue(12);
        assertThat(read(0)).contains("came late, 12 minutes");
        mark(1, "Did not come");
        TextField own = $(TextField.class).first();
        test(own).setValue("her sister’s wedding");
        assertThat(read(1)).contains("did not come: her sister’s wedding");
        assertThat($(TextField.class).first()).isSameAs(own);

        press("u");
        assertThat(read(1)).contains("Not recorded");
        assertThat(read(0)).contains("12 minutes");
    }

    @Test
    void a_reason_that_is_too_long_stays_in_its_field_and_the_draft_stands() {
        ruth_opens_the_roster();
        mark(0, "Did not come");
        String tooLong = "a long story ".repeat(60);
        test($(TextField.class).first()).setValue(tooLong);

        assertThat($(TextField.class).first().isInvalid()).isTrue();
        assertThat($(TextField.class).first().getValue()).isEqualTo(tooLong);
        save();
        assertThat(marks()).containsExactly("NO_SHOW");
    }

    @Test
    void a_chosen_answer_chosen_again_is_none() {
        ruth_opens_the_roster();
        mark(0, "Did not come");
        press("2");
        assertThat(read(0)).contains("did not come: ill");
        press("2");
        assertThat(read(0)).contains("did not come").doesNotContain("did not come: ill");
    }

    @Test
    void who_cancelled_and_whether_in_time_is_worked_out_and_we_may_have_cancelled() {
        ruth_opens_the_roster();
        mark(0, "Cancelled");
        mark(1, "Cancelled");
        click("we cancelled");
        save();

        assertThat(marks()).containsExactlyInAnyOrder("CANCELLED_BY_CLIENT_LATE", "CANCELLED_BY_CLINIC");
    }

    @Test
    void of_two_who_mark_the_same_group_the_second_sees_the_firsts_mark_and_decides() {
        ruth_opens_the_roster();
        mark(0, "Came");
        mark(1, "Did not come");
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        clinic.the(Sessions.class)
                .mark(of(0), 0, NewMark.of(AttendanceState.NO_SHOW).because("ill"));
        clinic.the(Sessions.class).mark(of(1), 0, NewMark.of(AttendanceState.ATTENDED));
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        save();

        assertThat(text()).contains("2 lines were marked by somebody else since you looked");
        assertThat(read(0))
                .contains("Dele Okafor marked Ade Persona meanwhile: did not come: ill", "You put down: came");
        assertThat(marks()).containsExactlyInAnyOrder("NO_SHOW ill", "ATTENDED");

        click("Keep theirs");
        click("Use mine");
        save();
        assertThat(toast()).isEqualTo("Saved: 1 person.");
        assertThat(marks()).containsExactlyInAnyOrder("NO_SHOW ill", "NO_SHOW");
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(3L);
    }

    @Test
    void what_another_marks_meanwhile_comes_up_by_itself() {
        ruth_opens_the_roster();
        mark(1, "Did not come");
        clinic.clock().pass(Duration.ofSeconds(20));
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        clinic.the(Sessions.class).markAttended(of(1), 0);
        clinic.the(Sessions.class).markAttended(of(4), 0);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        poll();

        assertThat(read(1)).contains("Dele Okafor marked", "Keep theirs", "Use mine");
        assertThat(text()).contains("1 came", "10 not recorded");
    }

    @Test
    void a_walk_in_is_number_thirteen_and_can_be_taken_off_again() {
        ruth_opens_the_roster();
        press("w");
        @SuppressWarnings("unchecked")
        ComboBox<WalkInRow> who = $(ComboBox.class).first();
        assertThat(text($(WalkInCard.class).first())).contains("Only people in your care");
        who.setValue(who.getListDataView().getItems().findFirst().orElseThrow());
        test($(Button.class).withText("Add").first()).click();

        assertThat($(RosterLine.class).all()).hasSize(13);
        assertThat(text()).contains("Marek", "walk-in", "1 came", "12 not recorded");
        assertThat(toast()).contains("Marek Personm is on the list.");
        assertThat(marks()).isEmpty();

        test($(Button.class).withText("Undo").first()).click();
        assertThat($(RosterLine.class).all()).hasSize(12);
        assertThat(drafted()).isZero();
    }

    @Test
    void nobody_chosen_as_a_walk_in_is_a_sentence_at_the_field() {
        ruth_opens_the_roster();
        press("w");
        test($(Button.class).withText("Add").first()).click();
        assertThat($(ComboBox.class).first().getErrorMessage()).isEqualTo("Please choose who came.");
    }

    @Test
    void after_its_day_a_mark_is_changed_with_a_reason_and_all_of_it_stays_visible() {
        ruth_opens_the_roster();
        mark(0, "Came");
        save();
        clinic.clock().pass(Duration.ofDays(1));
        ruth_opens_the_roster();
        mark(0, "Did not come");
        assertThat(read(0)).contains("On record: came, Ruth Adler");

        save();
        assertThat(read(0)).contains("That day is over. To change what stands, please say why.");
        assertThat(marks()).containsExactly("ATTENDED");

        List<TextField> fields = $(TextField.class).all();
        test(fields.getLast()).setValue("I mistook him for Adeola");
        save();
        assertThat(marks()).containsExactly("NO_SHOW");

        press("ArrowUp", 12);
        click("History");
        String history = text($(Dialog.class).first());
        assertThat(history).contains("came", "did not come", "Ruth Adler", "I mistook him for Adeola");
    }

    @Test
    void before_the_doors_open_only_that_they_cancelled_or_moved_can_be_said() {
        clinic.clock().set(TEN.minus(Duration.ofMinutes(16)));
        ruth_opens_the_roster();
        press("a");
        press("c");
        press("n");
        assertThat(drafted()).isZero();
        press("x");
        assertThat(drafted()).isEqualTo(1);
        clinic.clock().set(TEN.plusSeconds(1));
        poll();
        press("a");
        assertThat(drafted()).isEqualTo(12);
    }

    @Test
    void the_window_says_nothing_of_the_group_and_a_wrong_address_nothing_at_all() {
        ruth_opens_the_roster();
        assertThat($(GroupRosterView.class).first().getPageTitle()).isEqualTo("Roster, 10:00");
        UI.getCurrent().navigate("sessions/nonsense");
        assertThat(text()).contains("There is nothing here");
        UI.getCurrent().navigate("sessions/" + SessionId.create());
        assertThat(text()).contains("There is nothing here");
    }

    @Test
    void all_keys_stand_behind_the_question_mark() {
        ruth_opens_the_roster();
        press("?");
        assertThat(text($(Dialog.class).first()))
                .contains("all here", "mark", "add a walk-in", "save", "excused, moved");
        Component page = $(GroupRosterView.class).first();
        assertThat(page.getElement().getAttribute("data-hf-keys")).contains("a", "w", "Ctrl+Enter");
    }
}
