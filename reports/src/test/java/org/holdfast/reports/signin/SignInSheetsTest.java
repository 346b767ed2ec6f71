package org.holdfast.reports.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.testing.Refusals.refused;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.Rosters;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies on the table in the group room. */
class SignInSheetsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Instant TEN = Instant.parse("2026-11-17T10:00:00Z");

    private final OpenClinic clinic = OpenClinic.open();
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "America/New_York");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);

    @BeforeEach
    void ruth_signs_in() {
        clinic.signIn("ruth", "Ruth Adler", Role.CLINICIAN);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private SessionId group(String title, int people, Instant at) {
        List<ClientId> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ClientId one = given.client(
                    i == 1 ? "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren" : "Ana" + (char) ('a' + i % 26),
                    "Lopes" + title.length() + i,
                    "HF-" + title.length() + i,
                    harbour);
            given.care(one, ruth);
            members.add(one);
        }
        return given.group(harbour, ruth, title, TODAY, at, members.toArray(ClientId[]::new));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT)).isNotNull();
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s+", " "));
        }
        return pages;
    }

    @Test
    void a_sheet_says_when_and_where_and_who_by_first_name_and_initial_and_nothing_of_what_for() throws IOException {
        SessionId recovery = group("Relapse prevention", 12, TEN);
        byte[] pdf = clinic.the(SignInSheets.class).ofSession(recovery, Locale.UK);

        Files.write(Path.of("target", "sign-in.pdf"), pdf);
        String code = clinic.the(Rosters.class).sheet(recovery).code();
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst())
                .contains("Tuesday", "17 November 2026", "05:00", "Harbour Street", "Anaa L.", "12", "16")
                .contains(code.substring(0, 3) + " " + code.substring(3), "Code of this sheet", "Came at", "Left at")
                .doesNotContain("Relapse", "Group", "group", "Lopes", "HF-", "Adler");
        assertThat(new PdfReader(pdf).getInfo().toString()).doesNotContain("Relapse");
    }

    @Test
    void the_sheets_of_a_day_are_each_on_pages_of_their_own_and_a_long_one_carries_its_code_on_every_page()
            throws IOException {
        SessionId evening = group("Evening", 3, TEN.plusSeconds(28800));
        SessionId morning = group("Morning group", 30, TEN);
        byte[] pdf = clinic.the(SignInSheets.class).ofDay(TODAY, Locale.US);

        Files.write(Path.of("target", "sign-in-day.pdf"), pdf);
        String first = spaced(morning);
        String last = spaced(evening);
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0))
                .contains(first, "Page 1", "Tuesday, November 17, 2026")
                .doesNotContain(last);
        assertThat(pages.get(1)).contains(first, "Page 2", "34").doesNotContain(last);
        assertThat(pages.get(2)).contains(last, "Page 1", "Anac L.").doesNotContain(first);
    }

    private String spaced(SessionId session) {
        String code = clinic.the(Rosters.class).sheet(session).code();
        return code.substring(0, 3) + " " + code.substring(3);
    }

    @Test
    void a_day_without_a_group_has_no_sheet() {
        refused("roster.no-groups", () -> clinic.the(SignInSheets.class).ofDay(TODAY, Locale.UK));
    }
}
