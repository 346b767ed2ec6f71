package org.holdfast.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.note.DraftRow;
import org.holdfast.note.NoteWords;
import org.holdfast.note.Notes;
import org.holdfast.web.client.ClientView;
import org.holdfast.web.session.DayView;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth writes a note on Joel; it is Tuesday 17 November 2026, 10:42 in London. */
class NoteViewTest extends ViewTest {
    private ClientId joel;
    private AttendanceId line;

    @BeforeEach
    void ruth_looks_after_joel() {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", here);
        StaffId dele = clinic.given().staff("dele", "Dele", "Okoro", "CLINICIAN", here);
        joel = clinic.given().client("Joel", "Amankwah", "HF-20417", here);
        clinic.given().care(joel, ruth);
        clinic.given().care(joel, dele);
        line = clinic.given()
                .session(here, ruth, joel, LocalDate.of(2026, 11, 17), Instant.parse("2026-11-17T09:00:00Z"));
        opens("ruth");
    }

    private void opens(String who) {
        signIn(who, who, Role.CLINICIAN);
        navigate("notes/" + line, NoteView.class);
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        test(button(words).orElseThrow()).click();
    }

    private Optional<Button> button(String words) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst();
    }

    private List<DraftRow> drafts() {
        return clinic.the(Notes.class).page(line).drafts();
    }

    @Test
    void what_she_types_is_saved_and_there_again_when_she_comes_back() {
        test(area("What we worked on")).setValue("Sleep, and the way home");
        assertThat(text()).contains("Saved at 10:42, not signed");
        assertThat(drafts()).extracting(row -> row.words().workedOn()).containsExactly("Sleep, and the way home");
        navigate("today", DayView.class);
        assertThat(text()).contains("One note is not signed", "Joel Amankwah, Tue 17 Nov");
        opens("ruth");
        assertThat(area("What we worked on").getValue()).isEqualTo("Sleep, and the way home");
        assertThat(text()).contains("Your draft of Tue 17 Nov, 10:42, not signed");
    }

    @Test
    void signed_it_is_read_by_the_team_and_amended_with_a_reason() {
        click("Sign");
        assertThat(text()).contains("The note says nothing yet");
        test(area("Anything else")).setValue("He lives alone");
        click("Sign");
        assertThat(toast()).contains("The care team can read it now");
        click("Amend…");
        test(area("Anything else")).setValue("He lives with Grace");
        click("Sign");
        TextField why = $(TextField.class).all().getFirst();
        assertThat(why.isInvalid()).isTrue();
        assertThat(area("Anything else").getValue()).as("what was typed stays").isEqualTo("He lives with Grace");
        test(why).setValue("Heard it wrong");
        click("Sign");
        opens("dele");
        assertThat(text()).contains("By Ruth Adler", "Amended because: Heard it wrong", "He lives with Grace");
        navigate("clients/" + joel, ClientView.class);
        assertThat(text()).contains("He lives with Grace").doesNotContain("He lives alone");
    }

    @Test
    void a_counselling_note_is_on_nobody_elses_page() {
        click("Write a counselling note");
        TextArea words = $(TextArea.class).all().getLast();
        test(words).setValue("Between us");
        assertThat(drafts()).extracting(row -> row.about().sensitivity()).containsExactly(Sensitivity.COUNSELLING);
        $(Button.class).all().stream()
                .filter(one -> one.getText().equals("Sign"))
                .reduce((first, last) -> last)
                .ifPresent(last -> test(last).click());
        assertThat(toast()).contains("It stays yours alone");
        assertThat(text()).contains("Yours alone", "Between us");
        opens("dele");
        assertThat(text()).doesNotContain("Between us", "By Ruth Adler");
        navigate("clients/" + joel, ClientView.class);
        assertThat(text()).doesNotContain("Between us");
    }

    @Test
    void written_on_two_devices_both_are_shown_until_she_puts_them_together() {
        test(area("Anything else")).setValue("At the desk");
        DraftRow desk = drafts().getFirst();
        clinic.the(Notes.class)
                .keep(desk.id(), desk.seen(), desk.about(), new NoteWords(null, "", "", "On the phone"), "");
        test(area("Anything else")).setValue("At the desk, longer");
        assertThat(text()).contains("You wrote this note in another window", "On the phone");
        click("Sign");
        assertThat(text()).contains("This note was written in two places");
        click("Put both together");
        assertThat(area("Anything else").getValue()).isEqualTo("At the desk, longer\n\nOn the phone");
        assertThat(button("Put both together")).isEmpty();
        click("Sign");
        assertThat(toast()).contains("The care team can read it now");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void signed_on_another_device_meanwhile_what_she_types_becomes_an_amendment() {
        test(area("Anything else")).setValue("One");
        DraftRow here = drafts().getFirst();
        clinic.the(Notes.class).sign(line, here.id(), here.seen());
        test(area("Anything else")).setValue("One and two");
        assertThat(drafts()).singleElement().satisfies(row -> {
            assertThat(row.words().words()).isEqualTo("One and two");
            assertThat(row.about().amends()).isNotNull();
        });
        assertThat($(TextField.class).all().getFirst().isVisible())
                .as("the reason is asked")
                .isTrue();
    }

    @Test
    void when_joel_is_no_longer_hers_nothing_stays_on_the_screen_and_what_was_saved_stays_hers() {
        test(area("Anything else")).setValue("He lives alone");
        assertThat(clinic.askAsOwner("select count(*) from note_draft")).isEqualTo(1);
        clinic.sql("update care_relationship set until_at = ?", clinic.clock().instant());
        poll();
        assertThat(text()).contains("This page has closed.").doesNotContain("Joel", "He lives alone");
        assertThat($(TextArea.class).all()).isEmpty();
        clinic.sql("update care_relationship set until_at = null");
        opens("ruth");
        assertThat(area("Anything else").getValue()).isEqualTo("He lives alone");
    }

    @Test
    void throwing_away_is_asked_first() {
        test(area("Anything else")).setValue("Rather not");
        click("Throw away");
        click("Keep it");
        assertThat(drafts()).hasSize(1);
        click("Throw away");
        click("Throw it away");
        assertThat(drafts()).isEmpty();
        assertThat(toast()).contains("The draft is gone");
    }

    @Test
    void a_session_that_is_nobodys_or_anothers_looks_the_same() {
        UI.getCurrent().navigate("notes/" + UUID.randomUUID());
        String absent = text();
        clinic.sql("update care_relationship set until_at = ?", Instant.parse("2026-11-17T10:41:00Z"));
        UI.getCurrent().navigate("notes/" + line);
        assertThat(text()).isEqualTo(absent).contains("There is nothing here");
        UI.getCurrent().navigate("notes/rubbish");
        assertThat(text()).isEqualTo(absent);
    }
}
