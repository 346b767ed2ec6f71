package org.holdfast.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody might type into any field to make it run: as markup, as an address, in a template, a query, a spreadsheet; and names
 * that are only unusual. What would run sets {@code window.hfXss}.
 */
public final class Attacks {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|t|n|\\\\)");

    private Attacks() {}

    /** All of them, each at most 120 characters, with its escapes (as in Java) undone. */
    public static List<String> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Attacks.class.getResourceAsStream("attacks.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().map(Attacks::unescaped).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1).charAt(0)) {
                            case 't' -> "\t";
                            case 'n' -> "\n";
                            case 'u' ->
                                String.valueOf(
                                        (char) Integer.parseInt(found.group(1).substring(1), 16));
                            default -> "\\";
                        }));
    }
}
