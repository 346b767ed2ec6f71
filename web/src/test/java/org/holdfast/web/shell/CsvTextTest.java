package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.testing.Attacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody typed stays text in a spreadsheet. */
class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\u00a0=1",
                "\"=1",
                "'=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A1",
                "=cmd|' /C calc'!A0",
                "%0A=1",
                "|calc",
                "\n=1"
            })
    void a_formula_is_text(String typed) {
        assertThat(CsvText.cell(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Joel", "O'Brien", "a=b", "12", "Anne-Marie", "\u00c5sa", "<script>", "a,b", "say \"no\""})
    void anything_else_is_as_it_was(String typed) {
        assertThat(CsvText.cell(typed)).isEqualTo(typed);
    }

    /** Every attack comes back from a reader of CSV as it was typed, but for the apostrophe that keeps it text. */
    @Test
    void whatever_was_typed_comes_back_and_begins_no_formula() throws IOException {
        byte[] csv = CsvText.of(Attacks.all().stream().map(List::of).toList());
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        List<String> read = new ArrayList<>();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
            rows.forEach(row -> read.add(row.getField(0)));
        }
        assertThat(read).noneMatch(cell -> "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0);
        assertThat(read).hasSameSizeAs(Attacks.all());
        for (int i = 0; i < read.size(); i++) {
            String typed = Attacks.all().get(i);
            assertThat(read.get(i)).isIn(typed, "'" + typed);
        }
    }

    @Test
    void commas_quotes_and_lines_stay_in_their_cell() {
        byte[] csv = CsvText.of(List.of(List.of("Who", "What"), List.of("a,b", "say \"no\"\nagain")));
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\ufeffWho,What\r\n\"a,b\",\"say \"\"no\"\"\nagain\"\r\n");
    }
}
