package org.holdfast.reports.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.press.Cell;
import org.holdfast.reports.press.Column;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.PrintedTable;
import org.holdfast.reports.press.Printing;
import org.holdfast.reports.press.Records;
import org.holdfast.reports.press.Table;
import org.holdfast.reports.press.Words;

/**
 * The retention figures on paper and in a workbook: the very figures that the screen shows, nothing is worked out anew. Who
 * may see them was asked at the Gate when they were made.
 */
@ApplicationScoped
public class RetentionPress {
    private Press press;

    /** For the container, which makes a proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RetentionPress() {}

    /** Prints with this press. */
    @Inject
    public RetentionPress(Press press) {
        this.press = press;
    }

    /** Board-ready PDF, A4 landscape, PDF/UA-1. */
    public byte[] pdf(RetentionFigures figures, Printing printing) {
        Words words = new Words(printing.locale());
        RetentionCover cover = new RetentionCover(figures, words);
        List<PrintedTable> tables = new RetentionTables(figures, words)
                .all(cover.ticks()).stream()
                        .map(table -> PrintedTable.of(table, words))
                        .toList();
        Map<String, Object> parameters = cover.parameters();
        parameters.put("PRINTED", printed(figures, printing, words));
        parameters.put("DEFINITIONS", new Records(NamedDefinitions.worded(figures, words)));
        parameters.put("NOTES", words.say("notes.text"));
        return press.pdf("retention", words.say("retention.title"), words, parameters, new Records(tables));
    }

    /** Workbook with one table a sheet; the first sheet says what was asked, the last what the figures mean. */
    public byte[] xlsx(RetentionFigures figures, Printing printing) {
        Words words = new Words(printing.locale());
        RetentionCover cover = new RetentionCover(figures, words);
        List<Table> sheets = new ArrayList<>();
        sheets.add(about(figures, printing, words, cover));
        sheets.addAll(new RetentionTables(figures, words).all(cover.ticks()));
        sheets.add(NamedDefinitions.table(figures, words));
        return press.xlsx(sheets, words.say("retention.title"), words);
    }

    /**
     * A file name that gives nothing away and needs no quoting: {@code retention-2026-10-31.pdf}.
     *
     * @param ending without a dot
     */
    public String fileName(RetentionFigures figures, String ending) {
        return "retention-" + figures.question().cutOff() + "." + ending;
    }

    private static String printed(RetentionFigures figures, Printing printing, Words words) {
        List<String> labels =
                NamedDefinitions.of(figures).stream().map(Definition::label).toList();
        return words.say(
                "printed", words.moment(printing.at(), printing.zone()), printing.by(), String.join(", ", labels));
    }

    private static Table about(RetentionFigures figures, Printing printing, Words words, RetentionCover cover) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(line(words, "about.filters", cover.filters()));
        rows.add(line(words, "about.data-to", cover.dataTo()));
        rows.add(line(words, "about.recorded", cover.recorded()));
        rows.add(line(words, "about.counted", cover.counted()));
        figures.difference().ifPresent(test -> {
            if (!cover.difference().isEmpty()) {
                rows.add(line(words, "about.difference", cover.difference()));
                rows.add(List.of(new Cell.Text("χ²"), new Cell.Number(test.chiSquare(), 6)));
                test.p().ifPresent(p -> rows.add(List.of(new Cell.Text("p"), new Cell.Number(p, 6))));
            }
        });
        rows.add(line(words, "about.printed", printed(figures, printing, words)));
        return new Table(
                words.say("table.about.sheet"),
                words.say("retention.title"),
                "",
                List.of(
                        new Column(words.say("about.title"), Column.Kind.WORDS),
                        new Column(words.say("retention.title"), Column.Kind.WORDS)),
                rows);
    }

    private static List<Cell> line(Words words, String key, String text) {
        return List.of(new Cell.Text(words.say(key)), new Cell.Text(text));
    }
}
