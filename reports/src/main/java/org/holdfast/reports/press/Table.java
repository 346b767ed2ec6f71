package org.holdfast.reports.press;

import java.util.List;

/**
 * A table as it stands on paper and as one sheet of a spreadsheet.
 *
 * @param sheet name of the sheet, at most 31 characters
 * @param title heading on paper
 * @param note one sentence below the heading: what is counted, by which definition
 * @param columns at most 9; the first holds words
 * @param rows as many cells each as there are columns
 */
public record Table(String sheet, String title, String note, List<Column> columns, List<List<Cell>> rows) {
    /** Columns that the printed table has room for. */
    public static final int WIDEST = 9;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (width > WIDEST || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("the rows of " + sheet + " do not fit its " + width + " columns");
        }
    }
}
