package org.holdfast.reports.survival;

import java.util.Arrays;

/** How many lie below a rank, kept while they come and go: a Fenwick tree, log(ranks) for each change and each question. */
final class CountTree {
    private final int[] tree;
    private final int[] count;
    private int total;

    CountTree(int ranks) {
        tree = new int[ranks + 1];
        count = new int[ranks];
    }

    void add(int rank, int change) {
        count[rank] += change;
        total += change;
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += change;
        }
    }

    int below(int rank) {
        int sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    int at(int rank) {
        return count[rank];
    }

    int total() {
        return total;
    }

    void clear() {
        if (total > 0) {
            Arrays.fill(tree, 0);
            Arrays.fill(count, 0);
            total = 0;
        }
    }
}
