package org.holdfast.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Role;
import org.holdfast.episode.DischargeReason;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth admits Joel, sees what he needs, transfers him, ends the stay and takes that back. */
class StaysOnPageTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private SiteId canal;
    private ProgrammeId day;
    private StaffId ruth;
    private ClientId joel;

    @BeforeEach
    void ruth_looks_after_joel() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        canal = clinic.given().site("Canal Wharf", "America/New_York");
        day = clinic.given().programme("Day care");
        clinic.given().programme("Evenings");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        clinic.given().staff("dele", "Dele", "Okoro", "CLINICIAN", canal);
        clinic.given().staff("ines", "Ines", "Silva", "CLINICIAN", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "HF-20417", harbour);
        clinic.given().care(joel, ruth);
    }

    private void ruth_opens_joels_page() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("clients/" + joel, ClientView.class);
    }

    private void click(String words) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    private void press(String words) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> text(button).startsWith(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, String words) {
        Select<T> select = (Select<T>) labelled(Select.class, label);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(item -> select.getItemLabelGenerator().apply(item).equals(words))
                .findFirst()
                .orElseThrow());
    }

    private <C extends Component> C labelled(Class<C> type, String label) {
        return $(type).all().stream()
                .filter(one -> label.equals(((HasLabel) one).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String dialog() {
        return $(Dialog.class).all().stream()
                .filter(Dialog::isOpened)
                .map(ViewTest::text)
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Test
    void joel_is_admitted_from_his_page_and_day_one_counts() {
        ruth_opens_joels_page();
        assertThat(text()).contains("Joel is in no stay.", "Looked after by Ruth Adler");
        press("Begin a stay");
        click("Admit");
        assertThat(labelled(Select.class, "Programme").getErrorMessage()).isEqualTo("Which programme?");
        choose("Programme", "Day care");
        choose("Level of care", "intensive outpatient");
        labelled(DatePicker.class, "First asked for help on").setValue(TODAY.minusDays(9));
        click("Admit");

        assertThat(text())
                .contains("Day 1", "Day care, Harbour Street", "intensive outpatient", "asked for help 8 Nov 2026")
                .contains("No next session is booked.");
        press("Begin a stay");
        choose("Programme", "Day care");
        click("Admit");
        assertThat(labelled(Select.class, "Programme").getErrorMessage()).contains("overlaps another stay");
    }

    @Test
    void ending_a_stay_keeps_both_peoples_words_and_undo_goes_on_with_it() {
        clinic.given().episode(joel, day, harbour, TODAY.minusDays(20));
        ruth_opens_joels_page();
        press("End the stay");
        click("End the stay");
        assertThat(labelled(Select.class, "Why").getErrorMessage()).startsWith("Why does it end?");
        labelled(Select.class, "Why").setValue(DischargeReason.COMPLETED);
        labelled(TextArea.class, "In Joel’s words").setValue("I am ready");
        click("End the stay");
        assertThat(text()).contains("completed", "as planned", "I am ready", "28 Oct 2026 to 17 Nov 2026");
        assertThat(toast()).contains("has ended");

        click("Undo");
        assertThat(text()).contains("Day 21").doesNotContain("I am ready");
    }

    @Test
    void coming_back_is_said_as_a_good_thing() {
        clinic.given().episode(joel, day, harbour, TODAY.minusDays(20));
        ruth_opens_joels_page();
        press("End the stay");
        labelled(DatePicker.class, "Last day").setValue(TODAY.minusDays(10));
        labelled(Select.class, "Why").setValue(DischargeReason.LEFT_AGAINST_ADVICE);
        click("End the stay");
        press("Begin a stay");
        choose("Programme", "Day care");
        click("Admit");
        assertThat(text()).contains("Returned after 10 days");
    }

    @Test
    void a_transfer_to_another_site_asks_who_leads_there_and_closes_the_page() {
        clinic.given().episode(joel, day, harbour, TODAY.minusDays(20));
        ruth_opens_joels_page();
        press("Transfer");
        click("Transfer");
        assertThat(labelled(Select.class, "Programme").getErrorMessage()).contains("What changes?");
        choose("Site", "Canal Wharf");
        click("Transfer");
        assertThat(labelled(Select.class, "Who takes the lead there").getErrorMessage())
                .startsWith("Who takes the lead");
        choose("Who takes the lead there", "Dele Okoro");
        click("Transfer");
        assertThat(path()).isEqualTo("clients");
        assertThat(toast()).contains("Joel goes on at another site");

        signIn("dele", "Dele Okoro", Role.CLINICIAN);
        navigate("clients/" + joel, ClientView.class);
        assertThat(text()).contains("Day 21", "Day care, Canal Wharf", "Looked after by Dele Okoro");
    }

    @Test
    void what_to_know_now_stands_above_everything_with_its_reason() {
        clinic.given().episode(joel, day, harbour, TODAY.minusDays(40));
        for (int ago : new int[] {3, 10}) {
            LocalDate on = TODAY.minusDays(ago);
            clinic.sql(
                    "insert into attendance_mark (id, attendance_id, mark, recorded_at, recorded_by) values (gen_random_uuid(), ?, 'NO_SHOW', ?, 'ruth')",
                    clinic.given()
                            .session(harbour, ruth, joel, on, Instant.parse(on + "T09:00:00Z"))
                            .value(),
                    Instant.parse(on + "T10:00:00Z"));
        }
        ruth_opens_joels_page();
        assertThat(text())
                .contains("Nobody has seen them for 40 days.", "Closing the stay is proposed; you decide.")
                .contains("Did not come to the last 2 sessions. From Sat 7 Nov to Sat 14 Nov.")
                .contains("No next session is booked.");

        press("Keep open");
        $(TextArea.class).all().getLast().setValue("He rang");
        click("Keep it open");
        navigate(QuietStaysView.class);
        assertThat(text()).contains("Nobody went quiet.");
    }

    @Test
    void whose_stay_went_quiet_is_a_list_that_a_person_decides() {
        clinic.given().episode(joel, day, harbour, TODAY.minusDays(31));
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(QuietStaysView.class);
        assertThat(text())
                .contains(
                        "One stay is without a session",
                        "Joel Amankwah",
                        "Not seen since the admission on 17 Oct 2026");
        click("Close…");
        assertThat(labelled(DatePicker.class, "Last day").getValue()).isEqualTo(TODAY.minusDays(31));
        labelled(Select.class, "Why").setValue(DischargeReason.UNKNOWN);
        click("End the stay");
        assertThat(text()).contains("Nobody went quiet.");
        assertThat(clinic.ask("select discharge_reason from stay where retracted_at is null"))
                .containsExactly("UNKNOWN");
    }

    @Test
    void a_colleague_joins_and_leads_and_who_leaves_no_longer_reads_the_page() {
        ruth_opens_joels_page();
        press("Add a colleague");
        assertThat(dialog()).contains("The record opens to them at once");
        var who = $(ComboBox.class).all().getLast();
        @SuppressWarnings("unchecked")
        ComboBox<org.holdfast.access.Colleague> colleague = who;
        colleague.setValue(colleague
                .getListDataView()
                .getItems()
                .filter(one -> one.name().equals("Ines Silva"))
                .findFirst()
                .orElseThrow());
        click("Add");
        assertThat(text()).contains("Ruth Adler and one more");
        press("Let lead");
        assertThat(text()).contains("Looked after by Ines Silva");
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter("No longer: Ruth Adler"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        click("No longer");
        assertThat(path()).isEqualTo("clients");
        assertThat($(Notification.class).all()).isNotEmpty();
    }
}
