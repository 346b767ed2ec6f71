package org.holdfast.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdfast.access.ConsentTerms;
import org.holdfast.access.Role;
import org.holdfast.access.Signature;
import org.holdfast.access.Signer;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.reports.accounting.Accountings;
import org.holdfast.reports.consent.PrintedConsent;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.rights.RecordExports;
import org.holdfast.testing.HostileWords;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody typed leaves the clinic as it was typed, and is nothing but text on every paper and in every file. */
@Tag("slow")
class HostileWordsOnPaperTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final OpenClinic clinic = OpenClinic.open();
    private final Instant now = clinic.clock().instant();
    private final Printing printing = new Printing("Ruth Adler", now, ZoneId.of("Europe/London"), Locale.UK);
    private ClientId client;

    @BeforeEach
    void a_record_full_of_it() throws SQLException {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", here);
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        try (Connection owner = clinic.owner()) {
            HostileWords.into(owner, here.value(), ruth.value(), "ruth", now);
        }
        client = new ClientId((UUID) clinic.ask("select id from client where record_number = ?", HostileWords.RECORD)
                .getFirst());
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Map<String, String> record() throws IOException {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(
                new ByteArrayInputStream(clinic.the(RecordExports.class).zip(client, printing)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<String> column(JsonNode json, String part, String name) {
        return StreamSupport.stream(json.get(part).spliterator(), false)
                .map(line -> line.path(name).asText())
                .toList();
    }

    @Test
    void the_record_that_is_handed_over_says_every_word_as_it_was_typed() throws IOException {
        Map<String, String> files = record();
        JsonNode json = new ObjectMapper().readTree(files.get("record.json"));
        assertThat(column(json, "returns", "note")).containsExactlyInAnyOrderElementsOf(HostileWords.all());
        assertThat(column(json, "returns", "substance")).containsExactlyInAnyOrderElementsOf(HostileWords.all());
        assertThat(column(json, "sessions", "reason")).containsExactlyInAnyOrderElementsOf(HostileWords.all());
        assertThat(column(json, "corrections", "disputed")).containsExactlyInAnyOrderElementsOf(HostileWords.all());
        assertThat(column(json, "corrections", "words")).containsExactlyInAnyOrderElementsOf(HostileWords.all());
        assertThat(column(json, "episodes", "programme")).containsExactlyInAnyOrderElementsOf(HostileWords.all());
        assertThat(column(json, "consents", "purpose")).containsAll(HostileWords.all());
        assertThat(column(json, "consents", "what")).containsAll(HostileWords.all());
        assertThat(column(json, "supporters", "familyName")).hasSameSizeAs(HostileWords.all());
        itsPageHasOurTagsAndNobodyElsesAndReadsTheSame(Objects.requireNonNull(files.get("record.html")));
    }

    private static void itsPageHasOurTagsAndNobodyElsesAndReadsTheSame(String page) {
        Set<String> tags =
                TAG.matcher(page).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tags)
                .isSubsetOf(
                        "<!DOCTYPE html>",
                        "<html lang=\"en-GB\">",
                        "</html>",
                        "<head>",
                        "</head>",
                        "<meta charset=\"utf-8\">",
                        "<title>",
                        "</title>",
                        "<style>",
                        "</style>",
                        "<body>",
                        "</body>",
                        "<h1>",
                        "</h1>",
                        "<h2>",
                        "</h2>",
                        "<p>",
                        "</p>",
                        "<table>",
                        "</table>",
                        "<thead>",
                        "</thead>",
                        "<tbody>",
                        "</tbody>",
                        "<tr>",
                        "</tr>",
                        "<th scope=\"col\">",
                        "</th>",
                        "<td>",
                        "</td>");
        String read = TAG.matcher(page)
                .replaceAll("\u0000")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertThat(List.of(read.split("\u0000"))).containsAll(HostileWords.all());
    }

    @Test
    void the_account_of_disclosures_prints_them_and_nothing_in_it_can_be_pressed() throws IOException {
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        reads(clinic.the(Accountings.class).pdf(HostileWords.RECORD, printing));
    }

    @Test
    void the_consent_prints_them_in_its_clauses_and_signatures() throws IOException {
        List<ConsentTerms.Clause> clauses = HostileWords.all().stream()
                .map(word -> new ConsentTerms.Clause(word, word))
                .toList();
        List<Signature> signatures = HostileWords.all().stream()
                .map(word -> new Signature(Signer.CLIENT, word, Signature.Method.TYPED, word, now))
                .toList();
        reads(clinic.the(PrintedConsent.class)
                .print(
                        new ConsentTerms("Consent", 1, "en-GB", clauses, Set.of(Signer.CLIENT)),
                        signatures,
                        "Ruth Adler",
                        now,
                        now,
                        ZoneId.of("Europe/London")));
    }

    /** Every word stands there, as far as there are letters for it; no page has a link, a field or a script. */
    private static void reads(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            var names = document.getDocumentCatalog().getNames();
            assertThat(names.getJavaScript()).isNull();
            assertThat(names.getEmbeddedFiles()).isNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            String text = printed(new PDFTextStripper().getText(document));
            List<String> missing = new ArrayList<>();
            for (String word : HostileWords.all()) {
                String plain = printed(word);
                if (!text.contains(plain) && !text.contains(turnedRound(plain))) {
                    missing.add(word);
                }
            }
            assertThat(missing).isEmpty();
        }
    }

    /** What asks to be written from right to left is printed so, its brackets mirrored. */
    private static String turnedRound(String text) {
        return new StringBuilder(text)
                .reverse()
                .toString()
                .replace('<', '\0')
                .replace('>', '<')
                .replace('\0', '>');
    }

    /** Without what has no shape, without letters that no font of the house has, and without where lines break. */
    private static String printed(String text) {
        return text.replaceAll("[\\s\\p{C}\\p{Z}\\p{So}\\uff00-\\uffef]", "");
    }
}
