package org.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.session.SharedTimes;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's role sees rows by row security only, so that a check forgotten in Java still shows nothing. */
class WallTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final List<String> READ = List.of("client", "session", "attendance", "attendance_mark", "site");

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final Wall wall = clinic.the(Wall.class);
    private ClientId joel;
    private SupporterId grace;

    @BeforeEach
    void scene() {
        SiteId here = given.site("Harbour Street", "Europe/London");
        StaffId ruth = given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here);
        joel = given.client("Joel", "Amankwah", "R-1", here);
        ClientId mina = given.client("Mina", "Sato", "R-2", here);
        grace = given.supporter(joel, "Grace", "grace");
        SupporterId kenji = given.supporter(mina, "Kenji", "kenji");
        given.consent(mina, kenji, TODAY, TODAY.plusDays(9));
        given.episode(joel, given.programme("Day care"), here, TODAY.minusDays(40));
        given.session(here, ruth, joel, TODAY.plusDays(1), Instant.parse("2026-11-18T09:00:00Z"));
        given.session(here, ruth, joel, TODAY.minusDays(7), Instant.parse("2026-11-10T09:00:00Z"));
        given.session(here, ruth, mina, TODAY.plusDays(2), Instant.parse("2026-11-19T09:00:00Z"));
        clinic.signIn("grace", "Grace", Role.SUPPORTER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    /** As whoever forgot every check: every row of every table that the portal reads. */
    private List<Long> everything() {
        return READ.stream()
                .map(table -> wall.rows("select count(*) from " + table, row -> row.getLong(1))
                        .getFirst())
                .toList();
    }

    @Test
    void without_a_consent_there_is_nothing_whoever_asks() {
        assertThat(everything()).containsOnly(0L);
        clinic.signIn("ruth", "Ruth", Role.CLINICIAN);
        assertThat(everything()).containsOnly(0L);
        clinic.signOut();
        assertThat(wall.rows("select 1", row -> row.getInt(1))).isEmpty();
    }

    @Test
    void with_a_live_consent_there_are_the_sessions_ahead_of_this_client_and_no_others() {
        given.consent(joel, grace, TODAY, TODAY.plusDays(9));
        assertThat(everything()).containsExactly(1L, 1L, 1L, 0L, 1L);
        assertThat(wall.rows("select id from client", row -> row.getObject(1, UUID.class)))
                .containsExactly(joel.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consent set retracted_at = '2026-11-17T10:42:00Z', retracted_by = 'x' where supporter_id = '%2$s'",
                "insert into consent_pause select gen_random_uuid(), id, '2026-11-17T10:42:00Z', 'x' from consent"
                        + " where supporter_id = '%2$s'",
                "insert into safety_flag values (gen_random_uuid(), '%1$s', null, 'x', '2026-11-17T10:42:00Z', 'x')",
                "insert into safety_flag values (gen_random_uuid(), '%1$s', '%2$s', 'x', '2026-11-17T10:42:00Z', 'x')",
                "delete from portal_tie where supporter_id = '%2$s'",
                "update consent set ends_with_episode = (select id from episode); update stay set discharged_on = '2026-11-16',"
                        + " discharge_reason = 'COMPLETED' where client_id = '%1$s'",
                "update stay set discharged_on = '2026-11-17', discharge_reason = 'DIED', recorded_at = '2026-11-17T10:42:00Z'"
                        + " where client_id = '%1$s'"
            })
    void whatever_ends_the_sharing_empties_it(String end) {
        given.consent(joel, grace, TODAY.minusDays(9), TODAY.plusDays(9));
        assertThat(everything().getFirst()).isEqualTo(1L);
        clinic.asOwner("alter table stay disable trigger user", "alter table consent disable trigger user");
        clinic.asOwner(end.formatted(joel, grace));
        assertThat(everything()).containsOnly(0L);
    }

    @Test
    void a_tie_that_has_ended_shows_nothing() {
        given.consent(joel, grace, TODAY.minusDays(9), TODAY.plusDays(9));
        given.tie(joel, grace, TODAY.minusDays(90), TODAY.minusDays(1));
        assertThat(everything()).containsOnly(0L);
    }

    @Test
    void a_consent_for_something_else_shows_no_times() {
        given.consent(joel, grace, "GOALS", TODAY, TODAY.plusDays(9));
        assertThat(everything()).containsOnly(0L);
    }

    @Test
    void a_connection_without_an_identity_sees_nothing_and_no_other_table_at_all() throws SQLException {
        given.consent(joel, grace, TODAY, TODAY.plusDays(9));
        try (Connection connection = clinic.portal();
                Statement statement = connection.createStatement()) {
            for (String table : READ) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
            List<String> open = new ArrayList<>();
            try (ResultSet tables = statement.executeQuery(
                    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
                            + " and c.relkind in ('r', 'v', 'm', 'p') and (has_any_column_privilege(c.oid, 'select')"
                            + " or has_table_privilege(c.oid, 'insert, update, delete, truncate'))")) {
                while (tables.next()) {
                    open.add(tables.getString(1));
                }
            }
            assertThat(open).containsExactlyInAnyOrderElementsOf(READ);
            for (String secret : List.of(
                    "family_name from client",
                    "record_number from client",
                    "clinician_id from session",
                    "kind from session",
                    "room from session",
                    "1 from consents_sharing('" + grace + "', 'NEXT_SESSION_TIMES', now())")) {
                assertThatThrownBy(() -> statement.executeQuery("select " + secret))
                        .as(secret)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.executeUpdate("update client set given_name = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_identity_is_gone_with_the_transaction() {
        given.consent(joel, grace, TODAY, TODAY.plusDays(9));
        assertThat(everything().getFirst()).isEqualTo(1L);
        assertThat(clinic.the(SharedTimes.class).next())
                .singleElement()
                .satisfies(row -> assertThat(row.calledName()).isEqualTo("Joel"));
        clinic.signIn("kenji", "Kenji", Role.SUPPORTER);
        assertThat(wall.rows("select given_name from client", row -> row.getString(1)))
                .containsExactly("Mina");
    }
}
