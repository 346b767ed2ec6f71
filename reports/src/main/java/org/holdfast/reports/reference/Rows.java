package org.holdfast.reports.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A table of reference data: named columns of text. The files have no comma and no quoted line end inside a cell. */
final class Rows {
    private final List<String> names;
    private final List<String[]> rows;

    private Rows(List<String> names, List<String[]> rows) {
        this.names = names;
        this.rows = rows;
    }

    static Rows read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        List<String[]> rows = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            rows.add(cells(line));
        }
        return new Rows(List.of(cells(lines.getFirst())), rows);
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }

    /** The rows that have a value in each of these columns. */
    Rows complete(List<String> columns) {
        int[] at = columns.stream().mapToInt(this::index).toArray();
        return new Rows(
                names,
                rows.stream()
                        .filter(row -> Arrays.stream(at).noneMatch(i -> missing(row[i])))
                        .toList());
    }

    private static boolean missing(String cell) {
        return cell.isBlank() || cell.equals("NA");
    }

    /** The rows whose number passes. */
    Rows where(IntPredicate keep) {
        return new Rows(
                names,
                IntStream.range(0, rows.size()).filter(keep).mapToObj(rows::get).toList());
    }

    int size() {
        return rows.size();
    }

    private int index(String column) {
        int at = names.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        return at;
    }

    String[] text(String column) {
        int at = index(column);
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    /** A column of numbers; an empty cell is not one of them, ask for {@link #complete} rows first. */
    double[] numbers(String column) {
        int at = index(column);
        return rows.stream().mapToDouble(row -> number(row[at])).toArray();
    }

    /** A column of numbers where an empty cell means: without end. */
    double[] numbersOrInfinity(String column) {
        int at = index(column);
        return rows.stream()
                .mapToDouble(row -> missing(row[at]) ? Double.POSITIVE_INFINITY : number(row[at]))
                .toArray();
    }

    int[] whole(String column) {
        int at = index(column);
        return rows.stream().mapToInt(row -> (int) Math.round(number(row[at]))).toArray();
    }

    private static double number(String cell) {
        return switch (cell) {
            case "TRUE" -> 1;
            case "FALSE" -> 0;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }

    /** The different values of a column: numbers by size where all are whole numbers, otherwise by code point (R's C locale). */
    List<String> levels(String column) {
        TreeSet<String> levels = new TreeSet<>(List.of(text(column)));
        boolean whole = levels.stream().allMatch(level -> level.matches("-?\\d{1,18}"));
        return whole
                ? levels.stream()
                        .sorted(Comparator.comparingLong(Long::parseLong))
                        .toList()
                : List.copyOf(levels);
    }

    /** For each row the number of its level, from 0. */
    int[] codes(String column) {
        List<String> levels = levels(column);
        return Arrays.stream(text(column)).mapToInt(levels::indexOf).toArray();
    }
}
