package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.holdfast.launch.testing.Running;
import org.holdfast.reports.retention.Xlsx;
import org.holdfast.testing.Ctn27;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 1,269 patients of the NIDA CTN-27 trial go in as a user's files would, by {@code ./holdfast import}; screen, PDF and
 * workbook then show what R says of them.
 */
class TrialFiguresIT {
    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    /** The column "came" of the workbook's attendance: site, people, did not come, its interval and counts, came. */
    private static final String CAME = "H";

    private static final String QUESTION =
            "figures?programme=Methadone&programme=Outpatient_BUP&day=7&day=30&day=90&day=150";

    @Test
    void screen_paper_and_workbook_show_the_trials_published_figures(@TempDir Path folder) throws Exception {
        Optional<Ctn27> trial = Ctn27.found();
        if (trial.isEmpty()) {
            System.out.println(
                    "SKIPPED: the folder with the trial's data is not here; name it with -Dholdfast.oracle=FOLDER.");
        }
        Assumptions.assumeTrue(
                trial.isPresent(), "the folder with the trial's data (setting holdfast.oracle) is not here");
        Running.holdfast();
        trial.orElseThrow().writeTo(folder);

        assertThat(holdfast("import", folder.toString(), "--dry-run")).isZero();
        assertThat(Facts.count("select count(*) from programme where code = 'Methadone'"))
                .isZero();
        assertThat(holdfast("import", folder.toString())).isZero();
        assertThat(Facts.count("select count(*) from intake_row where kind = 'CLIENT'"))
                .isEqualTo(Ctn27.CLIENTS);
        assertThat(holdfast("import", folder.toString())).isZero();
        assertThat(Facts.count("select count(*) from intake_row where kind = 'CLIENT'"))
                .isEqualTo(Ctn27.CLIENTS);

        try (Person marta = Person.atDesk().signIn("marta")) {
            marta.open(QUESTION);
            assertThat(marta.page().locator("#download-pack")).isEnabled();
            marta.picture("trial-figures");
            for (String said : List.of("81.9", "55.1", "74.5", "46.5", "108.65")) {
                marta.reads(said);
            }
            String paper = ManagerWalkIT.text(ManagerWalkIT.download(marta, "download-pack", "trial-figures.pdf"));
            assertThat(paper)
                    .contains("95.5", "90.3", "81.9", "76.7", "84.6", "70.4", "55.1", "47.8", "74.5", "46.5", "108.653")
                    .contains("394 of 529", "344 of 740");
            workbook(Xlsx.read(
                    Files.readAllBytes(ManagerWalkIT.download(marta, "download-tables", "trial-figures.xlsx"))));
        }
    }

    private static void workbook(Xlsx workbook) {
        for (double share : new double[] {
            .954601843100189,
            .903408342897651,
            .819421267555503,
            .767459414783681,
            .845945945945946,
            .703895886,
            .551320,
            .477507
        }) {
            assertThat(numbers(workbook, "Staying")).as("staying %s", share).anySatisfy(is(share));
        }
        for (double share : new double[] {394 / 529.0, 344 / 740.0}) {
            assertThat(numbers(workbook, "Completion"))
                    .as("completed %s", share)
                    .anySatisfy(is(share));
        }
        assertThat(numbers(workbook, "Attendance"))
                .anySatisfy(is(1033 / 1304.0))
                .anySatisfy(is(1507 / 1586.0));
        assertThat(numbers(workbook, "Sessions")).contains((double) Ctn27.VISITS);
        List<Double> came = workbook.sheets().getOrDefault("Attendance", Map.of()).entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(CAME) && cell.getValue() instanceof Double)
                .map(cell -> (Double) cell.getValue())
                .sorted()
                .toList();
        assertThat(came).hasSizeGreaterThan(12);
        assertThat(came.getFirst()).isCloseTo(1033 / 1304.0, SIX_DIGITS);
        assertThat(came.getLast()).isCloseTo(1507 / 1586.0, SIX_DIGITS);
    }

    private static java.util.function.Consumer<Double> is(double expected) {
        return number -> assertThat(number).isCloseTo(expected, SIX_DIGITS);
    }

    private static List<Double> numbers(Xlsx workbook, String sheet) {
        Map<String, Object> cells = workbook.sheets().getOrDefault(sheet, Map.of());
        Collection<Object> values = cells.values();
        return values.stream()
                .filter(Double.class::isInstance)
                .map(Double.class::cast)
                .toList();
    }

    /** The launcher as a user calls it. */
    private static int holdfast(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(Running.checkout().resolve("holdfast").toString()));
        command.addAll(List.of(words));
        command.add("--home=" + Running.holdfast().home());
        Path said = Files.createTempFile("holdfast", ".said");
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            System.out.println(Files.readString(said));
            return code;
        } finally {
            Files.delete(said);
        }
    }
}
