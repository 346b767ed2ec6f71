package org.holdfast.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Statements;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page asks the database as much for a client of a thousand entries as for one of one. */
class StatementsTest extends ViewTest {
    private SiteId harbour;
    private StaffId ruth;

    @BeforeEach
    void ruth_works_here() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    }

    private ClientId client(String number, int sessions) {
        ClientId id = clinic.given().client("Joel", number, number, harbour);
        clinic.given().care(id, ruth);
        clinic.given().episode(id, clinic.given().programme("Programme " + number), harbour, LocalDate.of(2026, 1, 5));
        clinic.sql(
                "with s as (insert into session (id, site_id, clinician_id, kind, mode, held_on, starts_at, ends_at, planned, recorded_at,"
                        + " recorded_by) select gen_random_uuid(), ?, ?, 'INDIVIDUAL', 'IN_PERSON', date '2026-02-01' + i % 280,"
                        + " timestamptz '2026-02-01 09:00Z' + i % 280 * interval '1 day', timestamptz '2026-02-01 10:00Z' + i % 280 * interval '1 day',"
                        + " false, now(), 'test' from generate_series(1, ?) i returning id)"
                        + " insert into attendance (id, session_id, client_id, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, ?, timestamptz '2026-01-01', 'test' from s",
                harbour.value(), ruth.value(), sessions, id.value());
        for (int i = 0; i < Math.min(sessions, 40); i++) {
            clinic.sql(
                    "insert into contact_channel values (?, ?, 'MOBILE', '07700 900123', true, false, false, false, false, null, now(), 'x')",
                    UUID.randomUUID(),
                    id.value());
        }
        return id;
    }

    @Test
    void the_page_of_a_client_asks_the_same_for_one_entry_and_for_a_thousand() {
        ClientId one = client("HF-1", 1);
        ClientId many = client("HF-2", 1000);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("clients/" + one, ClientView.class);
        List<String> few = Statements.of(() -> navigate("clients/" + one, ClientView.class));
        List<String> lots = Statements.of(() -> navigate("clients/" + many, ClientView.class));
        assertThat(lots).as("%s", few).hasSameSizeAs(few);
        assertThat(lots.stream().filter(StatementsTest::isOfARoom)).hasSizeLessThanOrEqualTo(15);
        assertThat(lots).hasSizeLessThanOrEqualTo(WITH_THE_GATE);
    }

    /** Each of thirteen questions to a room asks two of the Gate's: who calls, and whether the client is in their care. */
    private static final int WITH_THE_GATE = 41;

    private static boolean isOfARoom(String sql) {
        return !sql.contains("left join duty d") && !sql.contains("exists (select 1 from care_relationship r where");
    }

    @Test
    void the_list_of_clients_asks_at_most_six_times_however_many_there_are() {
        client("HF-1", 1);
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        List<String> one = Statements.of(() -> navigate(ClientsView.class));
        for (int i = 10; i < 90; i++) {
            clinic.given().care(clinic.given().client("Ana", "No " + i, "HF-" + i, harbour), ruth);
        }
        List<String> many = Statements.of(() -> navigate(ClientsView.class));
        assertThat(one).hasSizeLessThanOrEqualTo(6);
        assertThat(many).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> navigate(QuietStaysView.class))).hasSizeLessThanOrEqualTo(6);
    }
}
