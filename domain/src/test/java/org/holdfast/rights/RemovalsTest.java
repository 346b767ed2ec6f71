package org.holdfast.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.access.Audits;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.client.Clients;
import org.holdfast.intake.Batch;
import org.holdfast.intake.Intakes;
import org.holdfast.intake.Row;
import org.holdfast.intake.Sheet;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record goes when its time is over, by two people, and nothing else ever does. */
class RemovalsTest {
    /** Discharged on 16 November 2016; kept for ten years, so due since yesterday. */
    private static final LocalDate LEFT = LocalDate.of(2016, 11, 16);

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final Removals removals = clinic.the(Removals.class);
    private SiteId here;
    private ClientId joel;

    @BeforeEach
    void scene() {
        here = given.site("Harbour Street", "Europe/London");
        StaffId ruth = given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here);
        given.staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        given.staff("paul", "Paul", "Mbeki", "PRIVACY_OFFICER", null);
        joel = given.client("Joel", "Amankwah-Canary", "R-CANARY-1", here);
        given.care(joel, ruth);
        given.episode(joel, given.programme("Day care"), here, LEFT.minusDays(40));
        discharged(LEFT);
        clinic.asOwner("update client set born_on = date '1980-05-17'", "update site set retention_years = 10");
        AttendanceId line = given.session(here, ruth, joel, LEFT.minusDays(3), Instant.parse("2016-11-13T09:00:00Z"));
        for (String kind : List.of("ORDINARY", "COUNSELLING")) {
            clinic.asOwner(
                    "insert into note (id, client_id, attendance_id, sensitivity, worked_on, next_step, words, recorded_at,"
                            + " recorded_by) values (gen_random_uuid(), '" + joel + "', '" + line + "', '" + kind
                            + "', 'worked-Canary', '', '', now(), 'ruth')");
            clinic.asOwner(
                    "insert into note_draft (id, client_id, attendance_id, sensitivity, why, worked_on, next_step, words, author,"
                            + " saved_at) values (gen_random_uuid(), '" + joel + "', '" + line + "', '" + kind
                            + "', '', '', '', 'draft-Canary', 'ruth', now())");
        }
        SupporterId grace = given.supporter(joel, "Grace-Canary", "grace");
        given.tie(joel, grace, LEFT.minusDays(40), LEFT);
        given.consent(joel, grace, LEFT.minusDays(30), LEFT);
        clinic.sql(
                "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, note, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?, 'USE', ?, 'DAY', 'CLIENT', 'CERTAIN', 'note-Canary', ?, 'x')",
                joel.value(),
                LEFT.minusDays(5),
                Instant.parse("2016-11-12T09:00:00Z"));
        UUID series = UUID.randomUUID();
        clinic.sql(
                "insert into session_series (id, site_id, clinician_id, kind, mode, first_on, start_time, minutes, every_weeks, weekdays,"
                        + " counted_from, planned_to, recorded_at, recorded_by) values (?, ?, ?, 'INDIVIDUAL', 'IN_PERSON', ?, time '09:00',"
                        + " 60, 1, '2', ?, ?, ?, 'x')",
                series,
                here.value(),
                ruth.value(),
                LEFT.minusDays(40),
                LEFT.minusDays(40),
                LEFT,
                Instant.parse("2016-10-01T09:00:00Z"));
        clinic.sql("insert into series_client values (?, ?)", series, joel.value());
        clinic.sql(
                "insert into client_was values (gen_random_uuid(), ?, 'Joel', 'Before-Canary', null, null, null, ?, now(), 'x')",
                joel.value(),
                here.value());
        clinic.sql(
                "insert into contact_channel values (gen_random_uuid(), ?, 'MOBILE', '07700-Canary', false, false, false, false,"
                        + " false, 'safe-Canary', now(), 'x')",
                joel.value());
        clinic.asOwner(
                "alter table stay disable trigger stay_guard",
                "update stay set client_words = 'said-Canary', clinician_words = 'told-Canary'",
                "alter table stay enable trigger stay_guard",
                "select courses_of_stays()");
        clinic.sql(
                "insert into stay_kept select gen_random_uuid(), episode_id, client_id, 'kept-Canary', now(), 'x' from stay");
        as("priya");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void discharged(LocalDate on) {
        clinic.asOwner(
                "alter table stay disable trigger stay_guard",
                "update stay set discharged_on = date '" + on + "', discharge_reason = 'COMPLETED'",
                "alter table stay enable trigger stay_guard");
    }

    private void as(String subject) {
        clinic.signIn(subject, subject, Role.PRIVACY_OFFICER);
    }

    private boolean due() {
        return !removals.due().isEmpty();
    }

