package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.access.Consents;
import org.holdfast.access.DisclosureGround;
import org.holdfast.access.DisclosureOutput;
import org.holdfast.access.DisclosureRow;
import org.holdfast.access.Disclosures;
import org.holdfast.access.NewDisclosure;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What left the programme is accounted for. The clock stands at 2026-11-17T10:42Z. */
class DisclosuresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Instant NOW = Instant.parse("2026-11-17T10:42:00Z");

    private final OpenClinic clinic = OpenClinic.open();
    private final SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
    private final StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
    private final SupporterId grace = clinic.given().supporter(joel, "Grace", "grace");

    @BeforeEach
    void grace_may_see() {
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.given().care(joel, ruth);
        clinic.given().consent(joel, grace, TODAY.minusDays(3), TODAY.plusDays(3));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void grace_looks() {
        clinic.signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        clinic.the(SharedTimes.class).next();
    }

    private List<DisclosureRow> accounting() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        return clinic.the(Disclosures.class).accounting("R-1").rows();
    }

    /** As the clock at Joel's site says it. */
    private static LocalDateTime there(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Europe/London"));
    }

    private static NewDisclosure emergency(Instant at) {
        return new NewDisclosure(
                there(at),
                DisclosureGround.MEDICAL_EMERGENCY,
                "Dr Osei, St Mary’s emergency department",
                "Medication",
                DisclosureOutput.SPOKEN,
                "Unconscious, overdose suspected");
    }

    @Test
    void a_view_by_a_supporter_leaves_a_row_that_names_consent_category_and_purpose() {
        grace_looks();
        assertThat(accounting())
                .containsExactly(new DisclosureRow(
                        NOW,
                        DisclosureGround.CONSENT,
                        "Grace",
                        List.of("NEXT_SESSION_TIMES"),
                        DisclosureOutput.VIEW,
                        "to help"));
        assertThat(clinic.ask("select d.consent_id = c.id from disclosure d, consent c"))
                .containsExactly(true);
    }

    @Test
    void what_was_seen_stays_accounted_for_after_the_consent_was_revoked_and_nothing_is_added() {
        grace_looks();
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Consents.class).revoke(joel, grace);
        grace_looks();
        assertThat(accounting()).hasSize(1);
    }

    @Test
    void three_years_and_not_a_day_more() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        clinic.the(Disclosures.class).record("R-1", emergency(Instant.parse("2023-11-17T10:42:00Z")));
        clinic.the(Disclosures.class).record("R-1", emergency(Instant.parse("2023-11-17T10:41:59Z")));
        assertThat(accounting()).extracting(DisclosureRow::at).containsExactly(Instant.parse("2023-11-17T10:42:00Z"));
    }

    @Test
    void another_ground_names_recipient_and_purpose_and_is_not_ahead_of_time() {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        clinic.the(Disclosures.class).record("R-1", emergency(NOW));
        assertThat(accounting())
                .extracting(DisclosureRow::ground, DisclosureRow::recipient)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        DisclosureGround.MEDICAL_EMERGENCY, "Dr Osei, St Mary’s emergency department"));
        assertThatThrownBy(() -> clinic.the(Disclosures.class).record("R-1", emergency(NOW.plusSeconds(1))))
                .hasMessageContaining("disclosure.not-yet");
        assertThatThrownBy(() -> clinic.the(Disclosures.class).record("R-9", emergency(NOW)))
                .hasMessageContaining("rules.no-such-record");
        assertThatThrownBy(() -> new NewDisclosure(
                        there(NOW), DisclosureGround.COURT_ORDER, " ", "all", DisclosureOutput.EXPORT, "order 12"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("needs-recipient");
        assertThatThrownBy(() -> new NewDisclosure(
                        there(NOW), DisclosureGround.CONSENT, "Grace", "all", DisclosureOutput.EXPORT, "x"))
                .hasMessageContaining("under-consent");
    }

    @Test
    void it_is_only_ever_added_to() {
        grace_looks();
        for (String change :
                new String[] {"update disclosure set recipient = 'x'", "delete from disclosure", "truncate disclosure"
                }) {
            assertThatThrownBy(() -> clinic.sql(change)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> clinic.asOwner("delete from disclosure")).hasMessageContaining("append");
    }
}
