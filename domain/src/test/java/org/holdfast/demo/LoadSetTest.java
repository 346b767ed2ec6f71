package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.access.Audits;
import org.holdfast.access.Role;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.episode.Episodes;
import org.holdfast.kernel.Period;
import org.holdfast.session.Sessions;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The load set in small, in a real database: all constraints of the schema stand while it is filled. */
@Tag("slow")
class LoadSetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final DemoSize SMALL = DemoSize.load(50);

    private final OpenClinic clinic = OpenClinic.open();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        clinic.close();
    }

    private DemoClinic.Outcome load() {
        try (Connection owner = clinic.owner()) {
            return DemoClinic.load(owner, DemoClinic.SEED, TODAY, SMALL, said::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many people have more than a thousand lines. */
    private static long longRecords(Told told) {
        return told
                .all(DemoFact.Attendance.class)
                .collect(Collectors.groupingBy(DemoFact.Attendance::clientId, Collectors.counting()))
                .values()
                .stream()
                .filter(lines -> lines > 1_000)
                .count();
    }

    @Test
    void a_seed_and_a_day_make_the_same_set_with_two_records_of_more_than_a_thousand_lines() {
        Told told = new Told(DemoClinic.SEED, TODAY, SMALL);
        assertThat(new Told(DemoClinic.SEED, TODAY, SMALL).facts).isEqualTo(told.facts);
        assertThat(new Told(7, TODAY, SMALL).facts).isNotEqualTo(told.facts);
        assertThat(longRecords(told)).isEqualTo(2);
    }

    @Test
    void the_full_set_has_twenty_thousand_clients_a_million_lines_and_twenty_long_records_and_the_demo_clinic_none() {
        assertThat(DemoSize.LOAD).isEqualTo(new DemoSize(20_000, 1_000_000, 1_460));
        assertThat(DemoSize.LOAD.everyDay()).isEqualTo(20);
        assertThat(DemoSize.DEFAULT.everyDay()).isZero();
    }

    @Test
    void it_is_loaded_whole_says_how_fast_and_figures_screens_and_audit_work_on_it() {
        assertThat(load()).isEqualTo(DemoClinic.Outcome.SEEDED);
        assertThat(said.getLast()).contains("rows", "a second");
        assertThat(clinic.askAsOwner("select count(*) from pg_stats where tablename = 'attendance'"))
                .isPositive();
        clinic.clock().set(TODAY.atTime(10, 42).atZone(Founding.LONDON).toInstant());

        clinic.signIn(Cast.MARTA.toString(), "Marta Ilves", Role.MANAGER);
        long lines = (Long) clinic.ask(
                        "select count(*) from attendance a join session s on s.id = a.session_id where s.held_on <= ?",
                        TODAY)
                .getFirst();
        assertThat(clinic.the(Sessions.class).facts(TODAY, clinic.clock().instant()))
                .hasSize((int) lines);
        assertThat(clinic.the(Episodes.class)
                        .facts(Period.always(), clinic.clock().instant()))
                .isNotEmpty();

        clinic.signIn(Cast.RUTH.toString(), "Ruth Adler", Role.CLINICIAN);
        assertThat(clinic.the(Sessions.class).day(TODAY).lines()).isNotEmpty();
        List<ClientRow> caseload = clinic.the(Clients.class).found("", 0, 200).rows();
        assertThat(caseload)
                .anyMatch(row -> clinic.the(Sessions.class)
                                .of(row.id(), TODAY.minusYears(4), TODAY)
                                .size()
                        > 1_000);

        clinic.operator();
        clinic.the(Audits.class).seal();
        clinic.signIn(Cast.PRIYA.toString(), "Priya Nair", Role.PRIVACY_OFFICER);
        assertThat(clinic.the(Audits.class).verify(Optional.empty()).whole()).isTrue();
    }

    @Test
    void a_database_that_holds_anything_is_left_alone() {
        clinic.given().site("Elsewhere", "Europe/Berlin");
        assertThat(load()).isEqualTo(DemoClinic.Outcome.LEFT_ALONE);
        assertThat(clinic.ask("select count(*) from client")).containsExactly(0L);
    }
}
