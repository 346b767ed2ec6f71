package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.holdfast.session.SessionKind;
import org.holdfast.web.shell.KeysDialog;

/** What the shapes mean, and the keys. */
final class Legend {
    private Legend() {}

    static Div of() {
        Div legend = new Div();
        legend.addClassName("hf-legend");
        for (SessionKind kind : SessionKind.values()) {
            Span shape = new Span();
            shape.addClassName("hf-shape");
            Span one = new Span(shape, new Span(say("session.kind." + kind)));
            one.addClassNames("hf-marked", "hf-kind-" + kind.name().toLowerCase(Locale.ROOT));
            legend.add(one);
        }
        Span help = new Span(say("calendar.help"));
        help.addClassNames("hf-quiet", "hf-board-help");
        legend.add(help);
        return legend;
    }

    static KeysDialog keys() {
        return new KeysDialog(List.of(
                new KeysDialog.Line(List.of("N"), "calendar.book"),
                new KeysDialog.Line(List.of("M"), "calendar.key.pick"),
                new KeysDialog.Line(List.of("↑", "↓", "←", "→"), "calendar.key.carry"),
                new KeysDialog.Line(List.of("Enter"), "calendar.key.drop"),
                new KeysDialog.Line(List.of("Esc"), "calendar.key.leave"),
                new KeysDialog.Line(List.of("D", "W"), "calendar.key.reading"),
                new KeysDialog.Line(List.of("T"), "session.today"),
                new KeysDialog.Line(List.of("?"), "client.key.all")));
    }
}
