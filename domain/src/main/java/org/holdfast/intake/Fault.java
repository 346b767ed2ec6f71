package org.holdfast.intake;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the files that a person can mend.
 *
 * @param file its name; empty for the folder as a whole
 * @param row as a spreadsheet counts; 0 for the file as a whole
 * @param column its name; null for the row as a whole
 * @param key names the sentence, as in {@link org.holdfast.kernel.Refused}
 * @param args what fills it; a list of names is ours, a text may be from the file
 */
public record Fault(String file, int row, @Nullable String column, String key, List<Object> args) {
    static final Comparator<Fault> IN_ORDER = Comparator.<Fault>comparingInt(fault -> place(fault.file))
            .thenComparing(Fault::file)
            .thenComparingInt(Fault::row);

    /** A fault of a file as a whole. */
    public static Fault ofFile(String file, String key, Object... args) {
        return new Fault(file, 0, null, key, List.of(args));
    }

    /** A fault of a row as a whole. */
    public static Fault ofRow(String file, int row, String key, Object... args) {
        return new Fault(file, row, null, key, List.of(args));
    }

    private static int place(String file) {
        return Sheet.ofFile(file).map(Enum::ordinal).orElse(-1);
    }
}
