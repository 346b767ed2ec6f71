package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.UseEventRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** What came back, as it became known. No count, no streak. */
final class ReturnsCard extends Card {
    ReturnsCard(List<UseEventRow> returns, LocalDate today, Consumer<UseEventRow> takeBack) {
        super(say("client.returns"));
        if (returns.isEmpty()) {
            Span none = new Span(say("client.returns.none"));
            none.addClassName("hf-quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        returns.forEach(row -> list.add(line(row, today, takeBack)));
        add(list);
    }

    private static ListItem line(UseEventRow row, LocalDate today, Consumer<UseEventRow> takeBack) {
        Span what = new Span(say("client.return.kind." + row.kind()));
        what.addClassName("hf-name");
        Div head = new Div(what, Dates.said(when(row, today), row.occurredOn()));
        head.addClassName("hf-tie");
        Span known = new Span(Stream.of(
                        row.substance() == null ? "" : row.substance(),
                        say("client.return.source." + row.source()),
                        row.certainty() == Certainty.CERTAIN ? "" : say("client.return.certainty." + row.certainty()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        known.addClassNames("hf-dense", "hf-quiet");
        NativeButton back = SessionsCard.button(say("client.return.back"), () -> takeBack.accept(row));
        back.setAriaLabel(say("client.return.back.label", what.getText(), Dates.date(row.occurredOn())));
        Div below = new Div(known, back);
        below.addClassName("hf-tie");
        ListItem line = new ListItem(head, below);
        if (row.note() != null) {
            Div note = new Div(row.note());
            note.addClassNames("hf-dense", "hf-note");
            line.add(note);
        }
        return line;
    }

    private static String when(UseEventRow row, LocalDate today) {
        String day = Dates.date(row.occurredOn());
        String ago = Dates.ago(row.occurredOn(), today);
        String when = row.precision() == DatePrecision.DAY ? day : say("client.return.about." + row.precision(), day);
        return ago.equals(day) ? when : say("client.return.when", when, ago);
    }
}
