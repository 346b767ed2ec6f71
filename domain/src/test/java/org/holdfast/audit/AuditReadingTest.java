package org.holdfast.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.holdfast.access.AuditRow;
import org.holdfast.access.Audits;
import org.holdfast.access.Denied;
import org.holdfast.access.Oddity;
import org.holdfast.access.Role;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.HostileWords;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer reads the audit: by client, by person, by time, by answer, in any order. The clock stands at 2026-11-17T10:42Z. */
class AuditReadingTest {
    private static final Instant TODAY = Instant.parse("2026-11-17T00:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-18T00:00:00Z");

    private final OpenClinic clinic = OpenClinic.open();
    private final SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
    private final StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);
    private final ClientId mina = clinic.given().client("Mina", "ADLER", "R-2", harbour);

    @BeforeEach
    void ruth_has_worked() {
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.given().staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        clinic.given().care(joel, ruth);
        clinic.given().care(mina, ruth);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        clinic.the(Clients.class).client(joel);
        clinic.the(Clients.class).client(mina);
        clinic.signIn("dele", "Dele Okafor", Role.CLINICIAN);
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> clinic.the(Clients.class).client(joel)).isInstanceOf(Denied.class);
        }
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<AuditRow> read(String record, String person, boolean deniedOnly, AuditOrder order) {
        return clinic.the(Audits.class).read(record, person, TODAY, TOMORROW, deniedOnly, order, 0, 100);
    }

    @Test
    void by_client_by_person_and_by_answer() {
        assertThat(read("R-2", "", false, AuditOrder.NEWEST))
                .extracting(AuditRow::person)
                .contains("Ruth Adler")
                .doesNotContain("Dele Okafor");
        assertThat(read("", "OKA", false, AuditOrder.NEWEST)).hasSize(6).allMatch(row -> !row.allowed());
        assertThat(read("", "", true, AuditOrder.NEWEST)).hasSize(6);
        assertThat(read("", "ruth", false, AuditOrder.NEWEST).getFirst().records())
                .containsExactly("R-2");
        assertThat(read("", "%", false, AuditOrder.NEWEST)).isEmpty();
        assertThat(read("", "x' or '1'='1", false, AuditOrder.NEWEST)).isEmpty();
    }

    /** Whatever is looked for is looked for as it was typed: the log says no more for it, and nothing is gone afterwards. */
    @Test
    @Tag("slow")
    void no_word_that_is_looked_for_is_taken_for_a_question_to_the_database() {
        long entries = (long) clinic.ask("select count(*) from audit_entry").getFirst();
        for (String word : HostileWords.all()) {
            assertThat(read("", word, false, AuditOrder.NEWEST))
                    .as(word)
                    .allMatch(row -> row.person()
                            .toLowerCase(Locale.ROOT)
                            .contains(word.strip().toLowerCase(Locale.ROOT)));
        }
        assertThat((long) clinic.ask("select count(*) from audit_entry").getFirst())
                .isGreaterThan(entries);
    }

    @Test
    void outside_the_time_there_is_nothing() {
        assertThat(clinic.the(Audits.class)
                        .read("", "", TOMORROW, TOMORROW.plusSeconds(9), false, AuditOrder.NEWEST, 0, 9))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AuditOrder.class)
    void every_order_shows_the_same_entries(AuditOrder order) {
        assertThat(read("", "o", false, order).stream().map(AuditRow::person).toList())
                .containsOnly("Dele Okafor");
    }

    @Test
    void a_number_of_nobody_is_said_and_reading_is_on_record_with_the_client() {
        assertThatThrownBy(() -> read("R-404", "", false, AuditOrder.NEWEST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rules.no-such-record"));
        read("R-1", "", false, AuditOrder.NEWEST);
        assertThat(clinic.ask("select subject from audit_entry where action = 'SEE_AUDIT' and client_ids = array['"
                        + joel.value() + "']::uuid[]"))
                .containsExactly("priya");
    }

    @Test
    void own_names_and_many_refusals_deserve_a_question() {
        assertThat(clinic.the(Audits.class).oddities())
                .extracting(Oddity::kind, Oddity::person, Oddity::record, Oddity::times)
                .containsExactlyInAnyOrder(
                        tuple(Oddity.Kind.OWN_NAME, "Ruth Adler", "R-2", 1L),
                        tuple(Oddity.Kind.MANY_REFUSALS, "Dele Okafor", "", 6L));
    }

    @Test
    void more_than_thirty_records_in_an_hour_deserve_a_question() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        for (int i = 0; i < 29; i++) {
            ClientId client = clinic.given().client("A", "B", "N-" + i, harbour);
            clinic.given().care(client, ruth);
            clinic.the(Clients.class).client(client);
        }
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        assertThat(clinic.the(Audits.class).oddities())
                .filteredOn(odd -> odd.kind() == Oddity.Kind.MANY_RECORDS)
                .extracting(Oddity::times)
                .containsExactly(31L);
    }
}
