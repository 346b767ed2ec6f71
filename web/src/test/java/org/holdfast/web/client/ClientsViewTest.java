package org.holdfast.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.holdfast.access.Role;
import org.holdfast.client.Clients;
import org.holdfast.client.ContactUse;
import org.holdfast.client.Particulars;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth registers people and says how they are called and reached. */
class ClientsViewTest extends ViewTest {
    private static final LocalDate BORN = LocalDate.of(1992, 11, 18);

    private SiteId harbour;
    private StaffId ruth;
    private ClientId joel;

    @BeforeEach
    void ruth_looks_after_joel() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "HF-20417", harbour);
        clinic.sql("update client set born_on = ?, pronouns = 'he/him' where id = ?", BORN, joel.value());
        clinic.given().care(joel, ruth);
    }

    private void ruth_looks_at_her_clients() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(ClientsView.class);
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

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
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

    private void types(String given, String family) {
        field("Given name").setValue(given);
        field("Family name").setValue(family);
        $(DatePicker.class).first().setValue(BORN);
    }

    @Test
    void somebody_new_is_registered_and_their_page_opens() {
        ruth_looks_at_her_clients();
        click("Register a client");
        types("Ana", "Reyes");
        field("Called").setValue("Annie");
        field("Pronouns").setValue("she/her");
        click("Register");

        assertThat(path()).startsWith("clients/");
        assertThat(text()).contains("Annie Reyes", "33, she/her");
    }

    @Test
    void a_second_record_is_warned_of_and_the_first_one_named_where_it_is_open() {
        ruth_looks_at_her_clients();
        click("Register a client");
        types("Joel", "Amankwa");
        click("Register");

        assertThat(dialog()).contains("There may already be a record", "Joel Amankwah", "HF-20417");
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals("clients/" + joel));
        press("Back to what I typed");
        assertThat(field("Family name").getValue()).isEqualTo("Amankwa");
        click("Register");
        click("Register all the same");
        assertThat(path()).startsWith("clients/").isNotEqualTo("clients/" + joel);
        assertThat(clinic.ask("select count(*) from client")).containsExactly(2L);
    }

    @Test
    void a_record_in_other_hands_is_hinted_at_and_never_named() {
        clinic.sql("update care_relationship set until_at = ?", clinic.clock().instant());
        ruth_looks_at_her_clients();
        click("Register a client");
        types("Joel", "Amankwah");
        click("Register");

        assertThat(dialog()).contains("not open to you").doesNotContain("HF-20417");
        assertThat(clinic.ask("select count(*) from client")).containsExactly(1L);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        ruth_looks_at_her_clients();
        click("Register a client");
        click("Register");
        assertThat(field("Given name").getErrorMessage()).startsWith("A client needs a given name");
        types("Dunja", "Park");
        field("Record number").setValue("HF-20417");
        click("Register");
        assertThat(field("Record number").getErrorMessage()).contains("belongs to someone already");
        assertThat(field("Family name").getValue()).isEqualTo("Park");
    }

    @Test
    void a_long_list_is_read_a_page_at_a_time() {
        for (int i = 0; i < 120; i++) {
            clinic.given().care(clinic.given().client("Given", "Family%03d".formatted(i), "N-" + i, harbour), ruth);
        }
        ruth_looks_at_her_clients();
        assertThat(text())
                .contains("121 people are in your care", "Family048", "71 more")
                .doesNotContain("Family049");
        press("Show the next 50");
        assertThat(text()).contains("Family098", "21 more").doesNotContain("Family099");
        press("Show the next 21");
        assertThat(text()).contains("Family119").doesNotContain("Show the next");
    }

    @Test
    void what_joel_is_called_changes_everywhere_and_what_was_before_stays() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("clients/" + joel, ClientView.class);
        press("Change name or pronouns");
        field("Called").setValue("Jo");
        field("Pronouns").setValue("they/them");
        click("Save");

        assertThat(text()).contains("Jo Amankwah", "they/them", "Reaching Jo").doesNotContain("Joel");
        press("Change name or pronouns");
        assertThat(dialog()).contains("Joel Amankwah he/him", "by Ruth Adler");
    }

    @Test
    void somebody_elses_change_is_not_written_over() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("clients/" + joel, ClientView.class);
        press("Change name or pronouns");
        clinic.the(Clients.class).change(joel, new Particulars("Joel", "Reyes", null, null, BORN), 0);
        field("Called").setValue("Jo");
        click("Save");

        assertThat(dialog()).contains("Somebody changed this meanwhile");
        assertThat(field("Called").getValue()).isEqualTo("Jo");
    }

    @Test
    @SuppressWarnings("unchecked")
    void how_joel_may_be_reached_says_its_yes_and_no_in_words() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("clients/" + joel, ClientView.class);
        assertThat(text()).contains("No way to reach Joel is on record.");
        press("Add a way");
        field("Number").setValue("ask Mum");
        click("Save");
        assertThat(field("Number").getErrorMessage()).startsWith("This does not look like a phone number");
        field("Number").setValue("07700 900123");
        ((CheckboxGroup<ContactUse>) $(CheckboxGroup.class).first()).setValue(Set.of(ContactUse.CALL));
        $(TextArea.class).first().setValue("Mornings only");
        $(Checkbox.class).all().getLast().setValue(true);
        click("Save");

        assertThat(text())
                .contains("07700 900123", "may call", "no voice mail", "no texts", "Mornings only", "first")
                .doesNotContain("may write", "do not write");
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals("tel:07700900123"));
        press("Change…");
        ((CheckboxGroup<ContactUse>) $(CheckboxGroup.class).first()).setValue(Set.of());
        click("Save");
        assertThat(text()).contains("do not call");
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("tel:"));
        press("No longer used");
        click("No longer used");
        assertThat(text()).contains("No way to reach Joel is on record.");
    }
}
