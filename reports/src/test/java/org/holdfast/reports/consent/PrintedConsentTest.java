package org.holdfast.reports.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.Consents;
import org.holdfast.access.Role;
import org.holdfast.access.ShareCategory;
import org.holdfast.access.Signature;
import org.holdfast.access.Signer;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.SupporterId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The paper of a consent that was read and signed in the room. */
class PrintedConsentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private final OpenClinic clinic = OpenClinic.open();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void it_says_what_was_read_and_who_signed_before_whom() throws IOException {
        Given given = clinic.given();
        SiteId here = given.site("Harbour Street", "Europe/London");
        ClientId joel = given.client("Joel", "Amankwah", "R-1", here);
        given.care(joel, given.staff("ruth", "Ruth", "Adeyemi", "CLINICIAN", here));
        SupporterId grace = given.supporter(joel, "Grace <script>", "grace");
        clinic.signIn("ruth", "Ruth Adeyemi", Role.CLINICIAN);
        Consents consents = clinic.the(Consents.class);
        Set<ShareCategory> all = EnumSet.allOf(ShareCategory.class);
        ConsentDraft draft =
                ConsentDraft.sharing(joel, grace, all, "To help with <b>lifts</b> & meals", TODAY.plusMonths(6));
        Signature drawn = new Signature(
                Signer.CLIENT,
                "Joel Amankwah",
                Signature.Method.DRAWN,
                "M40 150L60 40L80 150L100 90L120 150L180 60L240 150L300 100L420 120L560 80",
                Instant.parse("2026-11-17T10:42:00Z"));

        Instant now = clinic.clock().instant();
        byte[] pdf = clinic.the(PrintedConsent.class)
                .print(consents.terms(draft), List.of(drawn), "Ruth Adeyemi", now, now, ZoneId.of("Europe/London"));

        Files.write(Path.of("target", "consent.pdf"), pdf);
        PdfReader reader = new PdfReader(pdf);
        String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        assertThat(text)
                .contains("Joel Amankwah", "R-1", "Harbour Street", "Grace <script>", "<b>lifts</b> & meals")
                .contains("times to keep free", "May 17, 2027", "take this consent back", "42 CFR Part 2")
                .contains("Signed by hand on the screen", "before Ruth Adeyemi");
        assertThat(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT)).isNotNull();
    }
}
