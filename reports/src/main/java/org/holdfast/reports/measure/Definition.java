package org.holdfast.reports.measure;

import java.time.LocalDate;
import java.util.Collections;
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
}
