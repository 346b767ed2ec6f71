package org.holdfast.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.access.Action;
import org.holdfast.access.Colleague;
import org.holdfast.access.Reason;
import org.holdfast.access.Role;
import org.holdfast.access.Standing;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A privacy officer reads the rules and asks why. */
class WhoMayViewTest extends ViewTest {
    private StaffId ruth;
    private ClientId joel;

    @BeforeEach
    void priya_keeps_the_rules() {
        SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
    }

    private void priya_opens_the_rules() {
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        navigate(WhoMayView.class);
    }

    private void ask(String number) {
        @SuppressWarnings("unchecked")
        ComboBox<Colleague> staff =
                find(ComboBox.class).withCaption("Member of staff").single();
        staff.setValue(new Colleague(ruth, "Ruth Adler"));
        test(find(TextField.class).withCaption("Record number").single()).setValue(number);
        test(find(Button.class).withText("Explain").single()).click();
    }

    @Test
    void every_action_standing_and_reason_has_its_words() {
        assertThat(Stream.of(
                                Arrays.stream(Action.values()).map(one -> "action." + one),
                                Arrays.stream(Standing.values()).map(one -> "standing." + one),
                                Arrays.stream(Reason.values()).map(one -> "reason." + one))
                        .flatMap(keys -> keys)
                        .filter(key -> Messages.say(key).equals(key))
                        .toList())
                .isEqualTo(List.of());
    }

    @Test
    void the_table_says_who_may_see_a_record() {
        priya_opens_the_rules();

        assertThat(text())
                .contains(
                        "See a client’s record a clinician in the care team, a clinician in the care team who signed in more than 5 minutes ago, an emergency worker who broke this record’s glass within the hour nobody")
                .doesNotContain("action.", "standing.");
    }

    @Test
    void why_a_clinician_may_not_and_then_may_is_said_in_a_sentence() {
        priya_opens_the_rules();
        ask("R-1");
        assertThat(text()).contains("No. They are not in the client’s care team now.");

        clinic.given().care(joel, ruth);
        ask("R-1");
        assertThat(text()).contains("Yes. They are in the client’s care team and on duty at the client’s site.");
        assertThat(clinic.ask(
                        "select count(*) from audit_entry where action = 'SEE_RULES' and detail like 'why SEE_CLIENT%'"
                                + " and client_ids = array['" + joel.value() + "']::uuid[]"))
                .containsExactly(2L);
    }

    @Test
    void a_number_that_is_nobodys_keeps_what_was_typed() {
        priya_opens_the_rules();
        ask("R-404");
        assertThat(text()).contains("No record has this number.");
        assertThat(find(TextField.class).withCaption("Record number").single().getValue())
                .isEqualTo("R-404");
    }
}
