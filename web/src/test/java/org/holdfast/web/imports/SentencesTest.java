package org.holdfast.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.intake.Fault;
import org.junit.jupiter.api.Test;

/** Each fault is a sentence. */
class SentencesTest {
    private static final Pattern KEY = Pattern.compile("\"((?:intake|imports)\\.[a-z0-9-]+)\"");

    @Test
    void every_fault_has_its_sentence_and_every_sentence_its_fault() throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("src/main/resources/messages/imports.properties"), StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        Set<String> told = new TreeSet<>();
        for (String sources :
                List.of("src/main/java/org/holdfast/web/imports", "../domain/src/main/java/org/holdfast/intake")) {
            try (Stream<Path> files = Files.walk(Path.of(sources))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
                }
            }
        }
        assertThat(told).isEqualTo(new TreeSet<>(bundle.stringPropertyNames()));
    }

    @Test
    void a_fault_says_file_row_and_column() {
        Fault fault = new Fault("episodes.csv", 1400, "admitted_on", "intake.value-missing", List.of());
        assertThat(Sentences.of(fault))
                .isEqualTo("episodes.csv, row 1400, column admitted_on: This must be filled in.");
    }

    @Test
    void what_somebody_typed_is_shown_on_one_line_and_not_at_any_length() {
        Fault fault = new Fault("clients.csv", 2, "born_on", "intake.not-a-date", List.of("x\ny".repeat(100)));
        assertThat(Sentences.of(fault))
                .hasLineCount(1)
                .hasSizeLessThan(250)
                .contains("x yx y")
                .contains("…”");
    }
}
