package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.KeysDialog.Line;

/** The keys of the day: the frequent ones in a line below the list, all of them behind {@code ?}. */
final class KeyLine {
    private static final List<Line> SHORT = List.of(
            new Line(List.of("↑", "↓"), "session.key.move"),
            new Line(List.of("C"), "session.key.came"),
            new Line(List.of("N"), "session.key.no-show"),
            new Line(List.of("U"), "session.key.undo"),
            new Line(List.of("/"), "session.key.find"),
            new Line(List.of("?"), "session.key.all"));

    private static final List<Line> MORE = List.of(
            new Line(List.of("L"), "session.key.late"),
            new Line(List.of("P"), "session.key.part"),
            new Line(List.of("X"), "session.key.cancelled"),
            new Line(List.of("E", "M"), "roster.key.rare"),
            new Line(List.of("1", "…", "6"), "session.key.digits"),
            new Line(List.of("W"), "session.key.note"),
            new Line(List.of("A"), "session.key.all-here"),
            new Line(List.of("R"), "roster.key.open"),
            new Line(List.of("S"), "session.key.sheets"),
            new Line(List.of("→", "←"), "session.key.group"),
            new Line(List.of("↵"), "session.key.open"),
            new Line(List.of("←", "→"), "session.key.turn"));

    private KeyLine() {}

    static Component of() {
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
        return new KeysDialog(
                Stream.concat(SHORT.stream().limit(5), MORE.stream()).toList());
    }
}
