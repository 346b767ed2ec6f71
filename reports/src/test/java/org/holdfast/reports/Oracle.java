package org.holdfast.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder of reference results, named by the one test setting {@code holdfast.oracle}. Where it is absent a test says so and is skipped. */
public final class Oracle {
    private static final Path FOLDER = Path.of(System.getProperty("holdfast.oracle", "../../shared/oracle"));

    private Oracle() {}

    /** A file of the folder; skips the test, in plain words, where the folder is absent. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.isReadable(file)) {
            String sentence =
                    "Skipped: no reference data at " + file.toAbsolutePath().normalize()
                            + ". Name its folder with HOLDFAST_ORACLE=FOLDER ./holdfast test, or -Dholdfast.oracle=FOLDER.";
            System.out.println(sentence);
            assumeTrue(false, sentence);
        }
        return file;
    }

    /** The rows of a CSV of the folder, by column name. */
    public static List<Map<String, String>> rows(String name) {
        try {
            List<String> lines = Files.readAllLines(file(name), UTF_8);
            String[] head = cells(lines.getFirst());
            List<Map<String, String>> rows = new ArrayList<>(lines.size());
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reference files have no comma and no quote inside a cell. */
    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }
}
