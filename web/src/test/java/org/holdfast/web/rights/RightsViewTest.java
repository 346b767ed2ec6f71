package org.holdfast.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.rights.Corrections;
import org.holdfast.rights.NewCorrection;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Priya and Paul answer requests, hold records, and let go those whose time is over. */
class RightsViewTest extends ViewTest {
    @BeforeEach
    void a_record_of_long_ago() {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        ClientId joel = clinic.given().client("Joel", "Amankwah", "HF-1", here);
        clinic.given().episode(joel, clinic.given().programme("Day care"), here, LocalDate.of(2015, 1, 1));
        clinic.asOwner(
                "alter table stay disable trigger stay_guard",
                "update stay set discharged_on = date '2016-01-01', discharge_reason = 'COMPLETED'",
                "alter table stay enable trigger stay_guard",
                "update client set born_on = date '1980-01-01'",
                "update site set retention_years = 7");
        clinic.given().care(joel, clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", here));
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.given().staff("paul", "Paul", "Mbeki", "PRIVACY_OFFICER", null);
    }

    private void opens(String who) {
        signIn(who, who, Role.PRIVACY_OFFICER);
        navigate("rights", RightsView.class);
    }

    private void click(String words) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    @Test
    void one_proposes_and_another_types_the_number_to_confirm() {
        opens("priya");
        assertThat(text()).contains("HF-1, Harbour Street: discharged 1 Jan 2016, to be kept until 1 Jan 2023");
        click("Propose to remove");
        assertThat(text()).contains("Waits for another person").doesNotContain("Remove for good");

        opens("paul");
        click("Remove for good");
        click("Remove for good");
        TextField number = $(TextField.class).all().getLast();
        assertThat(number.getErrorMessage()).isEqualTo("That is another number.");
        number.setValue("HF-1");
        click("Remove for good");
        assertThat(text()).contains("No record is due.");
        assertThat(clinic.ask("select count(*) from client where family_name = 'Amankwah'"))
                .containsExactly(0L);
    }

    @Test
    void a_hold_takes_it_off_the_list_and_lifting_brings_it_back() {
        opens("priya");
        click("Hold");
        TextField number = $(TextField.class).all().get(0);
        TextField reason = $(TextField.class).all().get(1);
        assertThat(number.isInvalid()).isTrue();
        assertThat(number.getErrorMessage()).contains("No record has this number");
        assertThat(reason.isInvalid()).isFalse();
        number.setValue("HF-1");
        click("Hold");
        assertThat(number.isInvalid()).isFalse();
        assertThat(reason.getErrorMessage()).contains("Why is it held?");
        $(TextField.class).all().get(1).setValue("A court asked for it");
        click("Hold");
        assertThat(text()).contains("HF-1: A court asked for it", "No record is due.");
        click("Lift");
        assertThat(text()).contains("to be kept until 1 Jan 2023");
    }

    @Test
    void a_request_is_denied_with_its_reason_and_the_disagreement_recorded() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        ClientId joel = new ClientId(
                (java.util.UUID) clinic.ask("select id from client").getFirst());
        clinic.the(Corrections.class)
                .request(joel, new NewCorrection("The return of May", "It was not me", LocalDate.of(2026, 9, 1)));
        opens("priya");
        assertThat(text()).contains("HF-1: The return of May", "It was not me", "To be answered by 31 Oct 2026");
        click("Deny");
        click("Save");
        assertThat($(TextArea.class).all().getLast().getErrorMessage()).contains("Please put it in writing");
        $(TextArea.class).all().getLast().setValue("The test was yours");
        click("Save");
        assertThat(text()).contains("Denied", "The test was yours").doesNotContain("To be answered");
        click("Record the disagreement");
        $(TextArea.class).all().getLast().setValue("I disagree");
        click("Save");
        assertThat(text()).contains("The client disagrees");
    }
}
