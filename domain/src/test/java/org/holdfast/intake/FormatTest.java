package org.holdfast.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.holdfast.episode.DischargeReason;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.SessionKind;
import org.holdfast.session.SessionMode;
import org.holdfast.support.SupportCategory;
import org.holdfast.support.TieStrength;
import org.junit.jupiter.api.Test;

/** What the format's page says is what the importer reads. */
class FormatTest {
    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("IMPORT-FORMAT.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_column_is_on_the_page_and_marked_when_it_must_be_filled() {
        for (Sheet sheet : Sheet.values()) {
            String[] parts = page.split("\n## " + sheet.file(), 2);
            assertThat(parts).as(sheet.file()).hasSize(2);
            String section = parts[1].split("\n## ", 2)[0];
            for (String column : sheet.columns()) {
                assertThat(section).contains("`" + column + "`");
                assertThat(section.contains("| `" + column + "` ! |"))
                        .as(column)
                        .isEqualTo(sheet.requires(column));
            }
        }
    }

    @Test
    void every_code_is_on_the_page() {
        Stream.of(
                        DischargeReason.values(),
                        SessionKind.values(),
                        SessionMode.values(),
                        AttendanceState.values(),
                        UseEventKind.values(),
                        DatePrecision.values(),
                        UseEventSource.values(),
                        Certainty.values(),
                        SupportCategory.values(),
                        TieStrength.values())
                .flatMap(Arrays::stream)
                .forEach(code -> assertThat(page).contains("`" + code + "`"));
    }
}
