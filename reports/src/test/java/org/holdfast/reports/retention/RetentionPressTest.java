package org.holdfast.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Printing;
import org.junit.jupiter.api.Test;

class RetentionPressTest {
    private static final Path PAGES = Path.of("target", "pages");
    private final RetentionPress press = new RetentionPress(new Press());

    @Test
    void samples() throws IOException {
        keep("usual", MadeUp.usual());
        keep("one", MadeUp.of(List.of("Outpatient"), new int[] {90}, List.of("Harbour Street"), 0.84));
        keep("none", MadeUp.of(List.of(), new int[] {0}, List.of(), 1));
        keep("small", MadeUp.of(List.of("Outpatient", "Very small"), new int[] {40, 8}, List.of("Harbour Street"), 0.95));
        keep(
                "twelve",
                MadeUp.of(
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> i % 3 == 0
                                        ? "Programme number " + i + " for parents of young children with housing needs (evenings)"
                                        : "Programme " + i)
                                .toList(),
                        new int[] {120, 310, 85, 95},
                        IntStream.rangeClosed(1, 14)
                                .mapToObj(i -> "Site " + i + (i == 4 ? " in a very long street name of Llanfairpwllgwyngyll" : ""))
                                .toList(),
                        0.97));
        assertThat(PAGES).isNotEmptyDirectory();
    }

    private void keep(String name, RetentionFigures figures) throws IOException {
        Printing printing = new Printing(
                "Marta Ilves", Instant.parse("2026-11-02T09:42:00Z"), ZoneId.of("Europe/London"), Locale.UK);
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(name + ".pdf"), press.pdf(figures, printing));
        Files.write(PAGES.resolve(name + ".xlsx"), press.xlsx(figures, printing));
    }
}
