package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word for people stands in a bundle, and every bundle says the same things. */
class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DOMAIN = Path.of("../domain/src/main/java");

    /** Where text for people is handed to a component. */
    private static final Pattern HARD_CODED = Pattern.compile(
            "(?:new (?:Span|Div|H[1-6]|Paragraph|Button|NativeButton|Anchor|Card|Alert|Chip|EmptyState|ErrorBox|NativeLabel|Text|Emphasis"
                    + "|TextField|TextArea|DatePicker|TimePicker|ComboBox|Select|Checkbox|RadioButtonGroup|IntegerField|Dialog|ConfirmDialog|Notification)(?:<[^>]*>)?\\("
                    + "|\\.(?:setText|setLabel|setPlaceholder|setHelperText|setTitle|setHeader|setTooltipText|setErrorMessage|setAriaLabel|setHeaderTitle|setCaption|title|answer)\\("
                    + "|Toast\\.\\w+\\()[^;\"]{0,60}\"([^\"]*)\"");

    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*(?:locale, )?\"([^\"]+)\"\\s*[,)]");
    private static final Pattern REFUSED = Pattern.compile("new Refused\\(\\s*\"([^\"]+)\"");

    @Test
    void every_language_has_the_same_keys() throws IOException {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Path file : files(BUNDLES, ".properties")) {
            keys.put(file.getFileName().toString(), read(file).stringPropertyNames());
        }
        keys.forEach((name, found) -> {
            String base = name.replaceAll("_[a-zA-Z_]+\\.properties$", ".properties");
            assertThat(found).as(name).isEqualTo(keys.get(base));
        });
    }

    @Test
    void every_bundle_is_asked_and_no_key_stands_in_two() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Path file : files(BUNDLES, ".properties")) {
            String name = file.getFileName().toString().replaceAll("(_[a-zA-Z_]+)?\\.properties$", "");
            assertThat(Messages.BUNDLES).as("add %s to Messages.BUNDLES", name).contains(name);
            for (String key : read(file).stringPropertyNames()) {
                assertThat(seen.put(key, name)).as(key).isIn(null, name);
            }
        }
    }

    @Test
    void every_key_that_is_said_or_refused_has_its_sentence() throws IOException {
        Set<String> known = known();
        Set<String> missing = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")) {
            missing.addAll(found(SAID, source));
        }
        for (Path source : files(DOMAIN, ".java")) {
            missing.addAll(found(REFUSED, source));
        }
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_sentence_can_be_filled() throws IOException {
        for (Path file : files(BUNDLES, ".properties")) {
            Properties words = read(file);
            for (String key : words.stringPropertyNames()) {
                String sentence = words.getProperty(key);
                assertThat(new MessageFormat(sentence, Locale.UK)).as(key).isNotNull();
                assertThat(sentence)
                        .as("%s: write ’, as ' is a sign of MessageFormat", key)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void the_words_blame_nobody() throws IOException {
        for (Path file : files(BUNDLES, ".properties")) {
            assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                    .as(file.toString())
                    .doesNotContain("abuser", "non-complian", "failed", "addict", "junkie", " dirty");
        }
    }

    @Test
    void no_page_speaks_past_the_bundles() throws IOException {
        Set<String> spoken = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")) {
            found(HARD_CODED, source).stream()
                    .filter(text -> !text.matches("[A-Z]\\w*(-[A-Z]\\w*)+"))
                    .filter(text -> text.matches(".*\\p{L}{2,} .*|\\p{Lu}\\p{Ll}+.*"))
                    .forEach(text -> spoken.add(source.getFileName() + ": " + text));
        }
        assertThat(spoken).isEmpty();
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(BUNDLES, ".properties")) {
            known.addAll(read(file).stringPropertyNames());
        }
        return known;
    }

    private static List<String> found(Pattern pattern, Path source) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(source));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toList());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
