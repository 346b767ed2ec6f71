package org.holdfast.reports.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.holdfast.reports.measure.Definitions;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/holdfast/reports");
    private static final Path TEMPLATES = Path.of("src/main/reports");
    private static final Path SOURCES = Path.of("src/main/java/org/holdfast/reports");

    @Test
    void every_language_has_all_the_words() throws IOException {
        Set<String> english = bundle(BUNDLES.resolve("words.properties")).stringPropertyNames();
        for (Path other : files(BUNDLES, ".properties")) {
            assertThat(bundle(other).stringPropertyNames()).as(other.toString()).isEqualTo(english);
        }
    }

    @Test
    void templates_and_pages_ask_only_for_words_that_exist() throws IOException {
        Set<String> known = bundle(BUNDLES.resolve("words.properties")).stringPropertyNames();
        Set<String> asked = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".jrxml")) {
            Pattern.compile("\\$R\\{([^}]+)}")
                    .matcher(Files.readString(template))
                    .results()
                    .forEach(key -> asked.add(key.group(1)));
        }
        for (Path source : files(SOURCES, ".java")) {
            Pattern.compile("say\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"")
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(key -> asked.add(key.group(1)));
        }
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(known).containsAll(asked);
    }

    @Test
    void every_definition_is_put_in_words() {
        Words words = new Words(Locale.UK);
        assertThat(Definitions.all()).allMatch(definition -> words.knows("definition." + definition.code()));
    }

    @Test
    void templates_hold_no_words_of_their_own() throws IOException {
        for (Path template : files(TEMPLATES, ".jrxml")) {
            assertThat(Files.readString(template)).doesNotContain("staticText");
        }
    }

    @Test
    void numbers_and_dates_are_written_as_the_reader_writes_them() {
        assertThat(new Words(Locale.UK).share(0.6123)).isEqualTo("61.2\u00a0%");
        assertThat(new Words(Locale.UK).count(25_044)).isEqualTo("25,044");
        assertThat(new Words(Locale.UK).date(java.time.LocalDate.of(2026, 10, 31)))
                .isEqualTo("31 October 2026");
        assertThat(new Words(Locale.US).date(java.time.LocalDate.of(2026, 10, 31)))
                .isEqualTo("October 31, 2026");
        assertThat(new Words(Locale.GERMANY).share(0.6123)).isEqualTo("61,2\u00a0%");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Properties bundle(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
