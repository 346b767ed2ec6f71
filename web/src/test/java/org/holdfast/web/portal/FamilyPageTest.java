package org.holdfast.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grace stands behind Joel. What she reads is what Joel allows, at every moment. */
class FamilyPageTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private ClientId joel;
    private SupporterId grace;

    @BeforeEach
    void joel_has_two_sessions_ahead() {
        SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "H-1", harbour);
        clinic.given().session(harbour, ruth, joel, TODAY, Instant.parse("2026-11-17T11:30:00Z"));
        clinic.given().session(harbour, ruth, joel, LocalDate.of(2026, 11, 20), Instant.parse("2026-11-20T17:15:00Z"));
        grace = clinic.given().supporter(joel, "Grace", "grace");
    }

    private void consent(LocalDate from, LocalDate to) {
        clinic.given().consent(joel, grace, from, to);
    }

    private void grace_opens_her_page() {
        signIn("grace", "Grace Amankwah", Role.SUPPORTER);
    }

    @Test
    void with_consent_she_reads_windows_to_keep_free_by_first_name_only() {
        consent(TODAY.minusDays(10), TODAY.plusDays(100));

        grace_opens_her_page();

        assertThat(path()).isEqualTo("family");
        assertThat(text())
                .contains(
                        "Hello Grace",
                        "Today, 11:15 to 12:45",
                        "Fri 20 Nov, 17:00 to 18:30",
                        "Please keep it free for Joel",
                        "42 CFR part 2 prohibits unauthorized use or disclosure of these records.")
                .doesNotContain("Amankwah", "Room 3", "Ruth", "One-to-one", "Harbour");
    }

    @Test
    void the_page_never_says_what_the_clinic_treats() {
        consent(TODAY, TODAY);

        grace_opens_her_page();

        assertThat(text().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "addict", "mental", "recovery", "relapse", "treatment", "clinic", "session", "substance");
    }

    @Test
    void revoked_expired_not_yet_begun_and_never_given_are_word_for_word_the_same_page() {
        grace_opens_her_page();
        String neverGiven = text();
        assertThat(neverGiven).contains("No updates at the moment").doesNotContain("Joel");

        consent(TODAY.minusDays(60), TODAY.minusDays(1));
        grace_opens_her_page();
        assertThat(text()).isEqualTo(neverGiven);

        consent(TODAY.plusDays(1), TODAY.plusDays(60));
        grace_opens_her_page();
        assertThat(text()).isEqualTo(neverGiven);

        consent(TODAY, TODAY.plusDays(60));
        revoke();
        grace_opens_her_page();
        assertThat(text()).isEqualTo(neverGiven);
    }

    @Test
    void with_consent_but_nothing_ahead_the_page_is_the_same_too() {
        grace_opens_her_page();
        String neverGiven = text();

        consent(TODAY, TODAY.plusDays(60));
        clinic.clock().pass(Duration.ofDays(30));
        grace_opens_her_page();

        assertThat(text()).isEqualTo(neverGiven);
    }

    @Test
    void an_open_page_loses_the_times_at_its_next_question_once_joel_revokes() {
        consent(TODAY, TODAY.plusDays(60));
        grace_opens_her_page();
        assertThat(text()).contains("Today, 11:15");

        revoke();
        poll();

        assertThat(text()).contains("No updates at the moment").doesNotContain("11:15", "Joel");
    }

    @Test
    void what_joel_revoked_goes_although_what_mina_shares_cannot_be_written_down() {
        SiteId harbour = clinic.given().site("Canal Wharf", "Europe/London");
        ClientId mina = clinic.given().client("Mina", "Sato", "H-2", harbour);
        SupporterId ofMina = clinic.given().supporter(mina, "Grace", "grace-too");
        clinic.asOwner("update portal_tie set account_id = (select id from portal_account where subject = 'grace')"
                + " where supporter_id = '" + ofMina + "'");
        consent(TODAY, TODAY.plusDays(60));
        clinic.given().consent(mina, ofMina, TODAY, TODAY.plusDays(60));
        grace_opens_her_page();
        assertThat(text()).contains("Today, 11:15");
        clinic.asOwner(
                "create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end'",
                "create trigger refuse before insert on disclosure for each row when (new.client_id = '" + mina
                        + "') execute function refuse()");

        clinic.sql(
                "update consent set retracted_at = ?, retracted_by = 'Joel' where client_id = ?",
                clinic.clock().instant(),
                joel.value());
        poll();

        assertThat(text()).doesNotContain("11:15", "Joel").contains("No updates at the moment");
    }

    @Test
    void an_open_page_asks_often_enough_to_be_shut_within_five_seconds() {
        consent(TODAY, TODAY.plusDays(9));

        grace_opens_her_page();

        assertThat(UI.getCurrent().getPollInterval()).isBetween(500, 2_500);
    }

    @Test
    void an_open_page_gains_the_times_once_joel_shares_them() {
        grace_opens_her_page();

        consent(TODAY, TODAY.plusDays(60));
        poll();

        assertThat(text()).contains("Today, 11:15");
    }

    @Test
    void waiting_on_the_page_writes_one_disclosure_and_not_one_for_every_question() {
        consent(TODAY, TODAY.plusDays(60));
        grace_opens_her_page();
        Object before = clinic.ask("select count(*) from audit_entry").getFirst();

        poll();
        poll();

        assertThat(clinic.ask("select count(*) from audit_entry").getFirst()).isEqualTo(before);
    }

    @Test
    void the_numbers_for_a_crisis_and_the_way_to_hide_are_there_whatever_is_shared() {
        grace_opens_her_page();

        assertThat(text()).contains("999", "116 123", "Hide screen", "Sign out");
        assertThat(shows("crisis-bar")).isTrue();
    }

    @Test
    void a_stranger_with_a_supporters_role_and_no_tie_reads_the_neutral_page() {
        consent(TODAY, TODAY.plusDays(60));

        signIn("someone-else", "Sam Else", Role.SUPPORTER);

        assertThat(text()).contains("No updates at the moment").doesNotContain("Joel");
    }

    private void revoke() {
        clinic.sql(
                "update consent set retracted_at = ?, retracted_by = 'Joel' where retracted_at is null",
                clinic.clock().instant());
    }
}
