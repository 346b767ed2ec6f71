package org.holdfast.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Harbour Street in London has files from its old system; the operator takes them in. It is 17 November 2026. */
class IntakesTest {
    private final OpenClinic clinic = OpenClinic.open();
    private final Intakes intakes = clinic.the(Intakes.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final Map<Sheet, List<Row>> files = new EnumMap<>(Sheet.class);

    @BeforeEach
    void the_operator_is_at_the_machine() {
        given.programme("Methadone");
        clinic.operator();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    /** A row of a file; cells as column=value. */
    private void row(Sheet sheet, String... cells) {
        List<Row> rows = files.computeIfAbsent(sheet, none -> new ArrayList<>());
        List<String> values =
                new ArrayList<>(sheet.columns().stream().map(column -> "").toList());
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            values.set(sheet.columns().indexOf(parts[0]), parts[1]);
        }
        rows.add(new Row(rows.size() + 2, values));
    }

    private void joel() {
        row(Sheet.CLIENTS, "record_number=HF-1", "given_name=Joel", "family_name=Amankwah", "site=harbour-street");
    }

    private void joelsStay() {
        row(
                Sheet.EPISODES,
                "episode_key=E1",
                "record_number=HF-1",
                "programme=methadone",
                "site=harbour-street",
                "admitted_on=2026-03-01");
    }

    private void visit(String key, String number, String day, String... more) {
        List<String> cells = new ArrayList<>(List.of(
                "session_key=" + key,
                "record_number=" + number,
                "site=harbour-street",
                "kind=GROUP",
                "held_on=" + day));
        cells.addAll(List.of(more));
        row(Sheet.SESSIONS, cells.toArray(String[]::new));
    }

    private Answer take() {
        return intakes.take(new Batch(files, Set.of(), List.of(), 0), false);
    }

    private List<Fault> faults(boolean dryRun) {
        NotTaken no = catchThrowableOfType(
                NotTaken.class, () -> intakes.take(new Batch(files, Set.of(), List.of(), 0), dryRun));
        return no.answer().faults();
    }

    /** Row, column and key of each fault. */
    private List<String> told() {
        List<String> real = faults(false).stream().map(IntakesTest::brief).toList();
        assertThat(faults(true).stream().map(IntakesTest::brief)).isEqualTo(real);
        nothing_changed();
        return real;
    }

    private static String brief(Fault fault) {
        return fault.file() + " " + fault.row() + " " + fault.column() + " " + fault.key();
    }

    private void nothing_changed() {
        assertThat(clinic.ask("select count(*) from client")).containsExactly(0L);
        assertThat(clinic.ask("select count(*) from session")).containsExactly(0L);
        assertThat(clinic.ask("select count(*) from intake_row")).containsExactly(0L);
    }

    @Test
    void what_another_system_knew_becomes_records_of_care() {
        joel();
        joelsStay();
        visit("S1", "HF-1", "2026-03-02", "episode_key=E1", "attendance=NO_SHOW", "reason=bus strike");
        row(Sheet.USE_EVENTS, "event_key=U1", "record_number=HF-1", "occurred_on=2026-04-01", "source=CLIENT");
        row(
                Sheet.SUPPORTERS,
                "supporter_key=P1",
                "record_number=HF-1",
                "given_name=Grace",
                "relationship=mother",
                "category=FAMILY",
                "emotional=yes",
                "from_on=2026-03-01");
        Answer answer = take();
        assertThat(answer.sound()).isTrue();
        assertThat(answer.of(Sheet.SESSIONS)).isEqualTo(new Answer.Count(1, 0));
        assertThat(clinic.ask("select mark || ' ' || reason || ' ' || recorded_by from attendance_mark"))
                .containsExactly("NO_SHOW bus strike operator");
        assertThat(
                        clinic.ask(
                                "select s.given_name || ' ' || t.relationship from supporter s join support_tie t on t.supporter_id = s.id"))
                .containsExactly("Grace mother");
        assertThat(clinic.ask("select count(*) from consent")).containsExactly(0L);
    }

    @Test
    void the_same_again_is_skipped_and_one_more_row_is_taken() {
        joel();
        joelsStay();
        visit("S1", "HF-1", "2026-03-02");
        take();
        row(Sheet.CLIENTS, "record_number=HF-2", "given_name=Mei", "site=harbour-street");
        visit("S1", "HF-2", "2026-03-02", "attendance=ATTENDED");
        Answer again = take();
        assertThat(again.of(Sheet.CLIENTS)).isEqualTo(new Answer.Count(1, 1));
        assertThat(again.of(Sheet.EPISODES)).isEqualTo(new Answer.Count(0, 1));
        assertThat(again.of(Sheet.SESSIONS)).isEqualTo(new Answer.Count(1, 1));
        assertThat(clinic.ask("select count(*) from session")).containsExactly(1L);
        assertThat(clinic.ask("select count(*) from attendance")).containsExactly(2L);
    }

    @Test
    void the_same_key_with_other_content_is_a_fault_and_the_first_stands() {
        joel();
        take();
        files.clear();
        row(Sheet.CLIENTS, "record_number=HF-1", "given_name=Joe", "family_name=Amankwah", "site=harbour-street");
        assertThat(faults(false))
                .extracting(IntakesTest::brief)
                .containsExactly("clients.csv 2 record_number intake.other-content");
        assertThat(clinic.ask("select given_name from client")).containsExactly("Joel");
    }

    @Test
    void a_key_twice_in_a_file_is_a_fault_that_names_the_first_row() {
        joel();
        joel();
        assertThat(told()).containsExactly("clients.csv 3 record_number intake.duplicate-key");
        assertThat(faults(true).getFirst().args()).containsExactly(2);
    }

    @Test
    void one_wrong_row_and_nothing_of_all_the_files_is_taken() {
        joel();
        joelsStay();
        visit("S1", "HF-1", "02.03.2026");
        assertThat(told()).containsExactly("sessions.csv 4 held_on intake.not-a-date".replace(" 4 ", " 2 "));
    }

    @Test
    void a_dry_run_finds_every_fault_in_every_file_and_changes_nothing() {
        joel();
        row(Sheet.CLIENTS, "record_number=HF-2", "site=nowhere", "born_on=2026-13-01");
        row(Sheet.CLIENTS, "record_number=HF-3", "site=harbour-street");
        row(Sheet.CLIENTS, "record_number=HF-4", "given_name=Mei", "site=harbour-street", "born_on=2026-11-18");
        joelsStay();
        row(
                Sheet.EPISODES,
                "episode_key=E2",
                "record_number=HF-1",
                "programme=methadone",
                "site=harbour-street",
                "admitted_on=2026-05-01");
        row(
                Sheet.EPISODES,
                "episode_key=E3",
                "record_number=HF-9",
                "programme=yoga",
                "site=harbour-street",
                "admitted_on=2026-05-01",
                "discharged_on=2026-04-01",
                "discharge_reason=BORED");
        visit("S1", "HF-1", "2026-11-18", "attendance=ATTENDED");
        visit("S2", "HF-1", "2026-11-01", "starts_at=9:30", "minutes=sixty");
        visit("S3", "HF-1", "2026-11-01", "reason=ill", "kind=DANCE");
        row(Sheet.USE_EVENTS, "event_key=U1", "record_number=HF-1", "occurred_on=2026-11-18", "source=CLIENT");
        row(
                Sheet.SUPPORTERS,
                "supporter_key=P1",
                "record_number=HF-1",
                "given_name=Grace",
                "relationship=mother",
                "category=FAMILY",
                "from_on=2026-03-01");
        assertThat(told())
                .containsExactly(
                        "clients.csv 3 born_on intake.not-a-date",
                        "clients.csv 3 site intake.unknown-site",
                        "clients.csv 4 given_name client.needs-a-name",
                        "clients.csv 5 born_on client.born-in-the-future",
                        "episodes.csv 3 admitted_on episode.overlaps",
                        "episodes.csv 4 record_number intake.unknown-client",
                        "episodes.csv 4 programme intake.unknown-programme",
                        "episodes.csv 4 discharge_reason intake.unknown-code",
                        "sessions.csv 2 attendance session.not-yet-due",
                        "sessions.csv 3 starts_at intake.not-a-time",
                        "sessions.csv 3 minutes intake.not-a-number",
                        "sessions.csv 4 reason intake.reason-without-attendance",
                        "sessions.csv 4 kind intake.unknown-code",
                        "use_events.csv 2 occurred_on use-event.in-the-future",
                        "supporters.csv 2 emotional supporter.gives-something");
    }

    @Test
    void a_row_that_points_at_a_faulty_row_is_not_blamed_too() {
        row(Sheet.CLIENTS, "record_number=HF-1", "given_name=Joel", "site=harbour-street", "born_on=yesterday");
        joelsStay();
        visit("S1", "HF-1", "2026-03-02", "episode_key=E1");
        assertThat(told()).containsExactly("clients.csv 2 born_on intake.not-a-date");
    }

    @Test
    void when_a_file_cannot_be_read_nobody_in_it_is_called_unknown() {
        joelsStay();
        Fault unreadable = Fault.ofFile("clients.csv", "intake.not-utf-8");
        NotTaken no = catchThrowableOfType(
                NotTaken.class,
                () -> intakes.take(new Batch(files, Set.of(Sheet.CLIENTS), List.of(unreadable), 0), true));
        assertThat(no.answer().faults()).containsExactly(unreadable);
    }

    @Test
    void a_visit_may_lie_outside_any_episode_and_lack_time_and_clinician() {
        joel();
        visit("S1", "HF-1", "2020-03-02", "attendance=ATTENDED");
        take();
        assertThat(clinic.ask("select starts_at is null and clinician_id is null and not planned from session"))
                .containsExactly(true);
        assertThat(clinic.ask("select episode_id is null from attendance")).containsExactly(true);
    }

    @Test
    void a_visit_does_not_count_for_another_ones_episode() {
        joel();
        joelsStay();
        row(Sheet.CLIENTS, "record_number=HF-2", "given_name=Mei", "site=harbour-street");
        visit("S1", "HF-2", "2026-03-02", "episode_key=E1");
        assertThat(told()).containsExactly("sessions.csv 2 episode_key intake.episode-of-another");
    }

    @Test
    void rows_of_one_group_agree_about_it() {
        joel();
        row(Sheet.CLIENTS, "record_number=HF-2", "given_name=Mei", "site=harbour-street");
        visit("S1", "HF-1", "2026-03-02");
        visit("S1", "HF-2", "2026-03-03");
        assertThat(told()).containsExactly("sessions.csv 3 session_key intake.session-differs");
    }

    @Test
    void two_old_sessions_of_one_clinician_at_one_time_are_taken_as_they_were() {
        given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        joel();
        visit("S1", "HF-1", "2026-03-02", "starts_at=09:30", "clinician=ruth");
        visit("S2", "HF-1", "2026-03-02", "starts_at=09:30", "clinician=ruth");
        assertThat(take().of(Sheet.SESSIONS).taken()).isEqualTo(2);
    }

    @Test
    void a_number_already_on_record_here_is_not_given_to_a_second_person() {
        given.client("Ann", "Bell", "HF-1", harbour);
        joel();
        assertThat(faults(true))
                .extracting(IntakesTest::brief)
                .containsExactly("clients.csv 2 record_number client.number-taken");
    }

    @Test
    void someone_registered_on_the_screen_can_be_named_in_the_files() {
        ClientId ann = given.client("Ann", "Bell", "HF-7", harbour);
        visit("S1", "HF-7", "2026-03-02", "attendance=ATTENDED");
        take();
        assertThat(clinic.ask("select client_id from attendance")).containsExactly(ann.value());
    }

    @Test
    void a_site_that_stands_already_is_skipped_when_it_is_the_same_and_a_fault_when_not() {
        row(Sheet.SITES, "code=harbour-street", "name=Harbour Street", "zone=Europe/London");
        row(Sheet.SITES, "code=canal", "name=Canal Wharf", "zone=America/New_York");
        assertThat(take().of(Sheet.SITES)).isEqualTo(new Answer.Count(1, 1));
        files.clear();
        row(Sheet.SITES, "code=harbour-street", "name=Harbour Street", "zone=Europe/Berlin");
        row(Sheet.SITES, "code=mars", "name=Mars", "zone=Mars/Olympus");
        assertThat(faults(true))
                .extracting(IntakesTest::brief)
                .containsExactly("sites.csv 2 code intake.other-site", "sites.csv 3 zone intake.unknown-zone");
    }

    @Test
    void text_that_looks_like_a_formula_is_kept_as_typed() {
        row(
                Sheet.CLIENTS,
                "record_number=HF-1",
                "given_name==cmd|' /C calc'!A0",
                "family_name=+1 Ltd",
                "site=harbour-street");
        take();
        assertThat(clinic.ask("select given_name || family_name from client"))
                .containsExactly("=cmd|' /C calc'!A0+1 Ltd");
    }

    @Test
    void every_client_written_is_named_in_the_audit() {
        for (int i = 0; i < 600; i++) {
            row(Sheet.CLIENTS, "record_number=HF-" + i, "given_name=N" + i, "site=harbour-street");
            visit("S" + i, "HF-" + i, "2026-03-02");
        }
        take();
        assertThat(
                        clinic.ask(
                                "select count(distinct c) from audit_entry a, unnest(a.client_ids) c where a.action = 'RECORD_SESSION'"))
                .containsExactly(600L);
        assertThat(
                        clinic.ask(
                                "select count(distinct c) from audit_entry a, unnest(a.client_ids) c where a.action = 'REGISTER_CLIENT'"))
                .containsExactly(600L);
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'RECORD_SESSION'"))
                .containsExactly(2L);
    }

    @Test
    void only_the_operator_takes_files_in() {
        joel();
        given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        given.staff("marta", "Marta", "Ilves", "MANAGER", null);
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        assertThatThrownBy(this::take).isInstanceOf(Denied.class);
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER, Role.ADMINISTRATOR);
        assertThatThrownBy(this::take).isInstanceOf(Denied.class);
        clinic.signOut();
        assertThatThrownBy(this::take).isInstanceOf(Denied.class);
        nothing_changed();
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'TAKE_IN' and not allowed"))
                .containsExactly(3L);
    }

