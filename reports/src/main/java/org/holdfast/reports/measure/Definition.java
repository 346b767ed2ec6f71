package org.holdfast.reports.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a figure is worked out, as versioned data (measures M0): every printed or stored figure names its definition.
 *
 * @param code short name, such as {@code NS}
 * @param version from 1; a changed rule is a new version
 * @param validFrom first day the definition was in force
 * @param parameters what may vary: windows, thresholds, exclusions, kind of interval
 */
public record Definition(String code, int version, LocalDate validFrom, SortedMap<String, String> parameters) {
    public Definition {
        if (code.isBlank() || version < 1) {
            throw new IllegalArgumentException("a definition has a code and a version from 1");
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Code and version as printed beside a figure: {@code NS v1}. */
    public String label() {
        return code + " v" + version;
    }

    /**
     * The next version, with some parameters changed; the others stay.
     *
     * @param from first day the new version is in force
     */
    public Definition next(LocalDate from, Map<String, String> changed) {
        SortedMap<String, String> all = new TreeMap<>(parameters);
        all.putAll(changed);
        return new Definition(code, version + 1, from, all);
    }

    /**
     * A parameter in words.
     *
     * @throws IllegalArgumentException where the definition has none of this name
     */
    public String text(String parameter) {
        String value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException(label() + " has no parameter " + parameter);
        }
        return value;
    }

    /**
     * A parameter that is a whole number, such as a number of days.
     *
     * @throws IllegalArgumentException where it is absent or no number
     */
    public int number(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    /** Whether a parameter says {@code yes}. */
    public boolean says(String parameter) {
        return text(parameter).equals("yes");
    }

    /** A parameter that lists names, split at its commas. */
    public List<String> names(String parameter) {
        return Arrays.stream(text(parameter).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
