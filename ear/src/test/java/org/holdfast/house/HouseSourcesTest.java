package org.holdfast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the sources. */
class HouseSourcesTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");

    /** Where a query goes to the database. */
    private static final Pattern QUERY = Pattern.compile(
            "\\b(?:createNativeQuery|createQuery|createSelectionQuery|createMutationQuery|prepareStatement|prepareCall|createStatement"
                    + "|wall\\.rows)\\(");

    private static final Pattern ITS_OWN = Pattern.compile("(?<!int )\\brun\\(|" + QUERY.pattern());

    /** Text of our own, constants and the plus between them, up to the next argument. */
    private static final Pattern WRITTEN_DOWN =
            Pattern.compile("\\s*(?:(?:\"(?:[^\"\\\\]|\\\\.)*\"|(?:\\w+\\.)?[A-Z][A-Z_]+)[\\s+]*)+[,)]");

    /** Passes on what its callers wrote down: a book to itself, the portal's wall for its books. */
    private static final Map<String, String> ON_ITS_WAY = Map.of("RightsBook", "statement)", "Wall", "question)");

    /** How a page could be made of text that is read as markup. */
    private static final Pattern MARKUP = Pattern.compile(
            "new Html\\(|innerHTML|outerHTML|LitRenderer|TemplateRenderer|\\bIFrame\\b"
                    + "|insertAdjacentHTML|callJsFunction\\(|setAttribute\\(\\s*\"(?:on\\w+|style|srcdoc|src)\"|Markdown");

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
    void a_query_is_written_down_and_never_put_together_from_what_somebody_asked() throws IOException {
        int queries = 0;
        List<String> putTogether = new ArrayList<>();
        for (String module : List.of("domain", "reports", "web")) {
            for (Path source : House.sources(module)) {
                String name = source.getFileName().toString().replace(".java", "");
                String text = Files.readString(source);
                // the demo clinic is made once, of nothing that anybody sent
                Matcher query = ("RightsBook".equals(name) ? ITS_OWN : QUERY)
                        .matcher(text.startsWith("package org.holdfast.demo;") ? "" : text);
                while (query.find()) {
                    queries++;
                    String rest = text.substring(query.end());
                    if (!WRITTEN_DOWN.matcher(rest).lookingAt()
                            && !rest.startsWith(ON_ITS_WAY.getOrDefault(name, "\0"))) {
                        putTogether.add(name + ": " + query.group()
                                + rest.lines().findFirst().orElse(""));
                    }
                }
            }
        }
        assertThat(queries).isGreaterThan(12);
        assertThat(putTogether).isEmpty();
    }

    @Test
    void lists_are_ordered_by_one_of_a_few_and_never_by_a_name_that_somebody_sent() throws IOException {
        List<String> orders = new ArrayList<>();
        for (String module : List.of("domain", "reports", "web")) {
            for (Path source : House.sources(module)) {
                String text = Files.readString(source);
                assertThat(Pattern.compile("String (?:sort|order)\\w*[,)]")
                                .matcher(text)
                                .find())
                        .as("%s is told its order in words", source)
                        .isFalse();
                Matcher order =
                        Pattern.compile("Order\\s*\\.(?:asc|desc|by)\\(").matcher(text);
                while (order.find()) {
                    orders.add(source.getFileName().toString());
                    assertThat(text).as(source.toString()).contains("\npublic enum ");
                    assertThat(Pattern.compile("\\w+\\.class, \"\\w+\"\\)")
                                    .matcher(text.substring(order.end()))
                                    .lookingAt())
                            .as("%s orders by a column of its own", source)
                            .isTrue();
                }
            }
        }
        assertThat(orders).isNotEmpty();
    }

    @Test
    void no_page_is_made_of_markup_and_no_link_goes_where_somebody_typed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path source : House.sources("web")) {
            String text = Files.readString(source);
            Matcher markup = MARKUP.matcher(text);
            while (markup.find()) {
                wrong.add(source.getFileName() + ": " + markup.group());
            }
            Matcher script = Pattern.compile("executeJs\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[A-Z_]+)\\s*[,)]|executeJs\\(")
                    .matcher(text);
            while (script.find()) {
                if (script.group(1) == null) {
                    wrong.add(source.getFileName() + ": a script put together");
                }
            }
        }
        try (Stream<Path> scripts = Files.list(House.root().resolve("web/src/main/webapp/js"))) {
            for (Path script : scripts.toList()) {
                assertThat(Files.readString(script))
                        .as(script.toString())
                        .doesNotContain(
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval(",
                                "new Function");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void one_thing_hands_files_to_the_browser_and_we_know_who_uses_it() throws IOException {
        List<String> handing = new ArrayList<>();
        List<String> handed = new ArrayList<>();
        for (Path source : House.sources("web")) {
            String text = Files.readString(source);
            String name = source.getFileName().toString().replace(".java", "");
            if (Pattern.compile("DownloadHandler|StreamResource|StreamRegistration|getOutputStream\\(")
                    .matcher(text)
                    .find()) {
                handing.add(name);
            }
            if (text.contains("andOver.file(")) {
                handed.add(name);
            }
        }
        assertThat(handing).containsExactly("HandOver");
        // each is asked for by somebody else in DownloadsIT; add a new one there
        assertThat(handed)
                .containsExactlyInAnyOrder(
                        "AccessLogView", "DisclosuresView", "Downloads", "RightsDesk", "SharingDesk", "Sheets");
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
