package org.holdfast.reports.disclosure;

import java.util.OptionalLong;

/** A table as it may be shown: a cell has its count, or is hidden, and nothing tells why. */
public final class ShownTable {
    private final CountTable table;
    private final boolean[][] hidden;

    ShownTable(CountTable table, boolean[][] hidden) {
        this.table = table;
        this.hidden = hidden;
    }

    public int rows() {
        return table.rows();
    }

    public int columns() {
        return table.columns();
    }

    /** The count of a cell; absent where it is hidden. */
    public OptionalLong count(int row, int column) {
        return hidden[row][column] ? OptionalLong.empty() : OptionalLong.of(table.count(row, column));
    }

    /** The share a cell has of its row's total; absent where either is hidden or the row is empty. */
    public ShownShare share(int row, int column) {
        return new ShownShare(count(row, column), count(row, columns() - 1));
    }

    /** The same with further cells hidden. */
    ShownTable without(boolean[][] further) {
        boolean[][] both = new boolean[rows()][columns()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                both[row][column] = hidden[row][column] || further[row][column];
            }
        }
        return new ShownTable(table, both);
    }
}
