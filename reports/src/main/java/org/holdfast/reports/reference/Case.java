package org.holdfast.reports.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/**
 * One case: what is to be computed, of which data. What is expected of it is not read.
 *
 * @param columns which column plays which part
 * @param options numbers and words of the method
 */
record Case(Path folder, String id, String method, Optional<String> data, JsonNode columns, JsonNode options) {
    static Case of(Path folder, JsonNode node) {
        return new Case(
                folder,
                node.path("id").asText(),
                node.path("method").asText(),
                word(node.path("data")).filter(name -> !name.equals("None")),
                node.path("columns"),
                node.path("options"));
    }

    /** Rows that have a value in every column the case uses, but for those named here, where empty means something. */
    Rows rows(String... mayBeEmpty) throws IOException {
        List<String> used = new ArrayList<>();
        columns.properties().forEach(part -> {
            if (!List.of(mayBeEmpty).contains(part.getKey())) {
                if (part.getValue().isArray()) {
                    part.getValue().forEach(name -> used.add(name.asText()));
                } else {
                    word(part.getValue()).ifPresent(used::add);
                }
            }
        });
        return Rows.read(folder.resolve(data.orElseThrow())).complete(used);
    }

    /** The column that plays a part, where the case has one. */
    Optional<String> column(String part) {
        return word(columns.path(part));
    }

    /** The column that plays a part; refuses where there is none. */
    String mustColumn(String part) {
        return column(part).orElseThrow(() -> new IllegalArgumentException("the case names no column for " + part));
    }

    /** The columns that play a part; one name stands for a list of one. */
    List<String> columnList(String part) {
        JsonNode node = columns.path(part);
        return node.isArray()
                ? stream(node).map(JsonNode::asText).toList()
                : column(part).stream().toList();
    }

    double number(String option) {
        return maybe(option).orElseThrow(() -> new IllegalArgumentException("the case gives no " + option));
    }

    double number(String option, double otherwise) {
        return maybe(option).orElse(otherwise);
    }

    private OptionalDouble maybe(String option) {
        JsonNode node = options.path(option);
        if (node.isArray() && node.size() == 1) {
            return OptionalDouble.of(node.get(0).asDouble());
        }
        return node.isNumber() || node.isTextual() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    String word(String option, String otherwise) {
        return word(options.path(option)).orElse(otherwise);
    }

    boolean flag(String option) {
        return options.path(option).asBoolean(false);
    }

    /** A list of numbers; one number stands for a list of one, nothing for an empty one. */
    double[] numbers(String option) {
        JsonNode node = options.path(option);
        if (node.isArray()) {
            return stream(node).mapToDouble(JsonNode::asDouble).toArray();
        }
        return node.isNumber() ? new double[] {node.asDouble()} : new double[0];
    }

    private static Optional<String> word(JsonNode node) {
        JsonNode one = node.isArray() && node.size() == 1 ? node.get(0) : node;
        return one.isValueNode() && !one.isNull() ? Optional.of(one.asText()) : Optional.empty();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
