package org.holdfast.reports.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.holdfast.access.Denied;
import org.holdfast.access.DisclosureGround;
import org.holdfast.access.DisclosureOutput;
import org.holdfast.access.Disclosures;
import org.holdfast.access.NewDisclosure;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.reports.press.Printing;
import org.holdfast.session.SharedTimes;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The account of disclosures that a client is handed. */
class AccountingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private final OpenClinic clinic = OpenClinic.open();
    private final Accountings accountings = clinic.the(Accountings.class);
    private final Instant now = clinic.clock().instant();
    private final Printing printing = new Printing("Priya Nair", now, ZoneOffset.UTC, Locale.UK);

    @BeforeEach
    void scene() {
        SiteId here = clinic.given().site("Canal Wharf", "America/New_York");
        ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", here);
        clinic.given().client("Mina", "Sato", "R-2", here);
        SupporterId grace = clinic.given().supporter(joel, "Grace", "grace");
        clinic.given().consent(joel, grace, TODAY.minusDays(3), TODAY.plusDays(3));
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        clinic.signIn("grace", "Grace", Role.SUPPORTER);
        clinic.the(SharedTimes.class).next();
        clinic.signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
        }
        assertThat(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT)).isNotNull();
        return all.toString().replaceAll("\\s+", " ");
    }

    @Test
    void it_says_when_to_whom_what_and_on_what_ground_in_the_time_of_the_clients_site() throws IOException {
        clinic.the(Disclosures.class)
                .record(
                        "R-1",
                        new NewDisclosure(
                                LocalDateTime.of(2026, 11, 17, 5, 42),
                                DisclosureGround.COURT_ORDER,
                                "District court =1+1",
                                "Dates of treatment",
                                DisclosureOutput.PRINT,
                                "Order of 3 November"));
        byte[] pdf = accountings.pdf("R-1", printing);
        Files.write(Path.of("target", "accounting.pdf"), pdf);
        assertThat(text(pdf))
                .contains("Account of disclosures", "Joel Amankwah", "R-1", "2 disclosures", "17 November 2026, 05:42")
                .contains("Grace", "next times to keep free", "Consent number 1", "seen on the family page")
                .contains("District court =1+1", "Court order (42 CFR 2.61)", "Priya Nair")
                .contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.")
                .contains("Page 1 of 1");
    }

    @Test
    void a_record_of_which_nothing_left_says_so_and_nobodys_record_is_refused() throws IOException {
        assertThat(text(accountings.pdf("R-2", printing))).contains("Nothing of this record was disclosed");
        assertThatThrownBy(() -> accountings.pdf("R-9", printing)).isInstanceOf(Refused.class);
    }

    @Test
    void it_takes_a_fresh_sign_in_and_is_itself_on_record() {
        accountings.pdf("R-1", printing);
        assertThat(clinic.ask("select detail from audit_entry where action = 'EXPORT_DISCLOSURES' and allowed"))
                .containsExactly("account on paper");
        clinic.signInAsOf(now.minus(Duration.ofMinutes(6)), "priya", "Priya Nair", Role.PRIVACY_OFFICER);
        assertThatThrownBy(() -> accountings.pdf("R-1", printing)).isInstanceOf(Denied.class);
    }

    @Test
    @Tag("slow")
    void three_years_of_many_disclosures_are_on_paper_within_the_minute_that_was_promised() throws IOException {
        clinic.sql(
                "insert into disclosure select gen_random_uuid(), client_id, disclosed_at - i * interval '6 hours', ground, consent_id,"
                        + " supporter_id, recipient, what, output, purpose, recorded_at, recorded_by from disclosure,"
                        + " generate_series(1, 4000) i");
        long began = System.nanoTime();
        assertThat(text(accountings.pdf("R-1", printing))).contains("4,001 disclosures");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
    }
}
