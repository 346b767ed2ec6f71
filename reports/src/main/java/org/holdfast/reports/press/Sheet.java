package org.holdfast.reports.press;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import org.jspecify.annotations.Nullable;

/** A {@link Table} laid out for a spreadsheet: a pair (interval, so many of so many) takes two columns, each a number. */
record Sheet(List<String> headings, List<Integer> widths, List<String> sides, List<Line> lines) {
    /** Columns in the template, all of one width until {@link Placed} widens them. */
    private static final int COLUMNS = 18;

    private static final int NUMBER = 90;
    private static final int NAME = 220;
    private static final int PROSE = 480;

    /**
     * One line of a sheet.
     *
     * @param values a number or words for each column, null for an empty cell
     * @param patterns how a spreadsheet shows the number
     */
    public record Line(List<@Nullable Object> values, List<String> patterns) {}

    private static final String SHARE = "0.0%";

    /** Letters that XML cannot hold or that the exporter leaves out, and what would be read as such a letter. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");

    static Sheet of(Table table, Words bundle) {
        List<String> headings = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean words = column.kind() == Column.Kind.WORDS;
            boolean pair = column.kind() == Column.Kind.INTERVAL || column.kind() == Column.Kind.OF;
            for (int i = 0; i < (pair ? 2 : 1); i++) {
                widths.add(!words ? NUMBER : widths.isEmpty() ? NAME : PROSE);
                sides.add(words ? "Left" : "Right");
            }
            switch (column.kind()) {
                case INTERVAL -> {
                    headings.add(bundle.say("sheet.low", column.title()));
                    headings.add(bundle.say("sheet.high", column.title()));
                }
                case OF -> {
                    headings.add(bundle.say("sheet.numerator", column.title()));
                    headings.add(bundle.say("sheet.denominator", column.title()));
                }
                case WORDS, FIGURE -> headings.add(column.title());
            }
        }
        return new Sheet(
                headings,
                widths,
                sides,
                table.rows().stream().map(row -> line(table, row, bundle)).toList());
    }

    private static Line line(Table table, List<Cell> row, Words words) {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            switch (cell) {
                case Cell.Text(String text) -> add(values, patterns, "@", written(text));
                case Cell.Count(long value) -> add(values, patterns, "#,##0", value);
                case Cell.Number(double value, int decimals) -> add(values, patterns, decimals(decimals), value);
                case Cell.Share(double value) -> add(values, patterns, SHARE, value);
                case Cell.Shares(double low, double high) -> add(values, patterns, SHARE, low, high);
                case Cell.Numbers(double low, double high, int decimals) ->
                    add(values, patterns, decimals(decimals), low, high);
                case Cell.Of(long numerator, long denominator) ->
                    add(values, patterns, "#,##0", numerator, denominator);
                case Cell.Small small -> blank(values, patterns, table.columns().get(i), words.cell(small));
                case Cell.Withheld withheld ->
                    blank(values, patterns, table.columns().get(i), words.cell(withheld));
                case Cell.None none -> blank(values, patterns, table.columns().get(i), null);
            }
        }
        return new Line(values, patterns);
    }

    /** As a workbook writes text, so that every letter comes back: {@code _x0001_} (ECMA-376 part 1, 22.9.2.19). */
    private static String written(String text) {
        return UNWRITABLE
                .matcher(text)
                .replaceAll(hit -> "_x%04X_".formatted((int) hit.group().charAt(0)));
    }

    private static void blank(
            List<@Nullable Object> values, List<String> patterns, Column column, @Nullable String text) {
        boolean pair = column.kind() == Column.Kind.INTERVAL || column.kind() == Column.Kind.OF;
        add(values, patterns, "@", text);
        if (pair) {
            add(values, patterns, "@", text);
        }
    }

    private static void add(
            List<@Nullable Object> values, List<String> patterns, String pattern, @Nullable Object... cells) {
        for (Object cell : cells) {
            values.add(cell);
            patterns.add(pattern);
        }
    }

    private static String decimals(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    Map<String, Object> parameters() {
        List<String> shifts = new ArrayList<>();
        int shift = 0;
        for (int width : widths) {
            shifts.add(Integer.toString(shift));
            shift += width - NUMBER;
        }
        List<String> wide = new ArrayList<>(widths.stream().map(String::valueOf).toList());
        List<String> side = new ArrayList<>(sides);
        // the template reads all its columns, also those it does not print
        while (shifts.size() < COLUMNS) {
            shifts.add("0");
            wide.add("0");
            side.add("Left");
        }
        return Map.of("HEADINGS", headings, "SHIFTS", shifts, "WIDTHS", wide, "SIDES", side);
    }

    /** Width of all columns in points. */
    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    JRDataSource rows() {
        return new Records(lines);
    }

    static byte[] export(List<JasperPrint> sheets, List<String> names, String title) throws JRException {
        var document = new SimpleXlsxExporterConfiguration();
        document.setMetadataTitle(title);
        document.setMetadataApplication("Holdfast");
        var settings = new SimpleXlsxReportConfiguration();
        settings.setSheetNames(names.toArray(String[]::new));
        settings.setDetectCellType(true);
        settings.setOnePagePerSheet(false);
        settings.setWhitePageBackground(false);
        settings.setIgnoreGraphics(true);
        settings.setIgnoreAnchors(true);
        settings.setFreezeRow(2);
        settings.setShowGridLines(true);
        var out = new ByteArrayOutputStream();
        var exporter = new JRXlsxExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(sheets));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(document);
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return out.toByteArray();
    }
}
