package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
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
import org.holdfast.client.ClientRow;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** Who stands behind the client, what they give, and since when. */
final class SupportersCard extends Card {
    SupportersCard(ClientRow client, List<SupporterRow> supporters, LocalDate today, Consumer<SupporterRow> end) {
        super(say("client.supporters"));
        if (supporters.isEmpty()) {
            Span nobody = new Span(say("client.supporters.none", client.calledName()));
            nobody.addClassName("hf-quiet");
            add(nobody);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        supporters.forEach(row -> list.add(line(row, today, end)));
        add(list);
    }

    private static ListItem line(SupporterRow row, LocalDate today, Consumer<SupporterRow> endTie) {
        Span name = new Span(Person.name(row));
        name.addClassName("hf-name");
        Span tie = new Span(say("client.tie", row.relationship(), say("client.category." + row.category())));
        tie.addClassName("hf-quiet");
        LocalDate end = row.toOn();
        boolean ended = row.ended(today);
        Dates.Said when = end != null && ended
                ? Dates.said(say("client.tie.until", Dates.date(end)), end)
                : Dates.said(say("client.tie.since", Dates.date(row.fromOn())), row.fromOn());
        Div head = new Div(name, tie, when);
        head.addClassName("hf-tie");
        Div below = new Div(gives(row));
        below.addClassName("hf-tie");
        if (end == null) {
            NativeButton over = SessionsCard.button(say("client.tie.end"), () -> endTie.accept(row));
            over.setAriaLabel(say("client.tie.end.label", Person.name(row)));
            below.add(over);
        }
        ListItem line = new ListItem(head, below);
        line.setClassName("hf-ended", ended);
        return line;
    }

    private static Component gives(SupporterRow row) {
        String kinds = Stream.of(
                        row.emotional() ? say("client.gives.EMOTIONAL") : "",
                        row.practical() ? say("client.gives.PRACTICAL") : "",
                        row.informational() ? say("client.gives.INFORMATIONAL") : "",
                        row.strength() == null ? "" : say("client.strength." + row.strength()),
                        row.phone() == null ? "" : row.phone())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        Span gives = new Span(kinds);
        gives.addClassNames("hf-dense", "hf-quiet");
        return gives;
    }
}
