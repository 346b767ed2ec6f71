package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.reports.Oracle;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.relapse.ReturnToUse;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.SessionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 1,269 real patients of the NIDA CTN-27 trial, as facts, give the published figures. */
@Tag("slow")
class TrialTest {
    private static final ProgrammeId METHADONE = new ProgrammeId(new UUID(2, 1));
    private static final ProgrammeId BUPRENORPHINE = new ProgrammeId(new UUID(2, 2));
    private static final LocalDate FIRST_ADMISSION = LocalDate.of(2025, 1, 6);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 6, 30);
    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    private List<Map<String, String>> visitRows = List.of();
    private List<Map<String, String>> lapseRows = List.of();
    private RetentionFigures figures = RetentionMeasure.of(
            RetentionQuestion.everything(CUT_OFF), Instant.EPOCH, names(), List.of(), List.of(), List.of());

    @BeforeEach
    void count() {
        visitRows = Oracle.rows("ctn27_attendance.csv");
        lapseRows = Oracle.rows("ctn27_lapses.csv");
        figures = RetentionMeasure.of(
                new RetentionQuestion(Set.of(), Set.of(), Period.always(), List.of(7, 30, 90, 150), CUT_OFF),
                Instant.EPOCH,
                names(),
                Oracle.rows("ctn27_retention.csv").stream().map(TrialTest::stay).toList(),
                visitRows.stream().map(TrialTest::visit).toList(),
                lapseRows.stream()
                        .filter(row -> cell(row, "event").equals("1"))
                        .map(TrialTest::lapse)
                        .toList());
    }

    @Test
    void three_of_four_completed_methadone_and_less_than_half_buprenorphine() {
        Proportion buprenorphine = figures.completion().get(0).completed();
        Proportion methadone = figures.completion().get(1).completed();
        assertThat(methadone.numerator()).isEqualTo(394);
        assertThat(methadone.denominator()).isEqualTo(529);
        assertThat(buprenorphine.numerator()).isEqualTo(344);
        assertThat(buprenorphine.denominator()).isEqualTo(740);
        assertThat(100 * methadone.value().orElseThrow()).isCloseTo(74.48, within(0.005));
        assertThat(100 * buprenorphine.value().orElseThrow()).isCloseTo(46.49, within(0.005));
        assertThat(methadone.completeness().share()).hasValue(1);
    }

    @Test
    void the_share_not_dropped_out_is_that_of_the_reference() {
        assertShares(figures.curves().get(1), .954602, .903408, .819421, .767459);
        assertShares(figures.curves().get(0), .845946, .703896, .551320, .477507);
        assertThat(figures.curves()).extracting(Curve::events).containsExactly(388, 126);
        assertThat(figures.people()).isEqualTo(1269);
    }

    @Test
    void print_and_workbook_show_the_same_figures_as_the_screen() throws Exception {
        RetentionPress press = new RetentionPress(new Press());
        Printing printing = new Printing("Marta Ilves", Instant.EPOCH, ZoneOffset.UTC, Locale.UK);
        byte[] pdf = press.pdf(figures, printing);
        byte[] xlsx = press.xlsx(figures, printing);
        Path pages = Files.createDirectories(Path.of("target", "pages"));
        Files.write(pages.resolve("trial.pdf"), pdf);
        Files.write(pages.resolve("trial.xlsx"), xlsx);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("1,269 stays of 1,269 people", "χ² 108.653, 1 degree of freedom, p < 0.001")
                    .contains("95.5 %", "90.3 %", "81.9 %", "76.7 %", "84.6 %", "70.4 %", "55.1 %", "47.8 %")
                    .contains("74.5 %", "394 of 529", "46.5 %", "344 of 740", "79.2 %", "95.0 %");
        }
        Xlsx book = Xlsx.read(xlsx);
        assertThat((double) book.cell("Staying", "C4")).isCloseTo(.551320, SIX_DIGITS);
        assertThat((double) book.cell("Staying", "C8")).isCloseTo(.819421, SIX_DIGITS);
        assertThat((double) book.cell("About", "B7")).isCloseTo(108.653243, SIX_DIGITS);
    }

    @Test
    void the_two_medications_hold_people_differently() {
        var difference = figures.difference().orElseThrow();
        assertThat(difference.chiSquare()).isCloseTo(108.653243, SIX_DIGITS);
        assertThat(difference.degreesOfFreedom()).isEqualTo(1);
        assertThat(difference.p().orElseThrow()).isLessThan(1e-20);
    }

    @Test
    void attendance_by_site_runs_from_79_to_95_per_cent_over_all_visits() {
        List<Double> shares = figures.sites().stream()
                .map(SiteAttendance::attendance)
                .map(share -> share.value().orElseThrow())
                .sorted()
                .toList();
        assertThat(shares).hasSize(16);
        assertThat(100 * shares.getFirst()).isCloseTo(79.2, within(0.05));
        assertThat(100 * shares.getLast()).isCloseTo(95.0, within(0.05));
        assertThat(figures.attendance().denominator()).isEqualTo(25_044);
        assertThat(figures.attendance().numerator()).isEqualTo(21_857);
        assertThat(figures.noShow().numerator()).isEqualTo(25_044 - 21_857);
        assertThat(figures.attendance().completeness().share()).hasValue(1);
    }

    @Test
    void a_sites_interval_is_the_clustered_one_of_the_reference() {
        SiteAttendance site17 = figures.sites().stream()
                .filter(site -> site.name().equals("site 17"))
                .findFirst()
                .orElseThrow();
        var interval = site17.attendance().interval().orElseThrow();
        assertThat(site17.people()).isEqualTo(109);
        assertThat(interval.low()).isCloseTo(0.913416073964239, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.950193862063445, within(1e-9));
    }

    @Test
    void lapses_in_care_are_counted_as_a_plain_loop_counts_them() {
        Map<String, Integer> lastDay = new HashMap<>();
        Oracle.rows("ctn27_retention.csv")
                .forEach(row -> lastDay.put(cell(row, "pid"), Integer.parseInt(cell(row, "time"))));
        for (int arm = 0; arm < 2; arm++) {
            String label = arm == 0 ? "Outpatient_BUP" : "Methadone";
            List<Map<String, String>> inCare = lapseRows.stream()
                    .filter(row ->
                            cell(row, "event").equals("1") && cell(row, "arm").equals(label))
                    .filter(row -> Integer.parseInt(cell(row, "stop"))
                            <= Objects.requireNonNull(lastDay.get(cell(row, "pid"))))
                    .toList();
            ReturnToUse row = figures.returns().get(arm);
            assertThat(row.events()).isEqualTo(inCare.size()).isGreaterThan(900);
            assertThat(row.people().numerator())
                    .isEqualTo(inCare.stream()
                            .map(lapse -> cell(lapse, "pid"))
                            .distinct()
                            .count());
        }
    }

    @Test
    void asked_in_the_middle_of_the_trial_it_knows_only_what_was_known_then() {
        RetentionFigures early = RetentionMeasure.of(
                RetentionQuestion.everything(FIRST_ADMISSION.plusDays(20)),
                Instant.EPOCH,
                names(),
                Oracle.rows("ctn27_retention.csv").stream().map(TrialTest::stay).toList(),
                visitRows.stream().map(TrialTest::visit).toList(),
                List.of());
        assertThat(early.completion())
                .allSatisfy(row -> assertThat(row.completed().numerator()).isZero());
        assertThat(early.attendance().denominator()).isLessThan(25_044);
        assertThat(early.curves())
                .allSatisfy(curve -> assertThat(curve.steps().getLast().day()).isLessThanOrEqualTo(20));
    }

    private static void assertShares(Curve curve, double... shares) {
        List<CurvePoint> points = new ArrayList<>(curve.points());
        points.sort(Comparator.comparingInt(CurvePoint::day));
        assertThat(points).hasSize(shares.length);
        for (int i = 0; i < shares.length; i++) {
            assertThat(points.get(i).survival().orElseThrow()).isCloseTo(shares[i], SIX_DIGITS);
            assertThat(points.get(i).interval()).isPresent();
        }
    }

    private static Names names() {
        Map<SiteId, String> sites = new HashMap<>();
        for (int site = 0; site < 40; site++) {
            sites.put(new SiteId(new UUID(1, site)), "site " + site);
        }
        return new Names(sites, Map.of(METHADONE, "methadone", BUPRENORPHINE, "buprenorphine"));
    }

    private static EpisodeFact stay(Map<String, String> row) {
        LocalDate admitted = admission(row);
        DischargeReason reason = switch (cell(row, "event")) {
            case "1" -> DischargeReason.LEFT_AGAINST_ADVICE;
            case "2" -> DischargeReason.COMPLETED;
            case "3" -> DischargeReason.OTHER;
            default -> throw new IllegalStateException(row.toString());
        };
        return new EpisodeFact(
                new EpisodeId(new UUID(4, Long.parseLong(cell(row, "pid")))),
                client(row),
                programme(row),
                site(row),
                admitted,
                admitted.plusDays(Long.parseLong(cell(row, "time"))),
                reason);
    }

    private static AttendanceFact visit(Map<String, String> row) {
        return new AttendanceFact(
                client(row),
                site(row),
                null,
                SessionKind.MEDICATION,
                admission(row).plusDays(7L * Integer.parseInt(cell(row, "week"))),
                cell(row, "attended").equals("1") ? AttendanceState.ATTENDED : AttendanceState.NO_SHOW,
                null);
    }

    private static UseEventFact lapse(Map<String, String> row) {
        return new UseEventFact(
                client(row), admission(row).plusDays(Long.parseLong(cell(row, "stop"))), UseEventKind.USE);
    }

    /** The data has no calendar; each patient gets an admission day of the year before, the same in every file. */
    private static LocalDate admission(Map<String, String> row) {
        return FIRST_ADMISSION.plusDays(Long.parseLong(cell(row, "pid")) % 180);
    }

    private static ClientId client(Map<String, String> row) {
        return new ClientId(new UUID(3, Long.parseLong(cell(row, "pid"))));
    }

    private static SiteId site(Map<String, String> row) {
        return new SiteId(new UUID(1, Long.parseLong(cell(row, "site"))));
    }

    private static ProgrammeId programme(Map<String, String> row) {
        return cell(row, "arm").equals("Methadone") ? METHADONE : BUPRENORPHINE;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