    private UUID proposal() {
        return removals.due().stream()
                .map(DueRow::proposal)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_is_due_the_day_after_its_last_full_year_and_not_a_day_before() {
        assertThat(due()).isTrue();
        clinic.clock().set(Instant.parse("2026-11-16T23:59:59Z"));
        assertThat(due()).isFalse();
    }

    @Test
    void nothing_is_due_where_somebody_is_here_the_site_says_nothing_or_the_birth_date_is_not_known() {
        for (String change : List.of(
                "update site set retention_years = null",
                "update client set born_on = null",
                "update client set born_on = date '1999-05-17'")) {
            clinic.asOwner(change);
            assertThat(due()).as(change).isFalse();
            clinic.asOwner("update site set retention_years = 10", "update client set born_on = date '1980-05-17'");
        }
        clinic.asOwner(
                "alter table stay disable trigger stay_guard",
                "update stay set discharged_on = null, discharge_reason = null, client_words = null, clinician_words = null");
        assertThat(due()).isFalse();
    }

    @Test
    void a_minors_years_begin_at_eighteen() {
        clinic.asOwner("update client set born_on = date '1998-11-16'");
        assertThat(due()).isTrue();
        clinic.asOwner("update client set born_on = date '1998-11-17'");
        assertThat(due()).isFalse();
    }

    @Test
    void a_hold_and_an_unanswered_request_stop_it_also_when_it_was_proposed_before() {
        removals.propose("R-CANARY-1");
        UUID proposal = proposal();
        removals.hold("R-CANARY-1", "A court asked for it");
        assertThat(due()).isFalse();
        as("paul");
        refused("removal.not-due", () -> removals.confirm(proposal));
        removals.lift(removals.holds().getFirst().id());
        assertThat(due()).isTrue();
        clinic.sql(
                "insert into correction values (gen_random_uuid(), ?, 'x', 'x', date '2026-11-01', now(), 'x')",
                joel.value());
        assertThat(due()).isFalse();
    }

    @Test
    void one_proposes_and_another_confirms_and_the_database_sees_to_it() {
        removals.propose("R-CANARY-1");
        removals.propose("R-CANARY-1");
        assertThat(clinic.ask("select count(*) from removal")).containsExactly(1L);
        UUID proposal = proposal();
        assertThat(removals.due().getFirst().mine()).isTrue();
        refused("removal.by-two", () -> removals.confirm(proposal));
        assertThatThrownBy(() -> clinic.ask("select cast(remove_client(?, 'priya', now()) as text)", proposal))
                .hasMessageContaining("one proposes, another confirms");
        refused("removal.no-such", () -> removals.confirm(UUID.randomUUID()));
        refused("removal.not-due", () -> removals.propose("R-404"));
        as("paul");
        clinic.signInAsOf(clinic.clock().instant().minus(Duration.ofMinutes(6)), "paul", "Paul", Role.PRIVACY_OFFICER);
        assertThatThrownBy(() -> removals.confirm(proposal)).isInstanceOf(Denied.class);
        as("paul");
        removals.confirm(proposal);
        assertThat(due()).isFalse();
        refused("removal.no-such", () -> removals.confirm(proposal));
    }

    @Test
    void nothing_that_says_who_it_was_is_left_anywhere_and_the_audit_is_whole() {
        clinic.signIn("ruth", "Ruth", Role.CLINICIAN);
        clinic.the(Clients.class).client(joel);
        clinic.operator();
        clinic.the(Audits.class).seal();
        as("priya");
        long before = count("audit_entry");
        long stays = count("stay") + count("attendance") + count("use_event") + count("support_tie");
        removals.propose("R-CANARY-1");
        UUID proposal = proposal();
        as("paul");
        removals.confirm(proposal);

        for (Object table : clinic.ask(
                "select tablename::text from pg_tables where schemaname = 'public' and tablename not in ('flyway_schema_history')")) {
            if (!table.equals("audit_entry") && !table.equals("audit_seal")) {
                assertThat(clinic.askAsOwner("select count(*) from " + table
                                + " t where t::text ilike '%canary%' or t::text like '%" + joel + "%'"))
                        .as("%s", table)
                        .isZero();
            }
        }
        assertThat(count("stay") + count("attendance") + count("use_event") + count("support_tie"))
                .isEqualTo(stays);
        assertThat(count("consent") + count("supporter") - count("supporter")).isZero();
        assertThat(count("audit_entry")).isGreaterThan(before);
        assertThat(clinic.ask("select count(*) from audit_entry where detail ilike '%canary%'"))
                .containsExactly(0L);
        assertThat(clinic.the(Audits.class).verify(Optional.empty()).whole()).isTrue();
        refused("removal.not-due", () -> removals.propose("R-CANARY-1"));
    }

    @Test
    void nothing_leads_from_the_files_they_came_in_with_or_from_the_audit_to_what_is_kept() {
        clinic.operator();
        clinic.the(Intakes.class).take(cameIn(), false);
        clinic.asOwner("update client set born_on = date '1980-05-17' where record_number = 'R-CANARY-2'");
        Object lines = clinic.ask("select a.id from attendance a join client c on c.id = a.client_id"
                + " where c.record_number = 'R-CANARY-2' order by a.id");
        assertThat(clinic.ask("select count(*) from intake_row")).containsExactly(8L);
        as("priya");
        removals.propose("R-CANARY-2");
        UUID proposal = proposal();
        as("paul");
        removals.confirm(proposal);
        assertThat(clinic.ask("select kind || ' ' || key from intake_row order by 1"))
                .containsExactly("SESSION group-7", "VISIT group-7\u001FR-CANARY-1");
        assertThat(clinic.ask("select title from session where title is not null"))
                .containsExactly("Evening group");
        assertThat(clinic.ask("select a.id from attendance a join client c on c.id = a.client_id"
                        + " where c.record_number like 'removed-%' order by a.id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf((List<?>) lines);
        assertThat(clinic.ask("select count(*) from attendance_mark m join attendance a on a.id = m.attendance_id"
                        + " join client c on c.id = a.client_id where c.record_number like 'removed-%'"))
                .containsExactly(1L);
    }

    /** Tom, who has left, with a session of his own whose title names him, and a group that Joel was in as well. */
    private static Batch cameIn() {
        return new Batch(
                Map.of(
                        Sheet.CLIENTS,
                        List.of(row(
                                Sheet.CLIENTS,
                                "record_number=R-CANARY-2",
                                "given_name=Tom",
                                "family_name=Reyes",
                                "site=harbour-street")),
                        Sheet.EPISODES,
                        List.of(row(
                                Sheet.EPISODES,
                                "episode_key=E-Canary",
                                "record_number=R-CANARY-2",
                                "programme=day-care",
                                "site=harbour-street",
                                "admitted_on=2016-10-01",
                                "discharged_on=2016-11-16",
                                "discharge_reason=COMPLETED")),
                        Sheet.SESSIONS,
                        List.of(
                                visit("tom-Canary", "R-CANARY-2", "title=Tom Canary alone", "attendance=NO_SHOW"),
                                visit("group-7", "R-CANARY-2", "title=Evening group"),
                                visit("group-7", "R-CANARY-1", "title=Evening group")),
                        Sheet.USE_EVENTS,
                        List.of(row(
                                Sheet.USE_EVENTS,
                                "event_key=U-Canary",
                                "record_number=R-CANARY-2",
                                "occurred_on=2016-10-09",
                                "source=CLIENT"))),
                Set.of(),
                List.of(),
                0);
    }

    private static Row visit(String key, String number, String... more) {
        List<String> cells = new ArrayList<>(List.of(
                "session_key=" + key,
                "record_number=" + number,
                "site=harbour-street",
                "kind=GROUP",
                "held_on=2016-10-20"));
        cells.addAll(List.of(more));
        return row(Sheet.SESSIONS, cells.toArray(String[]::new));
    }

    private static Row row(Sheet sheet, String... cells) {
        List<String> values =
                new ArrayList<>(sheet.columns().stream().map(column -> "").toList());
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            values.set(sheet.columns().indexOf(parts[0]), parts[1]);
        }
        return new Row(2, values);
    }

    private long count(String table) {
        return (Long) clinic.ask("select count(*) from " + table).getFirst();
    }

    @Test
    void nobody_else_passes_the_guards_with_the_same_words() {
        removals.due();
        assertThatThrownBy(() -> {
                    clinic.sql("begin");
                    try {
                        clinic.ask("select set_config('holdfast.removal', 'on', true)");
                        clinic.sql("update stay set discharged_on = null, discharge_reason = null");
                    } finally {
                        clinic.sql("rollback");
                    }
                })
                .hasMessageContaining("a fact is corrected by a further fact");
        assertThatThrownBy(() -> clinic.sql("delete from client")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> clinic.sql("update removal set confirmed_by = 'x'"))
                .hasMessageContaining("permission denied");
        clinic.asOwner("select set_config('holdfast.removal', 'on', false)");
        assertThatThrownBy(() -> clinic.asOwner(
                        "begin", "select set_config('holdfast.removal', 'on', true)", "delete from audit_entry"))
                .hasMessageContaining("only ever added");
    }

    @Test
    void the_years_of_a_site_are_six_to_a_hundred_or_none() {
        refused("removal.years", () -> removals.keepFor(here, 5));
        refused("removal.years", () -> removals.keepFor(here, 101));
        removals.keepFor(here, 30);
        assertThat(removals.sites().getFirst().years()).isEqualTo(30);
        assertThat(due()).isFalse();
        removals.keepFor(here, null);
        assertThat(removals.sites().getFirst().years()).isNull();
        refused("hold.needs-a-reason", () -> removals.hold("R-CANARY-1", " "));
    }
}