    @Test
    void a_dry_run_and_a_refused_delivery_are_on_record_too() {
        joel();
        assertThat(faults(true)).isEmpty();
        joelsStay();
        row(Sheet.CLIENTS, "record_number=HF-1", "given_name=Again", "site=harbour-street");
        assertThat(faults(false)).isNotEmpty();
        assertThat(
                        clinic.ask(
                                "select detail from audit_entry where action = 'TAKE_IN' and allowed and detail like 'files%' order by id"))
                .containsExactly("files, dry run", "files");
        nothing_changed();
    }

    @Test
    void what_an_empty_cell_means_may_be_written_out_and_stays_the_same_content() {
        joel();
        visit("S1", "HF-1", "2026-03-02");
        take();
        files.remove(Sheet.SESSIONS);
        visit("S1", "HF-1", "2026-03-02", "mode=IN_PERSON");
        assertThat(take().counts()).containsEntry(Sheet.SESSIONS, new Answer.Count(0, 1));
        files.remove(Sheet.SESSIONS);
        visit("S1", "HF-1", "2026-03-02", "mode=PHONE");
        assertThat(faults(false)).extracting(Fault::key).contains("intake.other-content");
    }

    @Test
    void while_files_are_taken_in_what_is_settled_ends_where_that_began() throws Exception {
        given.staff("marta", "Marta", "Ilves", "MANAGER", null);
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
        Instant now = Instant.now().plusSeconds(60);
        clinic.clock().set(now);
        assertThat(intakes.settled()).isEqualTo(now);
        try (Connection elsewhere = clinic.connection()) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("select pg_advisory_xact_lock(7310501)");
            assertThat(intakes.settled()).isBefore(now);
            elsewhere.rollback();
        }
        assertThat(intakes.settled()).isEqualTo(now);
    }
}
