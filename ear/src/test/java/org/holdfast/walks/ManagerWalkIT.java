package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdfast.launch.testing.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marta on the first of the month. */
class ManagerWalkIT {
    private final Person marta = Person.atDesk();

    @BeforeEach
    void marta_signs_in() {
        marta.signIn("marta");
    }

    @AfterEach
    void close() {
        marta.close();
    }

    /** Saves what a button hands over. */
    static Path download(Person person, String button, String name) {
        Download download = person.page()
                .waitForDownload(() -> person.page().locator("#" + button).click());
        assertThat(download.suggestedFilename()).endsWith(name.substring(name.lastIndexOf('.')));
        Path file = Running.checkout().resolve("ear/target/screenshots").resolve(name);
        download.saveAs(file);
        return file;
    }

    static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    /** "1,042 of 5,514", as the screen says it. */
    private static String noShows(Person person) {
        Matcher said = Pattern.compile("Did not come\\s+[\\d.]+ %\\s+([\\d,]+ of [\\d,]+)")
                .matcher(person.page().locator("body").innerText().replace('\u00a0', ' '));
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    @Test
    void she_opens_the_dashboard_filters_it_and_prints_the_same_figures() throws IOException {
        assertThat(marta.page()).hasURL(Pattern.compile(".*/figures.*"));
        marta.reads("Are people staying with us?");
        assertThat(marta.page().locator("#download-pack")).isEnabled();
        marta.picture("manager-figures");
        marta.reads("Did not come");
        marta.reads("NS v1");

        marta.open("figures?day=60&day=120");
        assertThat(marta.page().locator("#download-pack")).isEnabled();
        marta.reads("Staying at 60 days");
        String noShows = noShows(marta);
        assertThat(text(download(marta, "download-pack", "manager-figures.pdf")))
                .contains("Are people staying with us?", "Marta Ilves", "NS v1", "KM v1")
                .contains(noShows);
        assertThat(Files.size(download(marta, "download-tables", "manager-figures.xlsx")))
                .isPositive();
        assertThat(Facts.count(
                        "select count(*) from audit_entry where action = 'PRINT_FIGURES' and actor = 'Marta Ilves'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void she_chooses_a_site_a_programme_and_when_people_started_and_the_address_keeps_it() {
        assertThat(marta.page().locator("#download-pack")).isEnabled();
        String all = noShows(marta);
        String site = Facts.words("select code from site where name = 'Harbour Street'")
                .getFirst();
        String programme = Facts.words("select code from programme where name = 'Outpatient'")
                .getFirst();
        marta.open("figures?site=" + site + "&programme=" + programme + "&from=2026-01-01");
        assertThat(marta.page().locator("#download-pack")).isEnabled();
        assertThat(marta.page().locator("#sites")).containsText("Harbour Street");
        assertThat(marta.page().locator("#sites")).not().containsText("Canal Wharf");
        assertThat(noShows(marta)).isNotEqualTo(all);
        marta.button("Programmes").first().click();
        marta.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Intensive outpatient"))
                .first()
                .check();
        assertThat(marta.page()).hasURL(Pattern.compile(".*programme=.*programme=.*"));
    }

    @Test
    void records_are_shut_to_her_by_the_gate() {
        String joel = Facts.words("select id::text from client where record_number = 'HF-20417'")
                .getFirst();
        marta.open("clients/" + joel);
        marta.doesNotRead("HF-20417");
        marta.open("today");
        assertThat(marta.page().locator("[id^=line-]")).hasCount(0);
    }

    @Test
    void her_screen_has_no_barriers_and_fits_a_phone() {
        assertThat(marta.page().locator("#download-pack")).isEnabled();
        assertThat(marta.barriers()).isEmpty();
        marta.page().setViewportSize(390, 844);
        marta.settled();
        assertThat(marta.fitsItsWidth()).isTrue();
    }
}
