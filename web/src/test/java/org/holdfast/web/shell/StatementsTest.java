package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.Statements;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page asks of the database does not grow with what is on record: Ruth's pages, with one entry of each kind and with a thousand. */
class StatementsTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final int OF_A_LIST = 6;
    private static final int OF_A_CLIENT = 15;

    private SiteId harbour;
    private StaffId ruth;

    @BeforeEach
    void ruth_works_at_harbour_street() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    }

    /** Somebody in Ruth's care, with so many entries of each kind in their record, a line today and one not recorded yesterday. */
    private ClientId someone(String number, int entries) {
        ClientId client = clinic.given().client("Oskar", "Lindqvist", number, harbour);
        clinic.given().care(client, ruth);
        EpisodeId episode = clinic.given()
                .episode(client, clinic.given().programme("Programme " + number), harbour, TODAY.minusYears(3));
        SupporterId grace = clinic.given().supporter(client, "Grace", "grace-" + number);
        clinic.given().tie(client, grace, TODAY.minusDays(40), TODAY.plusYears(1));
        for (int consent = 0; consent < Math.min(entries, 12); consent++) {
            clinic.given().consent(client, grace, TODAY.minusDays(9), TODAY.plusDays(30));
        }
        clinic.asOwner(
                filled(
                        "insert into session (id, site_id, kind, mode, held_on, planned, recorded_at, recorded_by) select"
                                + " md5('s' || '%1$s' || n)::uuid, '%2$s', 'INDIVIDUAL', 'IN_PERSON', date '2026-11-17' - n, false, '2026-01-01', 'ruth'"
                                + " from generate_series(1, %3$s) n",
                        number, harbour, entries),
                filled(
                        "insert into attendance (id, session_id, client_id, episode_id, recorded_at, recorded_by) select"
                                + " md5('a' || '%1$s' || n)::uuid, md5('s' || '%1$s' || n)::uuid, '%2$s', '%3$s', '2026-01-01', 'ruth'"
                                + " from generate_series(1, %4$s) n",
                        number, client, episode, entries),
                filled(
                        "insert into attendance_mark (id, attendance_id, mark, recorded_at, recorded_by) select"
                                + " md5('m' || '%1$s' || n)::uuid, md5('a' || '%1$s' || n)::uuid, 'ATTENDED', '2026-11-16', 'ruth'"
                                + " from generate_series(2, %2$s + 1) n where n <= %2$s",
                        number, entries),
                filled(
                        "insert into note (id, client_id, attendance_id, sensitivity, worked_on, next_step, words, recorded_at, recorded_by)"
                                + " select md5('n' || '%1$s' || n)::uuid, '%2$s', md5('a' || '%1$s' || n)::uuid, 'ORDINARY', 'Sleep', '', '',"
                                + " '2026-11-16', 'ruth' from generate_series(1, %3$s) n",
                        number, client, entries),
                filled(
                        "insert into note_draft (id, client_id, attendance_id, sensitivity, why, worked_on, next_step, words, author, saved_at)"
                                + " select md5('d' || '%1$s' || n)::uuid, '%2$s', md5('a' || '%1$s' || n)::uuid, 'COUNSELLING', '', 'Work', '', '',"
                                + " 'ruth', '2026-11-16' from generate_series(1, least(%3$s, 40)) n",
                        number, client, entries),
                filled(
                        "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, recorded_at, recorded_by)"
                                + " select md5('u' || '%1$s' || n)::uuid, '%2$s', 'USE', date '2026-11-17' - n, 'DAY', 'CLIENT', 'CERTAIN',"
                                + " '2026-11-16', 'ruth' from generate_series(1, %3$s) n",
                        number, client, entries),
                filled(
                        "insert into correction (id, client_id, disputed, words, received_on, recorded_at, recorded_by)"
                                + " select md5('c' || '%1$s' || n)::uuid, '%2$s', 'date', 'It was the day after', '2026-11-10', '2026-11-16', 'ruth'"
                                + " from generate_series(1, least(%3$s, 12)) n",
                        number, client, entries));
        clinic.given().session(harbour, ruth, client, TODAY, at(number));
        return client;
    }

    private static Instant at(String number) {
        return Instant.parse("2026-11-17T08:00:00Z").plusSeconds(3_600L * Integer.parseInt(number));
    }

    private static String filled(String statement, Object... with) {
        return String.format(java.util.Locale.ROOT, statement, with);
    }

    private List<String> opening(String path) {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        UI.getCurrent().navigate("welcome");
        List<String> asked = Statements.of(() -> UI.getCurrent().navigate(path));
        assertThat(path()).isEqualTo(path);
        return asked;
    }

    @Test
    void the_client_page_asks_as_often_for_one_entry_as_for_a_thousand() {
        ClientId brief = someone("1", 1);
        ClientId thick = someone("2", 1_000);

        List<String> asked = opening("clients/" + brief);

        assertThat(text()).contains("Oskar Lindqvist");
        assertThat(asked).hasSizeLessThanOrEqualTo(OF_A_CLIENT);
        assertThat(opening("clients/" + thick)).isEqualTo(asked);
    }

    @Test
    void the_day_list_asks_as_often_for_one_line_as_for_many() {
        someone("1", 1);
        List<String> asked = opening("today");
        assertThat(asked).hasSizeLessThanOrEqualTo(OF_A_LIST);

        for (int number = 2; number < 9; number++) {
            someone(String.valueOf(number), 1_000);
        }
        assertThat(opening("today")).isEqualTo(asked);
    }

    @Test
    void the_list_of_clients_asks_as_often_for_one_as_for_many() {
        someone("1", 1);
        List<String> asked = opening("clients");
        assertThat(asked).hasSizeLessThanOrEqualTo(OF_A_LIST);

        for (int number = 2; number < 9; number++) {
            someone(String.valueOf(number), 1);
        }
        assertThat(opening("clients")).isEqualTo(asked);
    }
}
