package org.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine that reads records one by one is stopped; a busy person is not. */
class PaceTest {
    private final OpenClinic clinic = OpenClinic.open();
    private final List<ClientId> caseload = new ArrayList<>();

    @BeforeEach
    void a_large_caseload() {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        StaffId ruth = clinic.given().staff("pace-ruth", "Ruth", "Adeyemi", "CLINICIAN", here);
        clinic.given().staff("pace-priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        for (int i = 0; i <= Pace.RECORDS; i++) {
            ClientId client = clinic.given().client("Joel", "No " + i, "P-" + i, here);
            clinic.given().care(client, ruth);
            caseload.add(client);
        }
        clinic.clock().pass(Pace.WINDOW.multipliedBy(2));
        clinic.signIn("pace-ruth", "Ruth", Role.CLINICIAN);
    }

    @AfterEach
    void close() {
        clinic.clock().pass(Pace.WINDOW.multipliedBy(2));
        clinic.close();
    }

    private void open(int number) {
        clinic.the(Clients.class).client(caseload.get(number));
    }

    @Test
    void sixty_records_in_a_minute_open_and_the_next_one_waits() {
        for (int i = 0; i < Pace.RECORDS; i++) {
            open(i);
        }
        open(0);
        assertThatThrownBy(() -> open(Pace.RECORDS))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_FAST));
        assertThat(clinic.ask("select count(*) from audit_entry where reason = 'TOO_FAST'"))
                .containsExactly(1L);
        clinic.clock().pass(Pace.WINDOW);
        open(Pace.RECORDS);
    }

    @Test
    void one_record_can_be_asked_for_as_often_as_a_page_needs() {
        for (int i = 0; i < Pace.RECORDS * 3; i++) {
            open(0);
        }
    }

    @Test
    void guessing_record_numbers_is_slow() {
        clinic.signIn("pace-priya", "Priya", Role.PRIVACY_OFFICER);
        Disclosures disclosures = clinic.the(Disclosures.class);
        for (int i = 0; i < Pace.LOOKUPS; i++) {
            String guess = "guess-" + i;
            assertThatThrownBy(() -> disclosures.accounting(guess)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> disclosures.accounting("P-1"))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_FAST));
    }
}
