package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up people for the tests of models: who entered when, left when, by what, with two covariates, a stratum and a cluster. */
record Cohort(double[] entry, double[] time, int[] exit, double[] x, double[] z, int[] stratum, int[] cluster) {

    /** People with ties, delayed entry and three kinds of exit (0 censored, 1, 2). */
    static Cohort some(Random random, int n, int days) {
        Cohort made = empty(n);
        for (int i = 0; i < n; i++) {
            made.x[i] = random.nextInt(2);
            made.z[i] = random.nextGaussian();
            made.stratum[i] = random.nextInt(3) - 1;
            made.cluster[i] = i / 2;
            double pace = Math.exp(0.5 * made.x[i] - 0.4 * made.z[i]);
            made.time[i] = 1 + Math.min(days, (int) (-Math.log(random.nextDouble()) * days / 3 / pace));
            made.entry[i] = random.nextInt((int) made.time[i]);
            made.exit[i] = random.nextInt(3);
        }
        return made;
    }

    /** The same without ties: times that all differ. */
    static Cohort untied(Random random, int n) {
        Cohort made = some(random, n, 40);
        for (int i = 0; i < n; i++) {
            made.time[i] += (i + 1) / (n + 2.0);
        }
        return made;
    }

    private static Cohort empty(int n) {
        return new Cohort(
                new double[n], new double[n], new int[n], new double[n], new double[n], new int[n], new int[n]);
    }

    int size() {
        return time.length;
    }

    boolean[] event() {
        boolean[] event = new boolean[size()];
        IntStream.range(0, size()).forEach(i -> event[i] = exit[i] == 1);
        return event;
    }

    CoxModel model() {
        return CoxModel.of(time, event(), x, z);
    }

    Cohort picked(int[] rows) {
        return new Cohort(
                pick(entry, rows),
                pick(time, rows),
                pick(exit, rows),
                pick(x, rows),
                pick(z, rows),
                pick(stratum, rows),
                pick(cluster, rows));
    }

    /** Every row cut in two somewhere inside, where it is longer than a day. */
    Cohort cut(Random random) {
        int[] twice = IntStream.range(0, 2 * size()).map(i -> i / 2).toArray();
        Cohort cut = picked(twice);
        int kept = 0;
        int[] rows = new int[2 * size()];
        for (int i = 0; i < size(); i++) {
            double length = time[i] - entry[i];
            if (length > 1) {
                double at = entry[i] + 1 + random.nextInt((int) Math.ceil(length) - 1);
                cut.time[2 * i] = at;
                cut.exit[2 * i] = 0;
                cut.entry[2 * i + 1] = at;
                rows[kept++] = 2 * i;
            }
            rows[kept++] = 2 * i + 1;
        }
        return cut.picked(Arrays.copyOf(rows, kept));
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    private static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(i -> values[i]).toArray();
    }

    /** The fit, which the test expects to exist. */
    static <F> F fitted(ModelResult<F> result) {
        return switch (result) {
            case ModelResult.Fitted<F>(F fit) -> fit;
            case ModelResult.Refused<F>(ModelResult.Reason reason, double limit) ->
                throw new AssertionError("refused: " + reason.sentence() + ", at " + limit);
        };
    }

    /** The reason, which the test expects to be given. */
    static <F> ModelResult.Reason refused(ModelResult<F> result) {
        return switch (result) {
            case ModelResult.Fitted<F> fit -> throw new AssertionError("fitted");
            case ModelResult.Refused<F>(ModelResult.Reason reason, double limit) -> reason;
        };
    }
}
