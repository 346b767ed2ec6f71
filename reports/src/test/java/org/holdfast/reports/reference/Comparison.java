package org.holdfast.reports.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was computed against what is expected. A number is right within absolute + relative × |expected|; null means undefined and
 * must be absent; "any" is not looked at; a missing key is wrong, a further one is not; one value may stand for a list of one.
 */
final class Comparison {
    private static final Set<String> UNDEFINED = Set.of("NaN", "NA");
    private final double absolute;
    private final double relative;
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    private Comparison(JsonNode tolerance) {
        this.absolute = tolerance.path("abs").asDouble();
        this.relative = tolerance.path("rel").asDouble();
    }

    /** Compares the results of one case with a case of {@code expected.json}. */
    static Comparison of(JsonNode expectedCase, @Nullable Object actual) {
        Comparison comparison = new Comparison(expectedCase.path("tolerance"));
        comparison.walk(
                expectedCase.path("expected"),
                new ObjectMapper().valueToTree(actual),
                expectedCase.path("id").asText());
        return comparison;
    }

    /** One line each: where, what was expected, what came. */
    List<String> wrong() {
        return wrong;
    }

    int compared() {
        return compared;
    }

    private void walk(JsonNode expected, JsonNode actual, String path) {
        if (expected.isTextual() && expected.asText().equals("any")) {
            return;
        }
        if (expected.isObject()) {
            expected.properties()
                    .forEach(one -> walk(one.getValue(), actual.path(one.getKey()), path + "/" + one.getKey()));
        } else if (expected.isArray()) {
            list(expected, actual, path);
        } else {
            compared++;
            JsonNode one = actual.isArray() && actual.size() == 1 ? actual.get(0) : actual;
            if (!right(expected, one)) {
                wrong.add(path + ": expected " + expected + ", got " + one);
            }
        }
    }

    private void list(JsonNode expected, JsonNode actual, String path) {
        if (!actual.isArray() || actual.size() != expected.size()) {
            wrong.add(path + ": expected a list of " + expected.size() + ", got " + actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            walk(expected.get(i), actual.path(i), path + "[" + i + "]");
        }
    }

    private boolean right(JsonNode expected, JsonNode actual) {
        if (expected.isNull() || UNDEFINED.contains(expected.asText())) {
            return actual instanceof MissingNode
                    || actual.isNull()
                    || (actual.isNumber() && Double.isNaN(actual.asDouble()));
        }
        if (expected.isNumber()) {
            double off = Math.abs(actual.asDouble() - expected.asDouble());
            return actual.isNumber() && off <= absolute + relative * Math.abs(expected.asDouble());
        }
        return actual.asText().equals(expected.asText())
                || (actual.isNumber() && actual.asText().equals(expected.asText() + "inity"));
    }
}
