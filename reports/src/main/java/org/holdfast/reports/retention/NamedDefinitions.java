package org.holdfast.reports.retention;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.press.Cell;
import org.holdfast.reports.press.Column;
import org.holdfast.reports.press.Table;
import org.holdfast.reports.press.Words;

/** The definitions that a set of figures rests on, each once, in words. */
final class NamedDefinitions {
    private NamedDefinitions() {}

    /**
     * A definition as printed.
     *
     * @param label code and version
     * @param since first day in force, in words
     * @param meaning what is counted
     * @param settings all parameters as the definition names them
     */
    record Worded(String label, String since, String meaning, String settings) {}

    static Collection<Definition> of(RetentionFigures figures) {
        Map<String, Definition> once = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(
                                figures.staying(),
                                figures.noShow().definition(),
                                figures.noShowExtended().definition(),
                                figures.attendance().definition()),
                        figures.completion().stream()
                                .flatMap(row -> Stream.of(
                                        row.completed().definition(),
                                        row.unplanned().definition())),
                        figures.returns().stream()
                                .flatMap(row -> Stream.of(
                                        row.people().definition(),
                                        row.perPersonYear().definition())))
                .flatMap(definitions -> definitions)
                .forEach(definition -> once.putIfAbsent(definition.label(), definition));
        return once.values();
    }

    static List<Worded> worded(RetentionFigures figures, Words words) {
        return of(figures).stream()
                .map(definition -> new Worded(
                        definition.label(),
                        words.say("definition.since", words.date(definition.validFrom())),
                        meaning(definition, words),
                        settings(definition)))
                .toList();
    }

    static Table table(RetentionFigures figures, Words words) {
        return new Table(
                words.say("definitions.title"),
                words.say("definitions.title"),
                "",
                Stream.of("column.definition", "column.meaning", "column.settings", "column.since")
                        .map(key -> new Column(words.say(key), Column.Kind.WORDS))
                        .toList(),
                worded(figures, words).stream()
                        .map(row -> Stream.of(row.label(), row.meaning(), row.settings(), row.since())
                                .<Cell>map(Cell.Text::new)
                                .toList())
                        .toList());
    }

    private static String meaning(Definition definition, Words words) {
        String key = "definition." + definition.code();
        String text = words.knows(key) ? words.say(key) : definition.code();
        String interval = definition.parameters().get("interval");
        return interval == null ? text : words.say("definition.interval", text, interval);
    }

    private static String settings(Definition definition) {
        return definition.parameters().entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("; "));
    }
}
