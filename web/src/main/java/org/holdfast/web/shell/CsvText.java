package org.holdfast.web.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV that a spreadsheet opens as text: what would begin a formula gets an apostrophe before it (ASVS 1.2.10), also behind
 * what another country's spreadsheet takes for the end of a cell; and a byte order mark says that it is UTF-8.
 */
public final class CsvText {
    /** Where a cell may begin, and then, behind blanks, letters without a shape and quotation marks, what begins a formula. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?:^|(?<=[;\t\n])|(?<=\r)(?!\n))(?=[\\s\\p{Z}\\p{Cf}\"']*[=+\\-@\uff1d\uff0b\uff0d\uff20|%])|^(?=[\t\r\n\\x00])");

    private CsvText() {}

    /** The lines, the headings first. */
    public static byte[] of(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            lines.forEach(
                    line -> csv.writeRecord(line.stream().map(CsvText::cell).toList()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text that no spreadsheet takes for a formula, wherever it thinks that a cell begins. */
    static String cell(String text) {
        return FORMULA.matcher(text).replaceAll("'");
    }
}
