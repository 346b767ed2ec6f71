package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * The masses of {@link Turnbull} that reproduce themselves when each person's event is spread over the intervals it may lie in, in
 * proportion to their masses. Two such steps, then an extrapolation along them (Varadhan and Roland 2008) that is kept only
 * where the likelihood does not fall.
 */
final class SelfConsistency {
    private static final int MOST_ROUNDS = 10_000;
    private static final double STILL = 1e-11;
    private static final double NO_GAIN = 1e-7;

    private final int rows;
    private final int places;
    private final int[] first;
    private final int[] last;
    private final int[] count;
    private final double[] below;
    private final double[] gain;

    SelfConsistency(Innermost innermost, double[] left, double[] right) {
        rows = left.length;
        places = innermost.size();
        long[] spans = new long[rows];
        for (int i = 0; i < rows; i++) {
            spans[i] = (long) innermost.first(left[i], right[i]) << Integer.SIZE | innermost.last(right[i]);
        }
        Arrays.sort(spans);
        first = new int[rows];
        last = new int[rows];
        count = new int[rows];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if (i == 0 || spans[i] != spans[i - 1]) {
                first[size] = (int) (spans[i] >>> Integer.SIZE);
                last[size++] = (int) spans[i];
            }
            count[size - 1]++;
        }
        below = new double[places + 1];
        gain = new double[places + 1];
    }

    double[] mass() {
        double[] mass = new double[places];
        Arrays.fill(mass, 1.0 / Math.max(1, places));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] one = step(mass);
            if (settled(mass, one)) {
                return one;
            }
            double[] two = step(one);
            double[] ahead = ahead(mass, one, two);
            mass = logLikelihood(ahead) >= logLikelihood(two) ? ahead : two;
        }
        return mass;
    }

    /** Neither does a mass move, nor would moving some to any interval gain likelihood. Asked right after a step from {@code mass}. */
    private boolean settled(double[] mass, double[] next) {
        for (int j = 0; j < places; j++) {
            if (Math.abs(next[j] - mass[j]) > STILL || gain[j] > 1 + NO_GAIN) {
                return false;
            }
        }
        return true;
    }

    private double[] step(double[] mass) {
        sum(mass);
        Arrays.fill(gain, 0);
        for (int i = 0; i < rows && count[i] > 0; i++) {
            double share = count[i] / (rows * (below[last[i] + 1] - below[first[i]]));
            gain[first[i]] += share;
            gain[last[i] + 1] -= share;
        }
        double[] next = new double[places];
        for (int j = 0; j < places; j++) {
            gain[j] += j == 0 ? 0 : gain[j - 1];
            next[j] = mass[j] * gain[j];
        }
        return next;
    }

    private void sum(double[] mass) {
        for (int j = 0; j < places; j++) {
            below[j + 1] = below[j] + mass[j];
        }
    }

    private double logLikelihood(double[] mass) {
        sum(mass);
        double log = 0;
        for (int i = 0; i < rows && count[i] > 0; i++) {
            log += count[i] * Math.log(below[last[i] + 1] - below[first[i]]);
        }
        return log;
    }

    private double[] ahead(double[] zero, double[] one, double[] two) {
        double moved = 0;
        double bent = 0;
        for (int j = 0; j < places; j++) {
            double r = one[j] - zero[j];
            double v = two[j] - one[j] - r;
            moved += r * r;
            bent += v * v;
        }
        double alpha = bent > 0 ? Math.max(1, Math.sqrt(moved / bent)) : 1;
        double[] ahead = new double[places];
        double total = 0;
        for (int j = 0; j < places; j++) {
            double r = one[j] - zero[j];
            double v = two[j] - one[j] - r;
            // never to nothing: what is nothing stays so
            ahead[j] = Math.max(zero[j] + 2 * alpha * r + alpha * alpha * v, two[j] / 100);
            total += ahead[j];
        }
        for (int j = 0; j < places; j++) {
            ahead[j] /= total;
        }
        return ahead;
    }
}
