package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.holdfast.rights.CorrectionRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** What the client may ask of the record: a copy of all of it, and a correction; and what came of that. */
final class RightsCard extends Card {
    RightsCard(RightsDesk desk) {
        super(say("client.rights"));
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        desk.asked().forEach(row -> list.add(line(row, desk.today())));
        Div below = new Div(
                SessionsCard.button(say("client.rights.export"), desk::handTheRecordOver),
                SessionsCard.button(say("client.rights.correct"), desk::correct));
        below.addClassName("hf-sharing-more");
        add(list, below);
    }

    private static ListItem line(CorrectionRow row, LocalDate today) {
        Span what = new Span(say("client.rights.asked", row.disputed()));
        what.addClassName("hf-name");
        Span words = new Span(say("client.rights.words", row.words(), Dates.date(row.receivedOn())));
        words.addClassNames("hf-dense", "hf-quiet");
        LocalDate due = row.dueOn();
        ListItem item = new ListItem(what, new Paragraph(words));
        row.steps().forEach(step -> {
            Span said = new Span(
                    say("client.rights.step", say("rights.step." + step.kind()), Dates.date(step.on()), step.note()));
            said.addClassName("hf-dense");
            item.add(new Div(said));
        });
        if (due != null) {
            Span by = new Span(say("client.rights.due", Dates.date(due)));
            by.addClassName("hf-dense");
            by.setClassName("hf-coral-text", row.overdue(today));
            item.add(new Div(by));
        }
        return item;
    }
}
