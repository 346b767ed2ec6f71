package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Printing;
import org.holdfast.testing.HostileWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Pages and workbooks are kept in {@code target/pages}, to be looked at. */
@Tag("slow")
class RetentionPressTest {
    private static final Path PAGES = Path.of("target", "pages");
    private static final RetentionPress PRESS = new RetentionPress(new Press());
    private static final Printing PRINTING =
            new Printing("Marta Ilves", Instant.parse("2026-11-02T09:42:00Z"), ZoneId.of("Europe/London"), Locale.UK);

    @Test
    void the_first_page_answers_the_question_with_figures_intervals_and_numbers_still_followed() throws IOException {
        String page = page(print("usual", MadeUp.usual()), 1);

        assertThat(page)
                .contains("Are people staying with us?", "Data to 31 October 2026", "97.0 % of sessions recorded")
                .contains("Programmes: all. Sites: all. Admitted: 1 August 2025 to 31 July 2026.")
                .contains("Staying at 90 days", "83.9 %", "79.1–88.6", "KM v1")
                .contains("18.9 %", "1,042 of 5,514", "17.9–19.9", "NS v1")
                .contains("Log-rank test: χ² 108.653, 1 degree of freedom, p < 0.001.")
                .contains("236 222 213 173 136 115 92")
                .contains(
                        "Printed 2 November 2026, 09:42 GMT by Marta Ilves. Definitions: KM v1, NS v1", "Page 1 of 4");
    }

    @Test
    void every_figure_of_the_screen_stands_in_a_table_with_its_definition() throws IOException {
        String all = all(print("usual", MadeUp.usual()));

        assertThat(all)
                .contains("Stays by programme", "Who has not left unplanned, by day", "Still followed, by day")
                .contains("Who came, by site", "Canal Wharf 120 16.6 % 15.2–18.0 457 of 2,757")
                .contains("How stays ended", "66.5 %", "141 of 212", "Returns to use", "47 of 236", "0.61–1.04")
                .contains("Definitions", "NSX v1", "RTU v1", "in force since 1 January 2026");
    }

    @Test
    void the_report_is_pdf_ua_1_in_all_its_states() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (byte[] pdf : List.of(
                print("usual", MadeUp.usual()),
                print("none", none()),
                print("small", small()),
                print("twelve", twelve()))) {
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                                .distinct())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void the_fonts_of_the_house_are_embedded_and_letters_they_lack_come_from_another() throws IOException {
        byte[] pdf = print(
                "names",
                MadeUp.of(
                        List.of("Đà Nẵng, Łódź, Ελλάδα, Україна", "\u05d1\u05d9\u05ea \u05d7\u05dd"),
                        new int[] {40, 60},
                        List.of("Canal Wharf"),
                        1));

        Set<String> fonts = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(fonts).contains("SourceSans3-Regular", "SourceSans3-Semibold", "DejaVuSans-Bold");
        assertThat(all(pdf)).contains("Đà Nẵng, Łódź, Ελλάδα, Україна");
    }

    @Test
    void with_nobody_to_count_the_page_says_what_to_do() throws IOException {
        assertThat(page(print("none", none()), 1))
                .contains("Nobody to count here yet.", "Choose a longer period", "No stays here.", "No sessions due")
                .doesNotContain("Still followed", "Log-rank");
    }

    @Test
    void a_programme_of_eight_people_is_not_shown_nor_given_away_by_a_total() throws IOException {
        String all = all(print("small", small()));

        assertThat(all)
                .contains("Programmes with fewer than 11 people are not shown: 1 of 2 programmes have more.")
                .contains("Very small under 11 under 11")
                .doesNotContain("48 stays");
    }

    @Test
    void one_programme_with_few_marks_is_called_incomplete() throws IOException {
        String page = page(
                print("one", MadeUp.of(List.of("Outpatient"), new int[] {90}, List.of("Harbour Street"), 0.84)), 1);

        assertThat(page)
                .contains("87.5 % have not left unplanned by day 90", "84.0 %, incomplete")
                .doesNotContain("Log-rank");
    }

    @Test
    void twelve_programmes_with_long_names_run_over_several_pages_and_lose_no_row() throws IOException {
        byte[] pdf = print("twelve", twelve());

        assertThat(page(pdf, 1)).contains("The 4 largest of 12 programmes are named; all are in the tables.");
        String all = all(pdf).replace('\n', ' ');
        for (int i = 1; i <= 12; i++) {
            assertThat(all)
                    .contains(
                            i % 3 == 0 ? "Programme number " + i + " for parents of young children" : "Programme " + i);
        }
        assertThat(all).contains("with housing needs (evenings)", "Page 9 of 9");
    }

    @Test
    void no_title_tells_what_the_clinic_treats() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("usual", MadeUp.usual()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Are people staying with us?");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
        assertThat(PRESS.fileName(MadeUp.usual(), "pdf")).isEqualTo("retention-2026-10-31.pdf");
    }

