package org.holdfast.reports.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.holdfast.reports.measure.SmallNumbers;

/**
 * Hides the small cells of a table and as many others as it takes: whoever adds and subtracts margins, and knows that hidden cells
 * are not 0, must still hold for possible that a hidden small cell is not small. A table with margins is a network in which people
 * flow from rows to columns and back through the totals; a cell is protected when so much more can flow round through hidden
 * cells (Cox 1995). Cells are preferred to margins, margins to the grand total.
 */
public final class Suppression {
    private static final double CELL = 1;
    private static final double MARGIN = 10;
    private static final double GRAND_TOTAL = 100;

    private final CountTable table;
    private final SmallNumbers small;
    private final Network network;
    private final int[] groupNode;

    private Suppression(CountTable table, SmallNumbers small) {
        this.table = table;
        this.small = small;
        this.groupNode = new int[table.rows()];
        int nodes = 1;
        for (int row = 0; row < table.rows(); row++) {
            groupNode[row] = nodes;
            nodes += table.isTotal(row) ? table.columns() : 1;
        }
        this.network = new Network(nodes);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                join(row, column);
            }
        }
    }

    /** The table as it may be shown. */
    public static ShownTable of(CountTable table, SmallNumbers small) {
        return new Suppression(table, small).shown();
    }

    private ShownTable shown() {
        List<Integer> smallCells = new ArrayList<>();
        for (int cell = 0; cell < table.rows() * table.columns(); cell++) {
            if (small.hides(count(cell))) {
                network.hide(cell);
                smallCells.add(cell);
            }
        }
        smallCells.sort(Comparator.comparingLong(this::count));
        smallCells.forEach(cell -> network.protect(cell, small.fewest() - count(cell)));
        boolean[][] hidden = new boolean[table.rows()][table.columns()];
        for (int cell = 0; cell < table.rows() * table.columns(); cell++) {
            hidden[cell / table.columns()][cell % table.columns()] = network.hidden(cell);
        }
        return new ShownTable(table, hidden);
    }

    private long count(int cell) {
        return table.count(cell / table.columns(), cell % table.columns());
    }

    /**
     * A cell lies between its row and the total it is counted in; a total between itself and the next. Totals of rows flow back,
     * and what reaches the last total goes round by node 0.
     */
    private void join(int row, int column) {
        int total = table.totalledIn(row);
        int from = table.isTotal(row) ? groupNode[row] + column : groupNode[row];
        int to = total < 0 ? 0 : groupNode[total] + column;
        boolean back = column == table.columns() - 1;
        network.add(back ? to : from, back ? from : to, table.count(row, column), cost(row, column));
    }

    private double cost(int row, int column) {
        boolean ofRow = column == table.columns() - 1;
        boolean ofColumn = table.isTotal(row);
        double kind = ofRow && ofColumn ? GRAND_TOTAL : ofRow || ofColumn ? MARGIN : CELL;
        // of cells alike, the one with fewer people is the smaller loss
        double all = table.count(table.rows() - 1, table.columns() - 1);
        return kind + table.count(row, column) / (all + 1);
    }
}
