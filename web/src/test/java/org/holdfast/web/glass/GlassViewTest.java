package org.holdfast.web.glass;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.GlassVerdict;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.web.shell.SignInAgain;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Noor opens one record in an emergency; Priya knows at once and reviews it. */
class GlassViewTest extends ViewTest {
    @BeforeEach
    void noor_may_break_the_glass() {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        ClientId joel = clinic.given().client("Joel", "Amankwah", "HF-20417", here);
        clinic.given().episode(joel, clinic.given().programme("Outpatient"), here, LocalDate.of(2026, 10, 1));
        clinic.given().supporter(joel, "Grace", "grace");
        clinic.sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, phone, from_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, 'mother', 'FAMILY', true, false, false, '07700 900123', ?, recorded_at, 'test' from supporter",
                LocalDate.of(2026, 10, 1));
        clinic.given().staff("noor", "Noor", "Haddad", "EMERGENCY", null);
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
    }

    private void noor_opens_the_page() {
        signIn("noor", "Noor Haddad", Role.EMERGENCY);
        navigate("emergency", GlassView.class);
    }

    private void priya_opens(String path) {
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        navigate(path, GlassReviewView.class);
    }

    private void click(String words) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void fill(String number) {
        set("Record number", number);
        set("Why it cannot wait", "Found unconscious at the bus stop");
        set("Medical personnel who are told", "Dr Mensah, Mercy Hospital");
        set("Nature of the emergency", "Suspected overdose");
    }

    private void set(String label, String value) {
        $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> field.setValue(value));
        $(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> field.setValue(value));
    }

    private List<String> errors() {
        return $(Component.class).all().stream()
                .filter(HasValidationProperties.class::isInstance)
                .map(HasValidationProperties.class::cast)
                .filter(HasValidationProperties::isInvalid)
                .map(HasValidationProperties::getErrorMessage)
                .toList();
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
        noor_opens_the_page();
        click("Break the glass");
        assertThat(errors()).containsExactly("Whose record? Please give its number.");
        fill("HF-99999");
        click("Break the glass");
        assertThat(errors()).hasSize(1);
        assertThat($(TextArea.class).first().getValue()).isEqualTo("Found unconscious at the bus stop");
        assertThat(clinic.ask("select count(*) from glass")).containsExactly(0L);
    }

    @Test
    void noor_reads_one_record_under_a_red_banner_until_the_hour_is_over() {
        noor_opens_the_page();
        fill("HF-20417");
        click("Break the glass");
        assertThat(text())
                .contains(
                        "Emergency: you are reading record HF-20417",
                        "It closes in 60 minutes",
                        "Joel Amankwah",
                        "Outpatient, Harbour Street, since 1 Oct 2026",
                        "07700 900123");
        Object entries = clinic.ask("select count(*) from audit_entry").getFirst();
        clinic.clock().pass(Duration.ofMinutes(50));
        poll();
        assertThat(text()).contains("It closes in 10 minutes", "Joel Amankwah");
        assertThat(clinic.ask("select count(*) from audit_entry")).containsExactly(entries);
        clinic.clock().pass(Duration.ofMinutes(10));
        poll();
        assertThat(text()).doesNotContain("Joel Amankwah").contains("The record is closed");
    }

    @Test
    void when_her_duty_ends_within_the_hour_nothing_of_the_record_stays() {
        noor_opens_the_page();
        fill("HF-20417");
        click("Break the glass");
        assertThat(text()).contains("Joel Amankwah");
        Object entries = clinic.ask("select count(*) from audit_entry").getFirst();
        clinic.sql("update duty set until_at = ?", clinic.clock().instant());
        poll();
        assertThat(text())
                .contains("This page has closed.")
                .doesNotContain("Joel Amankwah", "HF-20417", "Emergency: you are reading");
        poll();
        assertThat(clinic.ask("select count(*) from audit_entry")).containsExactly(entries);
        assertThat(toast()).as("nobody is told off every four seconds").isEmpty();
    }

    @Test
    void closed_by_hand_nothing_of_it_stays() {
        noor_opens_the_page();
        fill("HF-20417");
        click("Break the glass");
        click("Close it now");
        assertThat(text()).contains("The record is closed").doesNotContain("Joel Amankwah");
    }

    @Test
    void a_sign_in_of_long_ago_is_asked_for_again() {
        noor_opens_the_page();
        fill("HF-20417");
        clinic.clock().pass(Duration.ofMinutes(6));
        click("Break the glass");
        assertThat($(SignInAgain.class).all()).hasSize(1);
        assertThat(clinic.ask("select count(*) from glass")).containsExactly(0L);
    }

    @Test
    void priya_is_told_on_every_page_and_reviews_it() {
        noor_opens_the_page();
        fill("HF-20417");
        click("Break the glass");

        clinic.asOwner("update site set zone = 'America/New_York'");
        priya_opens("glass");
        assertThat(text())
                .contains(
                        "17 Nov 2026, 05:42 America/New_York to 17 Nov 2026, 06:42 America/New_York",
                        "A glass was broken and waits for your review.",
                        "Noor Haddad opened record HF-20417",
                        "Waits for review",
                        "Found unconscious at the bus stop",
                        "Dr Mensah, Mercy Hospital");
        click("Record the review");
        assertThat(errors()).containsExactly("Please say whether it was justified.");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<GlassVerdict> verdict = $(RadioButtonGroup.class).first();
        verdict.setValue(GlassVerdict.JUSTIFIED);
        click("Record the review");
        assertThat(errors()).containsExactly("What did you find? Up to 1,000 characters.");
        $(TextArea.class).first().setValue("The hospital confirms it");
        click("Record the review");
        assertThat(text()).contains("Justified", "Priya Nair: The hospital confirms it", "Nothing waits for you.");
    }

    @Test
    void overdue_after_a_day_and_an_empty_list_says_so() {
        priya_opens("glass");
        assertThat(text()).contains("Nobody has broken the glass.");
        noor_opens_the_page();
        fill("HF-20417");
        click("Break the glass");
        clinic.clock().pass(Duration.ofHours(25));
        priya_opens("glass");
        assertThat(text()).contains("Overdue: more than 24 hours");
    }
}
