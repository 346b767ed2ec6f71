package org.holdfast.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.holdfast.access.Audits;
import org.holdfast.access.Role;
import org.holdfast.audit.AuditOrder;
import org.holdfast.audit.Verdict;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.web.shell.HandOver;
import org.holdfast.web.shell.SignInAgain;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A privacy officer reads who saw what. */
class AccessLogViewTest extends ViewTest {
    private ClientId joel;

    @BeforeEach
    void ruth_saw_joel() {
        SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
        joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
        clinic.given().care(joel, clinic.given().staff("ruth", "Ruth", "<b>Adler</b>", "CLINICIAN", harbour));
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.signIn("ruth", "Ruth <b>Adler</b>", Role.CLINICIAN);
        clinic.the(Clients.class).client(joel);
    }

    private void priya_opens_the_log() {
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        assertThat(path()).isEqualTo("access-log");
    }

    private void show(String caption, String value) {
        test(find(TextField.class).withCaption(caption).single()).setValue(value);
        test(find(Button.class).withText("Show").single()).click();
    }

    @Test
    void the_newest_come_first_by_record_number_and_never_by_a_clients_name() {
        priya_opens_the_log();

        assertThat(text())
                .contains("Ruth <b>Adler</b> See a client’s record · person R-1 allowed")
                .doesNotContain("Joel", "Amankwah");
    }

    @Test
    void by_record_by_person_and_a_number_of_nobody() {
        priya_opens_the_log();
        show("Person", "somebody else");
        assertThat(text()).contains("Nothing was asked that fits.");

        show("Person", "RUTH");
        assertThat(text()).contains("See a client’s record · person R-1");

        show("Record number", "R-404");
        assertThat(text()).contains("No record has this number.");
    }

    @Test
    void it_is_verified_on_demand_and_a_changed_entry_is_named() {
        clinic.operator();
        clinic.the(Audits.class).seal();
        priya_opens_the_log();
        test(find(Button.class).withText("Verify now").single()).click();
        assertThat(text()).contains("Whole: 1 entries under 1 seals fit.");

        clinic.asOwner(
                "alter table audit_entry disable trigger all", "update audit_entry set actor = 'X' where id = 1");
        test(find(Button.class).withText("Verify now").single()).click();
        assertThat(text()).contains("Entry 1, under seal 1, was changed after it was sealed.");
    }

    @Test
    void a_clinician_finds_no_such_page() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        com.vaadin.flow.component.UI.getCurrent().navigate("access-log");
        assertThat(shows("nothing-here")).isTrue();
    }

    @Test
    void it_goes_away_as_a_file_by_record_number_after_a_fresh_sign_in_and_that_is_on_record() {
        priya_opens_the_log();
        test(find(Button.class).withText("As CSV").single()).click();
        test(find(Button.class).withText("As a workbook").single()).click();
        assertThat(find(HandOver.class).single().getHref()).contains(".xlsx");
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'EXPORT_AUDIT' and allowed"))
                .containsExactly(2L);
        String csv = new String(
                LogFile.csv(clinic.the(Audits.class)
                        .export(
                                "",
                                "",
                                Instant.EPOCH,
                                clinic.clock().instant().plusSeconds(9),
                                false,
                                AuditOrder.NEWEST)),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("Ruth <b>Adler</b>", "R-1").doesNotContain("Amankwah");

        clinic.clock().pass(Duration.ofMinutes(6));
        test(find(Button.class).withText("As CSV").single()).click();
        assertThat(find(SignInAgain.class).single().isOpened()).isTrue();
    }

    @Test
    void kept_seals_that_are_gone_are_a_flaw_and_not_a_lack() {
        Verdict whole = new Verdict(3, 30, 2, null);
        assertThat(WholeCard.words(whole, true, true)).startsWith("Whole: 30 entries");
        assertThat(WholeCard.words(whole, true, false))
                .startsWith("The seals that were kept outside the database are gone");
        assertThat(WholeCard.words(whole, false, false)).contains("No seal is kept outside the database");
        assertThat(WholeCard.words(new Verdict(0, 0, 2, null), true, false)).startsWith("Whole: 0 entries");
    }
}
