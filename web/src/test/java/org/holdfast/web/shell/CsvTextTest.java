package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
                "\u200b=1",
                "\ufeff=1",
                "\u3000=1"
            })
    void a_formula_is_text(String typed) {
        assertThat(CsvText.cell(typed)).isEqualTo("'" + typed);
    }

    @Test
    void nor_is_it_one_where_the_cells_end_at_another_sign() {
        assertThat(CsvText.cell("x;=1")).isEqualTo("x;'=1");
        assertThat(CsvText.cell("x\t +1")).isEqualTo("x\t' +1");
        assertThat(CsvText.cell("one\r\n=1")).isEqualTo("one\r\n'=1");
        assertThat(CsvText.cell("\t=1")).isEqualTo("'\t'=1");
        assertThat(CsvText.cell("\r=1")).isEqualTo("'\r'=1");
        assertThat(CsvText.cell("\n=1")).isEqualTo("'\n'=1");
        assertThat(CsvText.cell("\tx")).isEqualTo("'\tx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Joel",
                "O'Brien",
                "a=b",
                "12",
                "Anne-Marie",
                "\u00c5sa",
                "<script>",
                "a,b",
                "say \"no\"",
                "x; y",
                "one\ntwo",
                "a - b"
            })
    void anything_else_is_as_it_was(String typed) {
        assertThat(CsvText.cell(typed)).isEqualTo(typed);
    }

    @Test
    void commas_quotes_and_lines_stay_in_their_cell() {
        byte[] csv = CsvText.of(List.of(List.of("Who", "What"), List.of("a,b", "say \"no\"\nagain")));
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\ufeffWho,What\r\n\"a,b\",\"say \"\"no\"\"\nagain\"\r\n");
    }
}
