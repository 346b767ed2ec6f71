package org.holdfast.reports.press;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Table} in words, for a template, which reads {@value Table#WIDEST} cells of each row even where it prints fewer.
 *
 * @param columns how many are printed
 * @param headings of the columns, padded
 * @param rows worded, padded
 */
public record PrintedTable(String title, String note, int columns, List<String> headings, List<PrintedRow> rows) {
    /** Words the figures of a table. */
    public static PrintedTable of(Table table, Words words) {
        return new PrintedTable(
                table.title(),
                table.note(),
                table.columns().size(),
                padded(table.columns().stream().map(Column::title).toList()),
                table.rows().stream()
                        .map(row -> new PrintedRow(
                                padded(row.stream().map(words::cell).toList())))
                        .toList());
    }

    private static List<String> padded(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < Table.WIDEST) {
            padded.add("");
        }
        return padded;
    }
}
