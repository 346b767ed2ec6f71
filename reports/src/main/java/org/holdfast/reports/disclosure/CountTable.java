package org.holdfast.reports.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of people with their margins: columns that add up to a last one, rows that add up to a total under each group and to a
 * grand total in the last row. Every person is in one row and one column at most.
 */
public final class CountTable {
    private final List<long[]> counts;
    private final int[] totalledIn;

    private CountTable(List<long[]> counts, int[] totalledIn) {
        this.counts = counts;
        this.totalledIn = totalledIn;
    }

    /** A row on its own: its columns and their total, no total under it. */
    public static CountTable row(long... cells) {
        return new CountTable(List.of(withTotal(cells)), new int[] {-1});
    }

    /** One group of rows: the cells given, a total column and a total row. */
    public static CountTable of(long[][] cells) {
        List<long[]> counts = new ArrayList<>();
        for (long[] row : cells) {
            counts.add(withTotal(row));
        }
        int[] totalledIn = new int[cells.length + 1];
        Arrays.fill(totalledIn, cells.length);
        totalledIn[cells.length] = -1;
        counts.add(sum(counts));
        return new CountTable(counts, totalledIn);
    }

    /** Several groups of rows, each followed by its total, and the grand total in the last row. */
    public static CountTable grouped(List<long[][]> groups) {
        List<long[]> counts = new ArrayList<>();
        List<long[]> totals = new ArrayList<>();
        int size = groups.stream().mapToInt(group -> group.length + 1).sum();
        int[] totalledIn = new int[size + 1];
        for (long[][] group : groups) {
            CountTable one = of(group);
            int total = counts.size() + group.length;
            Arrays.fill(totalledIn, counts.size(), total, total);
            totalledIn[total] = size;
            counts.addAll(one.counts);
            totals.add(one.counts.getLast());
        }
        totalledIn[size] = -1;
        counts.add(sum(totals));
        return new CountTable(counts, totalledIn);
    }

    private static long[] withTotal(long[] cells) {
        long[] row = Arrays.copyOf(cells, cells.length + 1);
        for (long cell : cells) {
            if (cell < 0) {
                throw new IllegalArgumentException("a count of people is 0 or more, not " + cell);
            }
            row[cells.length] += cell;
        }
        return row;
    }

    private static long[] sum(List<long[]> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table has rows");
        }
        long[] sum = new long[rows.getFirst().length];
        for (long[] row : rows) {
            if (row.length != sum.length) {
                throw new IllegalArgumentException("rows of " + row.length + " and " + sum.length + " cells");
            }
            for (int column = 0; column < sum.length; column++) {
                sum[column] += row[column];
            }
        }
        return sum;
    }

    /** Rows with all totals. */
    public int rows() {
        return counts.size();
    }

    /** Columns with the total, which is the last. */
    public int columns() {
        return counts.getFirst().length;
    }

    public long count(int row, int column) {
        return counts.get(row)[column];
    }

    /** The row a row is counted in; −1 for the last one. */
    public int totalledIn(int row) {
        return totalledIn[row];
    }

    /** Whether a row is the total of others. */
    public boolean isTotal(int row) {
        return Arrays.stream(totalledIn).anyMatch(total -> total == row);
    }
}
