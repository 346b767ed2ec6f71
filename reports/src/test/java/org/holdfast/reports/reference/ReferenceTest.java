package org.holdfast.reports.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdfast.reports.Oracle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every reference case, number by number: those on data that may be copied always, all of them where their folder is. The cases
 * are computed from what is asked; only here is that held against what is expected.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    private final Map<Path, Reference.Computed> computed = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> the_copied_cases_are_reproduced() throws Exception {
        return byMethod(copied());
    }

    @TestFactory
    Stream<DynamicTest> the_cases_of_the_whole_folder_are_reproduced() throws Exception {
        return byMethod(whole());
    }

    @Test
    void there_is_an_estimator_for_every_copied_case() throws Exception {
        assertThat(computed(copied()).unknown()).isEmpty();
    }

    @Test
    void there_is_an_estimator_for_every_case_of_the_whole_folder() throws Exception {
        assertThat(computed(whole()).unknown()).isEmpty();
    }

    @Test
    void no_copied_case_uses_data_that_may_not_be_copied() throws Exception {
        for (JsonNode one : cases(copied())) {
            assertThat(one.path("data").asText()).doesNotContainPattern("addicts|channing|ctn27");
        }
    }

    @Test
    void a_number_a_hair_off_a_missing_key_and_a_short_list_are_wrong() throws Exception {
        JsonNode asked = new ObjectMapper().readTree("""
                {"id": "c", "tolerance": {"abs": 1e-10, "rel": 1e-9},
                 "expected": {"a": 2.0, "b": null, "c": [1, 2], "d": "any", "e": true, "f": 7, "g": "Inf"}}""");
        Map<String, Object> right = new TreeMap<>(Map.of(
                "a", 2.000000001, "c", List.of(1, 2), "e", true, "f", List.of(7), "g", Double.POSITIVE_INFINITY));
        assertThat(Comparison.of(asked, right).wrong()).isEmpty();
        assertThat(Comparison.of(asked, right).compared()).isEqualTo(7);
        Map<String, Object> wrong = new TreeMap<>(Map.of("a", 2.00000001, "b", 0, "c", List.of(1), "e", false));
        assertThat(Comparison.of(asked, wrong).wrong()).hasSize(6);
    }

    /** One test a method, which lists every wrong number of its cases. */
    private Stream<DynamicTest> byMethod(Path folder) throws IOException {
        Map<String, List<JsonNode>> methods = new TreeMap<>();
        for (JsonNode one : cases(folder)) {
            if (Methods.all().containsKey(one.path("method").asText())) {
                methods.computeIfAbsent(one.path("method").asText(), method -> new ArrayList<>())
                        .add(one);
            }
        }
        return methods.entrySet().stream()
                .map(method -> DynamicTest.dynamicTest(method.getKey(), () -> judge(folder, method.getValue())));
    }

    private void judge(Path folder, List<JsonNode> cases) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode one : cases) {
            String id = one.path("id").asText();
            assertThat(computed(folder).results()).as("cases computed").containsKey(id);
            Comparison comparison =
                    Comparison.of(one, computed(folder).results().get(id));
            assertThat(comparison.compared()).as("values of " + id).isPositive();
            wrong.addAll(comparison.wrong());
        }
        assertThat(wrong).isEmpty();
    }

    private Reference.Computed computed(Path folder) throws IOException {
        Reference.Computed known = computed.get(folder);
        if (known == null) {
            known = Reference.compute(folder);
            computed.put(folder, known);
        }
        return known;
    }

    private static JsonNode cases(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .path("cases");
    }

    private static Path copied() throws URISyntaxException {
        URI expected = Objects.requireNonNull(ReferenceTest.class.getResource("/reference/expected.json"))
                .toURI();
        return Objects.requireNonNull(Path.of(expected).getParent());
    }

    private static Path whole() {
        return Objects.requireNonNull(
                Oracle.file("expected.json").toAbsolutePath().getParent());
    }
}
