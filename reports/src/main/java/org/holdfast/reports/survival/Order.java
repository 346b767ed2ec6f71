package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * The order of rows by a number, ascending and stable: a radix sort of its bits that carries the row along. Digits that are the
 * same in all rows cost nothing, so that whole days take two or three passes; no row needs an object or a comparison.
 */
final class Order {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int PASSES = 6;

    private Order() {}

    /** The rows from the smallest value to the largest. */
    static int[] ascending(double[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            // adding 0 makes -0 a 0; negative numbers turn round, positive ones go above them
            long bits = Double.doubleToRawLongBits(values[i] + 0.0);
            keys[i] = bits ^ ((bits >> 63) | Long.MIN_VALUE);
        }
        return byKey(keys);
    }

    /** The rows by group, and within a group by value. */
    static int[] ascending(double[] values, int[] groups) {
        int[] byValue = ascending(values);
        if (groups.length == 0) {
            return byValue;
        }
        long[] keys = new long[groups.length];
        Arrays.setAll(keys, i -> groups[byValue[i]] - (long) Integer.MIN_VALUE);
        int[] byGroup = byKey(keys);
        int[] order = new int[groups.length];
        Arrays.setAll(order, i -> byValue[byGroup[i]]);
        return order;
    }

    /** The groups of rows numbered from 0 in the order of their codes. */
    static int[] dense(int[] codes) {
        int[] order = ascending(new double[codes.length], codes);
        int[] dense = new int[codes.length];
        for (int i = 1; i < order.length; i++) {
            dense[order[i]] = dense[order[i - 1]] + (codes[order[i]] == codes[order[i - 1]] ? 0 : 1);
        }
        return dense;
    }

    /** The place of each value among the distinct values, from 0. */
    static int[] ranks(double[] values) {
        int[] order = ascending(values);
        int[] ranks = new int[values.length];
        for (int i = 1; i < order.length; i++) {
            ranks[order[i]] = ranks[order[i - 1]] + (values[order[i]] == values[order[i - 1]] ? 0 : 1);
        }
        return ranks;
    }

    private static int[] byKey(long[] unsorted) {
        int n = unsorted.length;
        int[][] counts = count(unsorted);
        long[] keys = unsorted;
        long[] otherKeys = new long[n];
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        int[] otherRows = new int[n];
        for (int pass = 0; pass < PASSES; pass++) {
            if (n == 0 || counts[pass][digit(keys[0], pass)] == n) {
                continue;
            }
            int[] place = places(counts[pass]);
            for (int i = 0; i < n; i++) {
                int to = place[digit(keys[i], pass)]++;
                otherKeys[to] = keys[i];
                otherRows[to] = rows[i];
            }
            long[] swapKeys = keys;
            keys = otherKeys;
            otherKeys = swapKeys;
            int[] swapRows = rows;
            rows = otherRows;
            otherRows = swapRows;
        }
        return rows;
    }

    private static int[][] count(long[] keys) {
        int[][] counts = new int[PASSES][DIGITS];
        for (long key : keys) {
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(key, pass)]++;
            }
        }
        return counts;
    }

    private static int[] places(int[] counts) {
        int[] places = new int[DIGITS];
        for (int digit = 1; digit < DIGITS; digit++) {
            places[digit] = places[digit - 1] + counts[digit - 1];
        }
        return places;
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * BITS)) & (DIGITS - 1);
    }
}