    @Test
    void the_workbook_holds_real_numbers_one_table_a_sheet_with_frozen_headings() throws Exception {
        Xlsx book = Xlsx.read(workbook("usual", MadeUp.usual()));

        assertThat(book.sheets().keySet())
                .containsExactly(
                        "About",
                        "Programmes",
                        "Staying",
                        "Still followed",
                        "Sessions",
                        "Attendance",
                        "Completion",
                        "Returns to use",
                        "Definitions");
        assertThat(book.cell("Staying", "A2")).isEqualTo("Outpatient");
        assertThat(book.cell("Staying", "B2")).isEqualTo(30.0);
        CurvePoint point = MadeUp.usual().curves().getFirst().points().getFirst();
        assertThat(book.cell("Staying", "C2")).isEqualTo(point.survival().orElseThrow());
        assertThat(book.cell("Staying", "D2"))
                .isEqualTo(point.interval().orElseThrow().low());
        assertThat(book.cell("Staying", "F2")).isEqualTo(222.0);
        assertThat(book.cell("Sessions", "E2")).isEqualTo(1042.0);
        assertThat(book.cell("Sessions", "F2")).isEqualTo(5514.0);
        assertThat(book.cell("About", "B7")).isEqualTo(108.653243);
        assertThat(book.xml().values()).allMatch(sheet -> sheet.contains("ySplit=\"1\"") && sheet.contains("frozen"));
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_text() throws Exception {
        String formula = "=HYPERLINK(\"http://example.org\",\"click\")";
        RetentionFigures figures = MadeUp.of(List.of(formula, "+44 Minus"), new int[] {40, 50}, List.of("@Site"), 1);

        Xlsx book = Xlsx.read(workbook("formula", figures));

        assertThat(book.cell("Staying", "A2")).isEqualTo(formula);
        assertThat(book.cell("Attendance", "A2")).isEqualTo("@Site");
        assertThat(book.xml().values()).noneMatch(sheet -> sheet.contains("<f"));
    }

    @Test
    void names_of_any_kind_are_text_on_paper_and_in_every_cell() throws Exception {
        List<String> all = HostileWords.all();
        for (int i = 0; i < all.size(); i += 25) {
            List<String> names = all.subList(i, Math.min(i + 25, all.size()));
            RetentionFigures figures = MadeUp.of(names, new int[] {40, 50}, names, 1);

            Xlsx book = Xlsx.read(workbook("hostile", figures));
            assertThat(firstColumn(book, "Programmes")).containsAll(names);
            assertThat(firstColumn(book, "Staying")).containsAll(names);
            assertThat(firstColumn(book, "Attendance")).containsAll(names);
            assertThat(book.xml().values()).noneMatch(sheet -> sheet.contains("<f"));
            assertThat(page(print("hostile", figures), 1)).contains("Are people staying with us?");
        }
    }

    private static List<String> firstColumn(Xlsx book, String sheet) {
        return Objects.requireNonNull(book.sheets().get(sheet)).entrySet().stream()
                .filter(cell -> cell.getKey().matches("A\\d+"))
                .map(cell -> cell.getValue().toString())
                .toList();
    }

    @Test
    void long_names_are_whole_in_the_workbook_and_small_cells_say_so() throws Exception {
        Xlsx book = Xlsx.read(workbook("twelve", twelve()));
        assertThat(book.cell("Programmes", "A4"))
                .isEqualTo("Programme number 3 for parents of young children with housing needs (evenings)");

        assertThat(Xlsx.read(workbook("small", small())).cell("Programmes", "B3"))
                .isEqualTo("under 11");
    }

    @Test
    void paper_and_workbook_keep_back_what_the_screen_keeps_back() throws Exception {
        RetentionFigures few = oneSmallSite();
        String paper = all(print("one-small-site", few));
        assertThat(paper).contains("under 11", "not shown").doesNotContain("457 of", "2,300 of", "2,210 of");
        Xlsx book = Xlsx.read(workbook("one-small-site", few));
        assertThat(book.sheets().values().stream()
                        .flatMap(sheet -> sheet.values().stream())
                        .toList())
                .contains("under 11", "not shown")
                .doesNotContain(2300.0, 2210.0, 457.0, 547.0);
    }

    /** Three people at the one site, a hundred and more at the other. */
    private static RetentionFigures oneSmallSite() {
        RetentionFigures all = MadeUp.usual();
        SiteAttendance small = all.sites().getFirst();
        return new RetentionFigures(
                all.question(),
                all.asOf(),
                all.names(),
                all.episodes(),
                all.people(),
                all.staying(),
                all.curves(),
                all.difference(),
                all.noShow(),
                all.noShowExtended(),
                all.attendance(),
                List.of(
                        new SiteAttendance(small.site(), small.name(), 3, small.attendance(), small.noShow()),
                        all.sites().getLast()),
                all.completion(),
                all.returns());
    }

    private static RetentionFigures none() {
        return MadeUp.of(List.of(), new int[] {0}, List.of(), 1);
    }

    private static RetentionFigures small() {
        return MadeUp.of(List.of("Outpatient", "Very small"), new int[] {40, 8}, List.of("Harbour Street"), 0.95);
    }

    private static RetentionFigures twelve() {
        List<String> programmes = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> i % 3 == 0
                        ? "Programme number " + i + " for parents of young children with housing needs (evenings)"
                        : "Programme " + i)
                .toList();
        List<String> sites =
                IntStream.rangeClosed(1, 14).mapToObj(i -> "Site " + i).toList();
        return MadeUp.of(programmes, new int[] {120, 310, 85, 95}, sites, 0.97);
    }

    private static byte[] print(String name, RetentionFigures figures) throws IOException {
        return kept(name + ".pdf", PRESS.pdf(figures, PRINTING));
    }

    private static byte[] workbook(String name, RetentionFigures figures) throws IOException {
        return kept(name + ".xlsx", PRESS.xlsx(figures, PRINTING));
    }

    private static byte[] kept(String file, byte[] bytes) throws IOException {
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(file), bytes);
        return bytes;
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(number);
            text.setEndPage(number);
            return plain(text.getText(document));
        }
    }

    private static String all(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** No-break spaces as spaces, runs of them as one. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll(" +", " ");
    }
}
