package org.holdfast.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.holdfast.access.ConsentTerms;
import org.holdfast.access.Role;
import org.holdfast.access.Signature;
import org.holdfast.access.Signer;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.accounting.Accountings;
import org.holdfast.reports.consent.PrintedConsent;
import org.holdfast.reports.press.Cell;
import org.holdfast.reports.press.Column;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.press.Table;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.retention.Xlsx;
import org.holdfast.reports.rights.RecordExports;
import org.holdfast.testing.Attacks;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever anybody typed is on every paper and in every file as it was typed, and is nothing but text there. */
class HostileTextTest {
    private static final List<String> ATTACKS = Attacks.all();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final OpenClinic clinic = OpenClinic.open();
    private final Instant now = clinic.clock().instant();
    private ClientId joel;

    @BeforeEach
    void scene() {
        Given given = clinic.given();
        SiteId here = given.site("Harbour Street", "Europe/London");
        joel = given.client("Joel", "Amankwah", "R-1", here);
        given.care(joel, given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here));
        given.staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void there_are_more_than_two_hundred_and_each_fits_a_field() {
        assertThat(ATTACKS).hasSizeGreaterThan(200).doesNotHaveDuplicates().allMatch(one -> one.length() <= 100);
    }

    /**
     * What a paper does not say letter for letter, blanks aside; of letters that stand on every keyboard, for those alone the font has all
     * signs of.
     */
    private static List<String> missing(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        String text = all.toString().replaceAll("\\s+", "");
        return ATTACKS.stream()
                .filter(attack -> attack.chars().allMatch(sign -> sign >= ' ' && sign < 127))
                .filter(attack -> !text.contains(attack.replaceAll("\\s+", "")))
                .toList();
    }

    @Test
    void on_a_consent() throws IOException {
        List<ConsentTerms.Clause> clauses = new ArrayList<>();
        ATTACKS.forEach(attack -> clauses.add(new ConsentTerms.Clause("What for", attack)));
        ConsentTerms terms =
                new ConsentTerms("<b>Consent</b>", 1, "en-GB", clauses, Set.copyOf(EnumSet.of(Signer.CLIENT)));
        Signature typed = new Signature(Signer.CLIENT, "<i>Joel", Signature.Method.TYPED, "<i>Joel", now);
        assertThat(missing(clinic.the(PrintedConsent.class).print(terms, List.of(typed), "<b>Ruth", now, now, LONDON)))
                .isEmpty();
    }

    @Test
    void on_an_account_of_disclosures() throws IOException {
        assertThat(account()).isEmpty();
    }

    private List<String> account() throws IOException {
        for (String attack : ATTACKS) {
            clinic.sql(
                    "insert into disclosure (id, client_id, disclosed_at, ground, recipient, what, output, purpose, recorded_at, recorded_by)"
                            + " values (gen_random_uuid(), ?, ?, 'COURT_ORDER', ?, array[?], 'SPOKEN', ?, ?, 'priya')",
                    joel.value(),
                    now,
                    attack,
                    attack,
                    attack,
                    now);
        }
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        return missing(clinic.the(Accountings.class).pdf("R-1", new Printing("<b>Priya", now, LONDON, Locale.UK)));
    }

    @Test
    void in_the_copy_of_the_record() throws IOException {
        int harmless = count(html(record()), '<');
        for (String attack : ATTACKS) {
            clinic.sql(
                    "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, note, recorded_at, recorded_by)"
                            + " values (gen_random_uuid(), ?, 'USE', ?, 'DAY', 'CLIENT', 'CERTAIN', ?, ?, 'x')",
                    joel.value(),
                    LocalDate.of(2026, 11, 12),
                    attack,
                    now);
        }
        Map<String, String> files = record();
        List<String> notes = new ArrayList<>();
        new ObjectMapper()
                .readTree(files.get("record.json"))
                .at("/returns")
                .forEach(row -> notes.add(row.get("note").asText()));
        assertThat(notes).containsExactlyInAnyOrderElementsOf(ATTACKS);
        clinic.asOwner("alter table use_event disable trigger user", "update use_event set note = 'harmless'");
        int asManyRows = count(html(record()), '<');
        assertThat(asManyRows).isGreaterThan(harmless);
        assertThat(count(html(files), '<'))
                .as("no tag more than with harmless words")
                .isEqualTo(asManyRows);
        assertThat(html(files)).doesNotContain("<script", "<img", "<svg");
    }

    private Map<String, String> record() throws IOException {
        clinic.signIn("ruth", "Ruth Adeyemi", Role.CLINICIAN);
        byte[] zip = clinic.the(RecordExports.class).zip(joel, new Printing("Ruth", now, LONDON, Locale.UK));
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String html(Map<String, String> files) {
        return Objects.requireNonNull(files.get("record.html"));
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(one -> one == sign).count();
    }

    @Test
    void in_a_workbook() throws Exception {
        Table table = new Table(
                "Log",
                "<b>Log",
                "",
                List.of(new Column("Who", Column.Kind.WORDS)),
                ATTACKS.stream()
                        .map(attack -> List.<Cell>of(new Cell.Text(attack)))
                        .toList());
        Xlsx book = Xlsx.read(clinic.the(Press.class).xlsx(List.of(table), "=1+1", new Words(Locale.UK)));
        assertThat(book.xml().values()).noneMatch(sheet -> sheet.contains("<f>") || sheet.contains("<f "));
        Map<String, Object> cells = Objects.requireNonNull(book.sheets().get("Log"));
        for (int i = 0; i < ATTACKS.size(); i++) {
            // XML has no place for a control character: it is a question mark then, and not a broken file
            assertThat(String.valueOf(cells.get("A" + (i + 2))))
                    .as(ATTACKS.get(i))
                    .isEqualTo(ATTACKS.get(i).replace((char) 1, '?'));
        }
    }
}
