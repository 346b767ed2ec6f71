package org.holdfast.reports.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Named results of a case, in order. Whatever is undefined is written as null. */
final class Results {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** A number, text, flag, array of numbers, list, or further results; an empty optional becomes null. */
    Results put(String name, @Nullable Object value) {
        values.put(name, plain(value));
        return this;
    }

    /** One value for each number from 0. */
    Results list(String name, int size, IntFunction<@Nullable Object> value) {
        List<@Nullable Object> listed = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            listed.add(value.apply(i));
        }
        return put(name, listed);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Results results -> results.values;
            case List<?> list -> listed(list);
            case double[] numbers ->
                listed(IntStream.range(0, numbers.length)
                        .<@Nullable Object>mapToObj(i -> numbers[i])
                        .toList());
            default -> value;
        };
    }

    private static List<@Nullable Object> listed(List<?> list) {
        List<@Nullable Object> plain = new ArrayList<>(list.size());
        list.forEach(value -> plain.add(plain(value)));
        return plain;
    }
}
