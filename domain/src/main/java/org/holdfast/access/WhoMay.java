package org.holdfast.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The table of who may what, as people have agreed on it. It is written beside the policy, not derived from it: the tests hold
 * policy and ways in against it, cell by cell, and a privacy officer reads it as a page.
 */
public final class WhoMay {
    /** What one cell says. */
    public enum Cell {
        /** They may. */
        YES,
        /** They get an answer in which this client does not appear. */
        WITHOUT,
        /** They are refused, and it is on record. */
        NO
    }

    private static final String FILE = "who-may.properties";

    private final Map<Action, Set<Standing>> may = new EnumMap<>(Action.class);
    private final Map<Action, Set<Standing>> without = new EnumMap<>(Action.class);

    private WhoMay(Properties rows) {
        rows.stringPropertyNames().forEach(name -> {
            String[] halves = rows.getProperty(name).split("\\|", 2);
            may.put(Action.valueOf(name), standings(halves[0]));
            without.put(Action.valueOf(name), standings(halves.length > 1 ? halves[1] : ""));
        });
    }

    /** @throws IllegalArgumentException where the file names an action or a standing that there is not */
    public static WhoMay read() {
        try (InputStream file = WhoMay.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Properties rows = new Properties();
            rows.load(file);
            return new WhoMay(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table says; denied where it says nothing. */
    public Cell cell(Action action, Standing standing) {
        if (may.getOrDefault(action, Set.of()).contains(standing)) {
            return Cell.YES;
        }
        return without.getOrDefault(action, Set.of()).contains(standing) ? Cell.WITHOUT : Cell.NO;
    }

    /** Whether the table has a line for this action at all. */
    public boolean names(Action action) {
        return may.containsKey(action);
    }

    private static Set<Standing> standings(String words) {
        EnumSet<Standing> named = EnumSet.noneOf(Standing.class);
        Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Standing::valueOf)
                .forEach(named::add);
        return named;
    }
}
