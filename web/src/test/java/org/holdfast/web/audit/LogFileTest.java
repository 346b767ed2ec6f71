package org.holdfast.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.holdfast.access.AuditRow;
import org.holdfast.testing.HostileWords;
import org.junit.jupiter.api.Test;

/** The access log as a file that a spreadsheet opens: whatever anybody was called or typed is text in one cell of it. */
class LogFileTest {
    /** Where a spreadsheet of any country begins a cell or a line, and what it then takes for a formula. */
    private static final Pattern FORMULA =
            Pattern.compile("(?:^|[;\t\r\n])[\\s\\p{Z}\\p{Cf}\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20|%]");

    private static AuditRow entry(String word) {
        return new AuditRow(1, Instant.parse("2026-11-17T10:42:00Z"), word, word, true, word, List.of(word), word);
    }

    @Test
    void every_word_comes_back_as_it_was_typed_with_an_apostrophe_where_it_would_be_a_formula() throws IOException {
        List<AuditRow> rows =
                HostileWords.all().stream().map(LogFileTest::entry).toList();
        byte[] file = LogFile.csv(rows);
        Files.write(Path.of("target", "access-log-hostile.csv"), file);
        String csv = new String(file, StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            List<CsvRecord> lines = reader.stream().skip(1).toList();
            assertThat(lines).hasSameSizeAs(rows);
            for (int i = 0; i < lines.size(); i++) {
                String typed = HostileWords.all().get(i);
                for (int cell : List.of(1, 2, 3, 4, 6)) {
                    String said = lines.get(i).getField(cell);
                    assertThat(said.replace("'", "")).isEqualTo(typed.replace("'", ""));
                    assertThat(said).doesNotContainPattern(FORMULA);
                }
            }
        }
    }
}
