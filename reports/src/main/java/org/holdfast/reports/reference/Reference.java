package org.holdfast.reports.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes the cases of a folder of reference results and writes what it computed in the form of {@code expected}. */
public final class Reference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reference() {}

    /**
     * What came of a folder.
     *
     * @param results by case
     * @param unknown methods that no estimator of ours answers; their cases are left out
     * @param refused cases that could not be computed, with the reason: a column that is not there, a question without sense
     */
    public record Computed(
            Map<String, Map<String, @Nullable Object>> results, Set<String> unknown, Map<String, String> refused) {}

    /**
     * Computes every case of a folder.
     *
     * @param folder holds {@code expected.json}, and the CSVs it names
     * @throws IOException where a file cannot be read
     */
    public static Computed compute(Path folder) throws IOException {
        Map<String, Method> methods = Methods.all();
        Map<String, Map<String, @Nullable Object>> results = new LinkedHashMap<>();
        Set<String> unknown = new TreeSet<>();
        Map<String, String> refused = new LinkedHashMap<>();
        JsonNode cases = JSON.readTree(folder.resolve("expected.json").toFile()).path("cases");
        for (JsonNode node : cases) {
            Case asked = Case.of(folder, node);
            Method method = methods.get(asked.method());
            if (method == null) {
                unknown.add(asked.method());
            } else {
                try {
                    results.put(asked.id(), method.compute(asked).values());
                } catch (RuntimeException why) {
                    refused.put(asked.id(), String.valueOf(why.getMessage()));
                }
            }
        }
        return new Computed(results, unknown, refused);
    }

    /** Computes a folder's cases into a file of JSON. */
    public static Computed compute(Path folder, Path out) throws IOException {
        Computed computed = compute(folder);
        Files.writeString(out, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(computed.results()));
        return computed;
    }
}
