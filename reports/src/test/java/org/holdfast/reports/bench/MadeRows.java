package org.holdfast.reports.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows as a clinic has them, from a fixed seed: whole days that fall off like a Weibull of shape 0.65, a cut-off that censors, three
 * kinds of exit, two groups, three covariates that matter, people with two rows each.
 */
final class MadeRows {
    private static final double SHAPE = 0.65;
    private static final double SCALE = 330;
    private static final int LONGEST = 1095;

    final int[] day;
    final int[] cause;
    final int[] group;
    final double[] supported;
    final double[] severity;
    final double[] age;
    final int[] person;

    MadeRows(int rows) {
        day = new int[rows];
        cause = new int[rows];
        group = new int[rows];
        supported = new double[rows];
        severity = new double[rows];
        age = new double[rows];
        person = new int[rows];
        Random random = new Random(20250101);
        for (int i = 0; i < rows; i++) {
            person[i] = i / 2;
            group[i] = random.nextInt(2);
            supported[i] = random.nextInt(2);
            severity[i] = random.nextGaussian();
            age[i] = 20 + random.nextInt(50);
            double hazard =
                    Math.exp(Math.log(0.8) * supported[i] + 0.3 * severity[i] - 0.01 * (age[i] - 40) - 0.1 * group[i]);
            double left = SCALE * Math.pow(-Math.log(1 - random.nextDouble()) / hazard, 1 / SHAPE);
            double completed = 120 * Math.exp(0.9 * random.nextGaussian());
            double moved = -Math.log(1 - random.nextDouble()) / 0.0012;
            double cutOff = 1 + random.nextInt(LONGEST);
            double exit = Math.min(Math.min(left, completed), Math.min(moved, cutOff));
            day[i] = 1 + (int) Math.min(exit, LONGEST);
            cause[i] = exit == left ? 1 : exit == completed ? 2 : exit == moved ? 3 : 0;
        }
    }

    double[] time() {
        return IntStream.of(day).asDoubleStream().toArray();
    }

    boolean[] event() {
        boolean[] event = new boolean[cause.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = cause[i] == 1;
        }
        return event;
    }

    /** For R, with a heading. */
    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("day,cause,group,supported,severity,age,person\n");
            for (int i = 0; i < day.length; i++) {
                out.write(day[i] + "," + cause[i] + "," + group[i] + "," + (int) supported[i] + "," + severity[i] + ","
                        + (int) age[i] + "," + person[i] + "\n");
            }
        }
    }
}
