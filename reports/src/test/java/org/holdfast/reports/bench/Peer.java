package org.holdfast.reports.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** R, asked the same questions of the same rows. */
final class Peer {
    /**
     * R's answer.
     *
     * @param milliseconds the best of three
     * @param numbers in the order of {@link Question#answer}
     */
    record Answer(double milliseconds, double[] numbers) {}

    private Peer() {}

    /** R's answers; absent where R, or one of its packages, is not here. */
    static Optional<Map<Question, Answer>> ask(Path folder, int rows) throws IOException, InterruptedException {
        if (!present()) {
            return Optional.empty();
        }
        Path script = folder.resolve("survival.R");
        try (InputStream words = Peer.class.getResourceAsStream("/bench/survival.R")) {
            Files.copy(Objects.requireNonNull(words), script);
        }
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            Path file = folder.resolve(question + ".csv");
            new MadeRows(question.rows(rows)).write(file);
            System.out.println("R: " + question + " of " + question.rows(rows) + " rows ...");
            answer(script, question, file).ifPresent(answer -> answers.put(question, answer));
            Files.delete(file);
        }
        return Optional.of(answers);
    }

    private static boolean present() throws InterruptedException {
        try {
            return new ProcessBuilder("Rscript", "-e", "library(survival); library(cmprsk)")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    private static Optional<Answer> answer(Path script, Question question, Path rows)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder("Rscript", script.toString(), question.name(), rows.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 || said.isEmpty()) {
            return Optional.empty();
        }
        double[] numbers = Arrays.stream(said.split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Optional.of(new Answer(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length)));
    }
}
