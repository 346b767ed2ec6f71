package org.holdfast.web.imports;

import static org.holdfast.web.shell.Messages.say;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.holdfast.intake.Answer;
import org.holdfast.intake.Fault;
import org.holdfast.intake.Sheet;

/** An answer in plain sentences, a line each, for the person who sent the files. */
final class Sentences {
    private static final int CELL_SHOWN = 80;

    private Sentences() {}

    static String of(Answer answer) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        if (!answer.sound()) {
            lines.add(words("imports.faults", answer.faults().size() + answer.more()));
            answer.faults().forEach(fault -> lines.add(of(fault)));
            if (answer.more() > 0) {
                lines.add(words("imports.more", answer.more()));
            }
            return lines.toString();
        }
        lines.add(words(answer.dryRun() ? "imports.would-be-taken" : "imports.taken"));
        Arrays.stream(Sheet.values())
                .filter(answer.counts()::containsKey)
                .forEach(sheet -> lines.add(words(
                        "imports.count",
                        sheet.file(),
                        answer.of(sheet).taken(),
                        answer.of(sheet).skipped())));
        return lines.toString();
    }

    static String of(Fault fault) {
        StringJoiner place = new StringJoiner(", ", "", fault.file().isEmpty() ? "" : ": ");
        if (!fault.file().isEmpty()) {
            place.add(shown(fault.file()));
        }
        if (fault.row() > 0) {
            place.add(words("imports.row", fault.row()));
        }
        if (fault.column() != null) {
            place.add(words("imports.column", fault.column()));
        }
        return place + words(fault.key(), fault.args().toArray());
    }

    static String words(String key, Object... args) {
        return say(Locale.UK, key, Arrays.stream(args).map(Sentences::shown).toArray());
    }

    /** What came in a file is shown on one line and not at any length; lists are ours and shown whole. */
    private static Object shown(Object arg) {
        return switch (arg) {
            case List<?> ours -> ours.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case String text -> shown(text);
            default -> arg;
        };
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= CELL_SHOWN ? line : line.substring(0, CELL_SHOWN) + "…";
    }
}
