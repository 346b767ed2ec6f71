package org.holdfast.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.access.Caller;
import org.holdfast.access.Denied;
import org.holdfast.access.Reason;
import org.holdfast.access.Role;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note is never lost while it is written, never changed once it is signed, and a counselling note is its author's alone. */
class NotesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final Notes notes = clinic.the(Notes.class);
    private SiteId here;
    private ClientId joel;
    private AttendanceId line;
    private NoteFor note;
    private NoteFor counselling;

    @BeforeEach
    void scene() {
        Given given = clinic.given();
        here = given.site("Harbour Street", "Europe/London");
        StaffId ruth = given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here);
        StaffId dele = given.staff("dele", "Dele", "Adler", "CLINICIAN", here);
        joel = given.client("Joel", "Amankwah", "R-1", here);
        given.care(joel, ruth);
        given.care(joel, dele);
        line = given.session(here, ruth, joel, TODAY, Instant.parse("2026-11-17T09:00:00Z"));
        note = new NoteFor(line, Sensitivity.ORDINARY, null);
        counselling = new NoteFor(line, Sensitivity.COUNSELLING, null);
        as("ruth");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void as(String subject) {
        clinic.signIn(subject, subject, Role.CLINICIAN);
    }

    private static NoteWords words(String words) {
        return new NoteWords(Mood.CALM, "", "", words);
    }

    private Kept keep(@Nullable DraftRow before, NoteFor about, String words) {
        return before == null
                ? notes.keep(null, 0, about, words(words), "")
                : notes.keep(before.id(), before.seen(), about, words(words), "");
    }

    private NoteId signed(NoteFor about, String words) {
        DraftRow draft = keep(null, about, words).mine();
        return notes.sign(line, draft.id(), draft.seen());
    }

    @Test
    void what_is_typed_is_there_again_for_its_author_and_for_nobody_else() {
        Kept first = keep(null, note, "He came in smiling");
        assertThat(first).isInstanceOf(Kept.Saved.class);
        Kept second = keep(first.mine(), note, "He came in smiling, and left so");
        assertThat(second).isInstanceOf(Kept.Saved.class);
        assertThat(notes.page(line).drafts(note))
                .extracting(DraftRow::words)
                .containsExactly(words("He came in smiling, and left so"));
        assertThat(notes.waiting()).extracting(WaitingRow::clientName).containsExactly("Joel Amankwah");
        as("dele");
        assertThat(notes.page(line).drafts()).isEmpty();
        assertThat(notes.waiting()).isEmpty();
        assertThat(notes.of(joel)).isEmpty();
    }

    @Test
    void saving_leaves_no_entry_each_time_and_a_refusal_does() {
        DraftRow draft = keep(null, note, "One").mine();
        draft = keep(draft, note, "Two").mine();
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'WRITE_NOTE'"))
                .containsExactly(0L);
        notes.sign(line, draft.id(), draft.seen());
        assertThat(clinic.ask("select count(*) from audit_entry where action = 'WRITE_NOTE' and allowed"))
                .containsExactly(1L);
        clinic.given().staff("mo", "Mo", "Ali", "CLINICIAN", here);
        as("mo");
        assertThatThrownBy(() -> keep(null, note, "Three")).isInstanceOf(Denied.class);
        assertThat(clinic.ask("select reason from audit_entry where not allowed"))
                .containsExactly("NOT_IN_CARE_TEAM");
    }

    @Test
    void written_in_two_windows_there_are_two_drafts_until_they_are_put_together() {
        DraftRow desk = keep(null, note, "At the desk").mine();
        DraftRow home = keep(desk, note, "At home").mine();
        Kept stale = keep(desk, note, "At the desk, more");
        assertThat(stale).isInstanceOf(Kept.Apart.class);
        assertThat(notes.page(line).drafts(note))
                .extracting(row -> row.words().words())
                .containsExactlyInAnyOrder("At home", "At the desk, more");
        DraftRow mine = stale.mine();
        refused("note.two-drafts", () -> notes.sign(line, mine.id(), mine.seen()));
        DraftRow together = notes.keep(
                        mine.id(), mine.seen(), note, mine.words().with(home.words()), "")
                .mine();
        notes.discard(line, home.id());
        refused("note.changed-elsewhere", () -> notes.sign(line, mine.id(), mine.seen()));
        notes.sign(line, together.id(), together.seen());
        assertThat(notes.of(joel))
                .extracting(row -> row.words().words())
                .containsExactly("At the desk, more\n\nAt home");
        assertThat(notes.page(line).drafts()).isEmpty();
    }

    @Test
    void a_signed_note_is_amended_with_a_reason_and_what_it_said_before_stays() {
        DraftRow empty = keep(null, note, "  ").mine();
        refused("note.says-nothing", () -> notes.sign(line, empty.id(), empty.seen()));
        notes.discard(line, empty.id());
        NoteId first = signed(note, "He lives alone");
        DraftRow again = keep(null, note, "He lives with Grace").mine();
        assertThat(again.about().amends())
                .as("a second thought amends the first")
                .isEqualTo(first);
        refused("note.needs-a-reason", () -> notes.sign(line, again.id(), again.seen()));
        DraftRow why = notes.keep(again.id(), again.seen(), again.about(), again.words(), "Heard it wrong")
                .mine();
        NoteId second = notes.sign(line, why.id(), why.seen());
        assertThat(notes.of(joel)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(second);
            assertThat(row.why()).isEqualTo("Heard it wrong");
            assertThat(row.signedBy()).isEqualTo("Ruth Adeyemi");
        });
        assertThat(notes.before(line, second))
                .extracting(row -> row.words().words())
                .containsExactly("He lives alone");
        assertThatThrownBy(() -> clinic.asOwner("update note set words = 'changed'"))
                .hasMessageContaining("only ever added");
    }

    @Test
    void signed_elsewhere_while_somebody_types_on_what_is_typed_amends_it() {
        DraftRow typing = keep(null, note, "One").mine();
        notes.sign(line, typing.id(), typing.seen());
        refused("note.signed-meanwhile", () -> notes.sign(line, typing.id(), typing.seen()));
        Kept after = keep(typing, note, "One and two");
        assertThat(after.mine().words().words()).isEqualTo("One and two");
        assertThat(after.mine().about().amends()).isNotNull();
    }

    @Test
    void the_care_team_reads_a_note_and_a_counselling_note_is_its_authors_alone() {
        signed(note, "For the team");
        NoteId own = signed(counselling, "Between us");
        assertThat(notes.of(joel)).hasSize(2);
        as("dele");
        assertThat(notes.of(joel)).extracting(row -> row.words().words()).containsExactly("For the team");
        assertThat(notes.page(line).signed()).hasSize(1);
        refused("note.unknown", () -> notes.before(line, own));
        as("ruth");
        assertThat(notes.before(line, own)).isEmpty();
    }

    /** The second wall: who asks the database itself, with the application's rights and every check forgotten. */
    @Test
    void a_forgotten_check_still_shows_no_counselling_note_and_no_draft() {
        signed(note, "For the team");
        signed(counselling, "Between us");
        keep(null, note, "Half a thought");
        assertThat(clinic.ask("select words from note")).containsExactly("For the team");
        assertThat(clinic.ask("select words from note_draft")).isEmpty();
        assertThatThrownBy(() -> clinic.sql(
                        "insert into note (id, client_id, attendance_id, sensitivity, worked_on, next_step, words,"
                                + " recorded_at, recorded_by) values (gen_random_uuid(), ?, ?, 'ORDINARY', '', '', 'x', now(), 'ruth')",
                        joel.value(),
                        line.value()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_broken_glass_and_the_end_of_care_open_no_note() {
        signed(note, "For the team");
        StaffId noor = clinic.given().staff("noor", "Noor", "Haddad", "EMERGENCY", null);
        clinic.sql(
                "insert into glass values (gen_random_uuid(), ?, ?, ?, ?, 'Unconscious in the street', 'Dr Mensah', 'Noor', ?, 'Overdose', 'noor')",
                joel.value(),
                noor.value(),
                Instant.parse("2026-11-17T10:30:00Z"),
                Instant.parse("2026-11-17T11:30:00Z"),
                Instant.parse("2026-11-17T10:30:00Z"));
        clinic.signIn("noor", "Noor", Role.EMERGENCY);
        assertThatThrownBy(() -> notes.of(joel)).isInstanceOf(Denied.class);
        clinic.sql("update care_relationship set until_at = ?", Instant.parse("2026-11-17T10:41:00Z"));
        as("ruth");
        assertThatThrownBy(() -> notes.page(line))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_IN_CARE_TEAM));
        assertThat(notes.waiting()).isEmpty();
    }

    @Test
    void too_long_is_said_and_two_texts_become_one() {
        refused("note.too-long", () -> words("x".repeat(20_001)));
        NoteWords both = words("Desk").with(new NoteWords(Mood.LOW, "Sleep", "", "Home"));
        assertThat(both).isEqualTo(new NoteWords(Mood.CALM, "Sleep", "", "Desk\n\nHome"));
        assertThat(words("Desk and home").with(words("Desk")).words()).isEqualTo("Desk and home");
        assertThat(words("Desk").with(words("Desk and home")).words()).isEqualTo("Desk and home");
    }

    /** Twenty windows of one author save the same draft at the same time: every text is in the database. */
    @Test
    void of_many_windows_that_save_at_once_no_text_is_lost() throws Exception {
        DraftRow draft = keep(null, note, "Start").mine();
        Caller ruth = new Caller(
                "ruth", "ruth", Set.of(Role.CLINICIAN), clinic.clock().instant());
        try (ExecutorService windows = Executors.newFixedThreadPool(8)) {
            List<Callable<Kept>> saves = java.util.stream.IntStream.range(0, 20)
                    .<Callable<Kept>>mapToObj(i -> () -> clinic.as(ruth, () -> keep(draft, note, "Window " + i)))
                    .toList();
            for (Future<Kept> done : windows.invokeAll(saves)) {
                done.get();
            }
        }
        assertThat(notes.page(line).drafts(note))
                .extracting(row -> row.words().words())
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(i -> "Window " + i)
                        .toList());
    }
}
