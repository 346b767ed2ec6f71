package org.holdfast.reports.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.access.SafetyFlags;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.note.DraftRow;
import org.holdfast.note.NoteFor;
import org.holdfast.note.NoteWords;
import org.holdfast.note.Notes;
import org.holdfast.reports.press.Printing;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client is handed their whole record, and nothing of what others said in confidence. */
class RecordExportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private final OpenClinic clinic = OpenClinic.open();
    private final Instant now = clinic.clock().instant();
    private final Printing printing = new Printing("Ruth Adeyemi", now, ZoneId.of("Europe/London"), Locale.UK);
    private ClientId joel;
    private AttendanceId line;

    @BeforeEach
    void scene() {
        Given given = clinic.given();
        SiteId here = given.site("Harbour Street", "Europe/London");
        StaffId ruth = given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here);
        joel = given.client("Joel <script>alert(1)</script>", "Amankwah", "R-1", here);
        given.care(joel, ruth);
        given.episode(joel, given.programme("Day care"), here, TODAY.minusDays(40));
        line = given.session(here, ruth, joel, TODAY.minusDays(1), Instant.parse("2026-11-16T09:00:00Z"));
        SupporterId grace = given.supporter(joel, "Grace", "grace");
        given.consent(joel, grace, TODAY.minusDays(9), TODAY.plusDays(9));
        event("CLIENT", "told us himself");
        event("FAMILY", "his sister rang in confidence");
        clinic.signIn("ruth", "Ruth Adeyemi", Role.CLINICIAN);
        clinic.the(SafetyFlags.class).set(joel, grace, "hidden for safety");
    }

    private void event(String source, String note) {
        clinic.sql(
                "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, note, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?, 'USE', ?, 'DAY', ?, 'CERTAIN', ?, ?, 'x')",
                joel.value(),
                TODAY.minusDays(5),
                source,
                note,
                now);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        byte[] zip = clinic.the(RecordExports.class).zip(joel, printing);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void it_is_to_be_read_and_to_be_taken_elsewhere_with_the_signed_papers() throws IOException {
        Map<String, String> files = files();
        assertThat(files).containsOnlyKeys("record.html", "record.json", "consent-1.pdf");
        JsonNode json = new ObjectMapper().readTree(files.get("record.json"));
        assertThat(json.at("/person/0/recordNumber").asText()).isEqualTo("R-1");
        assertThat(json.at("/episodes/0/programme").asText()).isEqualTo("Day care");
        assertThat(json.at("/sessions")).hasSize(1);
        assertThat(json.at("/consents/0/what").asText()).isEqualTo("NEXT_SESSION_TIMES");
        assertThat(files.get("record.html"))
                .contains("Your record", "told us himself", "Day care", "Grace")
                .contains("Joel &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void signed_notes_are_in_it_and_counselling_notes_and_drafts_are_not() throws IOException {
        Notes notes = clinic.the(Notes.class);
        for (Sensitivity kind : Sensitivity.values()) {
            DraftRow draft = notes.keep(
                            null, 0, new NoteFor(line, kind, null), new NoteWords(null, kind + " worked", "", ""), "")
                    .mine();
            notes.sign(line, draft.id(), draft.seen());
        }
        notes.keep(null, 0, new NoteFor(line, Sensitivity.ORDINARY, null), new NoteWords(null, "half", "", ""), "");
        String all = files().toString();
        assertThat(all).contains("ORDINARY worked", "nor are counselling notes").doesNotContain("COUNSELLING", "half");
    }

    @Test
    void what_others_said_in_confidence_safety_and_the_private_question_are_not_in_it() throws IOException {
        String all = files().toString();
        assertThat(all).doesNotContain("in confidence rang", "his sister", "hidden for safety", "pressed");
        assertThat(all).contains("What others told us in confidence is not in it");
    }

    @Test
    void it_takes_a_fresh_sign_in_and_is_on_record() throws IOException {
        files();
        assertThat(clinic.ask("select detail from audit_entry where action = 'EXPORT_RECORD' and allowed"))
                .containsExactly("whole record");
        clinic.signInAsOf(now.minus(Duration.ofMinutes(6)), "ruth", "Ruth Adeyemi", Role.CLINICIAN);
        assertThatThrownBy(this::files).isInstanceOf(Denied.class);
    }
}
