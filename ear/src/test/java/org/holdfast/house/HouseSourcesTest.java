package org.holdfast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the sources. */
class HouseSourcesTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");

    @Test
    void every_room_says_what_it_promises() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String module : List.of("domain", "reports", "web", "ear")) {
            for (Path source : House.sources(module)) {
                Path promise = source.resolveSibling("package-info.java");
                if (!Files.exists(promise) || !Files.readString(promise).contains("@NullMarked")) {
                    silent.add(House.root().relativize(source.getParent()).toString());
                }
            }
        }
        assertThat(silent.stream().distinct()).isEmpty();
    }

    @Test
    void public_types_of_domain_and_reports_have_a_docstring() throws IOException {
        List<String> bare = new ArrayList<>();
        for (String module : List.of("domain", "reports")) {
            for (Path source : House.sources(module)) {
                String text = Files.readString(source);
                Matcher type = PUBLIC_TYPE.matcher(text);
                if (type.find() && !text.substring(0, type.start()).contains("*/")) {
                    bare.add(House.root().relativize(source).toString());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void the_top_level_holds_what_the_design_card_allows() throws IOException {
        try (Stream<Path> top = Files.list(House.root())) {
            assertThat(top.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(
                            "domain",
                            "reports",
                            "web",
                            "ear",
                            "docker",
                            "pom.xml",
                            "README.md",
                            "holdfast",
                            "mvnw",
                            "mvnw.cmd",
                            "LICENSE",
                            "NOTICE",
                            "CONTRIBUTING.md",
                            "SECURITY.md",
                            "target");
        }
    }
}
