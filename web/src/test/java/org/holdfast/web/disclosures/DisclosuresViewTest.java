package org.holdfast.web.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.holdfast.access.Role;
import org.holdfast.access.ShareCategory;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.session.SharedTimes;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client asks what left the programme, and the privacy officer answers. */
class DisclosuresViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @BeforeEach
    void grace_looked_once() {
        SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
        ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
        clinic.given().consent(joel, clinic.given().supporter(joel, "Grace", "grace"), TODAY, TODAY);
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        clinic.the(SharedTimes.class).next();
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        navigate(DisclosuresView.class);
    }

    private TextField field(String caption) {
        return find(TextField.class).withCaption(caption).single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    @Test
    void the_account_names_what_to_whom_what_for_and_the_ground() {
        test(field("Record number")).setValue(" R-1 ");
        click("Show");
        assertThat(text())
                .contains(
                        "Record R-1: one disclosure in three years.",
                        "Grace times of the next sessions seen on screen to help the client’s consent");
    }

    @Test
    void what_was_typed_stays_until_it_is_recorded() {
        test(field("Record number")).setValue("R-1");
        test(field("To whom: name and affiliation")).setValue("Dr Osei, St Mary’s");
        click("Record");
        assertThat(text()).contains("and when it was");
        click("Show");
        click("Record");
        assertThat(text()).contains("Say which part of the record");
        assertThat(field("To whom: name and affiliation").getValue()).isEqualTo("Dr Osei, St Mary’s");

        test(field("What")).setValue("Medication");
        test(field("What for, or what happened")).setValue("<script>alert(1)</script>");
        click("Record");
        assertThat(text()).contains("Recorded for", "2 disclosures", "<script>alert(1)</script>", "medical emergency");
        assertThat(field("What").getValue()).isEmpty();
    }

    @Test
    void times_are_typed_and_said_as_the_clock_at_the_clients_site_says_them() {
        clinic.asOwner("update site set zone = 'America/New_York'");
        test(field("Record number")).setValue("R-1");
        click("Show");
        DateTimePicker at = find(DateTimePicker.class).single();
        assertThat(at.getHelperText()).isEqualTo("Time in America/New_York");
        assertThat(at.getValue()).isEqualTo(LocalDateTime.of(2026, 11, 17, 5, 42));
        at.setValue(LocalDateTime.of(2026, 11, 17, 5, 30));
        test(field("To whom: name and affiliation")).setValue("Dr Osei, St Mary’s");
        test(field("What")).setValue("Medication");
        test(field("What for, or what happened")).setValue("Overdose");
        click("Record");
        assertThat(
                        clinic.ask(
                                "select disclosed_at = timestamptz '2026-11-17T10:30:00Z' from disclosure where ground = 'MEDICAL_EMERGENCY'"))
                .containsExactly(true);
        assertThat(text())
                .contains("05:30 America/New_York", "17 Nov 2026, 05:30", "Times are those of America/New_York");
        test(field("Record number")).setValue("R-2");
        assertThat(at.getHelperText()).isEqualTo("Local time at the client’s site");
    }

    @Test
    void every_category_has_its_words() {
        assertThat(Arrays.stream(ShareCategory.values())
                        .map(one -> "disclosure.category." + one)
                        .filter(key -> Messages.say(key).equals(key))
                        .toList())
                .isEqualTo(List.of());
    }
}
