package org.holdfast.reports.measure;

import java.util.List;
import java.util.function.Predicate;

/**
 * The rows behind a figure, listed by the very predicates that counted them.
 *
 * @param rows all rows the measure looked at
 * @param counted whether a row stands in the denominator
 * @param hit whether a counted row stands in the numerator as well
 */
public record Behind<R>(List<R> rows, Predicate<? super R> counted, Predicate<? super R> hit) {
    public Behind {
        rows = List.copyOf(rows);
    }

    /** Whether the row stands in the numerator. */
    public boolean hits(R row) {
        return counted.test(row) && hit.test(row);
    }

    /** The rows of the denominator, in the order given. */
    public List<R> denominator() {
        return rows.stream().filter(counted).toList();
    }

    /** The rows of the numerator, in the order given. */
    public List<R> numerator() {
        return rows.stream().filter(this::hits).toList();
    }
}
