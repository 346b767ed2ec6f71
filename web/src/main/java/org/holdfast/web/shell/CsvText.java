package org.holdfast.web.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV that a spreadsheet opens as text: a cell that would begin a formula gets an apostrophe before it (ASVS 1.2.10), and a
 * byte order mark says that it is UTF-8.
 */
public final class CsvText {
    private static final String FORMULA = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20|%";

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

    /** Text that no spreadsheet takes for a formula, also behind spaces or a quotation mark. */
    static String cell(String text) {
        String bare = text.replaceFirst("^[\\s\"'\u00a0]+", "");
        boolean formula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
