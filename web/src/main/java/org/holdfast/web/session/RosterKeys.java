package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.KeysDialog.Line;

/** The keys of a roster: the frequent ones in a line below it, all of them behind {@code ?}. */
final class RosterKeys {
    private static final List<Line> SHORT = List.of(
            new Line(List.of("A"), "roster.key.all-here"),
            new Line(List.of("↑", "↓"), "session.key.move"),
            new Line(List.of("C", "L", "P", "N", "X"), "roster.key.mark"),
            new Line(List.of("1", "…", "6"), "session.key.digits"),
            new Line(List.of("U"), "session.key.undo"),
            new Line(List.of("W"), "roster.key.walk-in"),
            new Line(List.of("S"), "roster.key.save"),
            new Line(List.of("?"), "session.key.all"));

    private static final List<Line> MORE = List.of(
            new Line(List.of("Ctrl", "↵"), "roster.key.save"),
            new Line(List.of("E", "M"), "roster.key.rare"),
            new Line(List.of("⌫"), "roster.key.clear"),
            new Line(List.of("↵"), "session.key.open"));

    private RosterKeys() {}

    static Component line() {
        Div line = new Div();
        line.addClassName("hf-keys");
        SHORT.forEach(key -> {
            Span part = new Span();
            key.caps().forEach(cap -> part.add(KeysDialog.cap(cap)));
            part.add(new Span(say(key.says())));
            line.add(part);
        });
        return line;
    }

    static KeysDialog all() {
        return new KeysDialog(Stream.concat(SHORT.stream().limit(SHORT.size() - 1L), MORE.stream())
                .toList());
    }
}
