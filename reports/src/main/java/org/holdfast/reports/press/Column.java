package org.holdfast.reports.press;

/**
 * A column of a {@link Table}.
 *
 * @param title its heading
 * @param kind what its cells hold; a spreadsheet gives a pair two columns
 */
public record Column(String title, Kind kind) {
    /** Words stand left, figures right. */
    public enum Kind {
        WORDS,
        FIGURE,
        /** {@link Cell.Shares} and {@link Cell.Numbers}. */
        INTERVAL,
        /** {@link Cell.Of}. */
        OF
    }
}
