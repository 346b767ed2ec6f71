package org.holdfast.reports.press;

/** One cell of a {@link Table}: the figure itself, so that paper can word it and a spreadsheet can count with it. */
public sealed interface Cell {
    /** Words, never read as a formula. */
    record Text(String text) implements Cell {}

    /** How many. */
    record Count(long value) implements Cell {}

    /** A plain number, printed with so many decimals. */
    record Number(double value, int decimals) implements Cell {}

    /** A share of 1, printed in per cent with one decimal. */
    record Share(double value) implements Cell {}

    /** A 95 % interval of shares. */
    record Shares(double low, double high) implements Cell {}

    /** A 95 % interval of plain numbers. */
    record Numbers(double low, double high, int decimals) implements Cell {}

    /** So many of so many. */
    record Of(long numerator, long denominator) implements Cell {}

    /** Not shown, because 1 to 10 people stand behind it. */
    record Small() implements Cell {}

    /** Not shown, because it would give away another that is not. */
    record Withheld() implements Cell {}

    /** There is no such figure. */
    record None() implements Cell {}
}
