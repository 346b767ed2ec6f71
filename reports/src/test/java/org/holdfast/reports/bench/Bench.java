package org.holdfast.reports.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./holdfast bench survival [ROWS]}: times each question with JMH and, where R is here, R on the same rows in the same run. */
public final class Bench {
    private static final int MILLION = 1_000_000;

    private Bench() {}

    public static void main(String[] words) throws IOException, InterruptedException, RunnerException {
        int rows = words.length > 0 ? Integer.parseInt(words[0].replace(",", "").replace("_", "")) : MILLION;
        Map<Question, Timed> ours = new TreeMap<>();
        for (Question question : Question.values()) {
            ours.put(question, time(question, rows));
        }
        Path folder = Files.createTempDirectory("holdfast-bench");
        try {
            print(rows, ours, Peer.ask(folder, rows));
        } finally {
            delete(folder);
        }
    }

    /**
     * What JMH measured.
     *
     * @param milliseconds mean of one answer
     * @param megabytes allocated for one answer
     */
    private record Timed(double milliseconds, double megabytes) {}

    private static Timed time(Question question, int rows) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(SurvivalBenchmark.class.getName())
                        .param("rows", String.valueOf(rows))
                        .param("question", question.name())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                        .addProfiler("gc")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return new Timed(
                result.getPrimaryResult().getScore(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                .getScore()
                        / (1 << 20));
    }

    private static void print(int rows, Map<Question, Timed> ours, Optional<Map<Question, Peer.Answer>> peer) {
        System.out.printf(
                Locale.ROOT,
                "%n%-16s %10s %12s %10s %12s %8s  %s%n",
                "",
                "rows",
                "ours ms",
                "heap MB",
                "R ms",
                "R/ours",
                "numbers");
        ours.forEach((question, timed) -> {
            Optional<Peer.Answer> other = peer.map(answers -> answers.get(question));
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %10d %12.2f %10.1f %12s %8s  %s%n",
                    question.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    question.rows(rows),
                    timed.milliseconds(),
                    timed.megabytes(),
                    other.map(answer -> String.format(Locale.ROOT, "%.1f", answer.milliseconds()))
                            .orElse("-"),
                    other.map(answer ->
                                    String.format(Locale.ROOT, "%.1f", answer.milliseconds() / timed.milliseconds()))
                            .orElse("-"),
                    other.map(answer -> agreement(question, rows, answer.numbers()))
                            .orElse("R was not asked"));
        });
        if (peer.isEmpty()) {
            System.out.println("R is not here: install r-base-core, r-cran-survival and r-cran-cmprsk to compare.");
        }
        System.out.println(
                "One thread, heap of 1 GB at most; heap is what one answer allocates. Milliseconds are this machine's today; look at the ratios.");
    }

    private static String agreement(Question question, int rows, double[] theirs) {
        double[] ours = question.answer(new MadeRows(question.rows(rows)));
        double worst = ours.length == theirs.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            worst = Math.max(worst, Math.abs(ours[i] - theirs[i]) / Math.max(Math.abs(theirs[i]), 1e-12));
        }
        return worst <= question.tolerance()
                ? String.format(Locale.ROOT, "agree (%.0e)", worst)
                : String.format(Locale.ROOT, "DIFFER by %.1e", worst);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
