package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.relapse.ReturnToUse;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;

/** Returns to use during these stays: how many, of how many people, and how often. */
class ReturnsCard extends Div {
    ReturnsCard(List<ReturnToUse> rows, DefinitionPanel panel) {
        setId("returns");
        Div links = new Div();
        links.addClassName("hf-links");
        rows.stream().limit(1).forEach(row -> links.add(panel.link(row.people().definition())));
        Card card = Card.with(say("retention.returns.title"), links);
        Paragraph reading = new Paragraph(say("retention.returns.reading"));
        reading.addClassName("hf-caption");
        card.add(reading);
        card.add(rows.isEmpty() ? new EmptyState(say("retention.empty.fact"), "") : table(rows, Shown.now()));
        add(card);
    }

    private static Div table(List<ReturnToUse> rows, Shown shown) {
        FigureTable table = new FigureTable(
                say("retention.table.returns"),
                FigureTable.Column.words(say("retention.column.programme")),
                FigureTable.Column.figure(say("retention.column.returns")),
                FigureTable.Column.figure(say("retention.column.returned")),
                FigureTable.Column.figure(say("retention.column.interval")),
                FigureTable.Column.figure(say("retention.column.of")),
                FigureTable.Column.figure(say("retention.column.per-year")));
        for (ReturnToUse row : rows) {
            if (SmallNumbers.hidden(row.people().denominator())) {
                table.row(row.name(), "", say("retention.under-11.people"), "", "", "");
            } else {
                table.row(
                        row.name(),
                        shown.words().count(row.events()),
                        shown.share(row.people().value()),
                        shown.range(row.people().interval()),
                        shown.counts(row.people()),
                        perYear(row, shown.words()));
            }
        }
        return table.scrolling();
    }

    private static String perYear(ReturnToUse row, Words words) {
        var rate = row.perPersonYear();
        if (rate.value().isEmpty()) {
            return say("retention.none");
        }
        String value = words.number(rate.value().getAsDouble(), 2);
        return rate.interval()
                .map(limits -> say("retention.rate", value, words.numbers(limits.low(), limits.high(), 2)))
                .orElse(value);
    }
}
