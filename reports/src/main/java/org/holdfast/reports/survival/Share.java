package org.holdfast.reports.survival;

/** What makes x of n a share. */
final class Share {
    private Share() {}

    /** Whether there is nobody to take a share of; refuses counts that are none. */
    static boolean isOfNobody(long x, long n) {
        if (x < 0 || x > n) {
            throw new IllegalArgumentException(x + " of " + n + " is no share");
        }
        return n == 0;
    }

    /** Refuses lists of counts that do not belong together. */
    static void check(long[] x, long[] n) {
        if (x.length != n.length || x.length == 0) {
            throw new IllegalArgumentException(x.length + " counts of " + n.length + " totals");
        }
        for (int i = 0; i < n.length; i++) {
            if (isOfNobody(x[i], n[i])) {
                throw new IllegalArgumentException("no. " + i + " has no rows: leave it out");
            }
        }
    }
}
