package org.holdfast.reports.press;

import java.util.List;

/**
 * A row of a printed table.
 *
 * @param cells worded
 */
public record PrintedRow(List<String> cells) {
    public PrintedRow {
        cells = List.copyOf(cells);
    }
}
