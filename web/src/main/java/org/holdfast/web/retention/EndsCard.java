package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.retention.ProgrammeCompletion;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;

/** How stays ended, by programme: completed, left unplanned, and the rest, as a bar and in figures. */
class EndsCard extends Div {
    private final Shown shown = Shown.now();

    EndsCard(List<ProgrammeCompletion> rows, DefinitionPanel panel) {
        setId("ends");
        Div links = new Div();
        links.addClassName("hf-links");
        rows.stream()
                .limit(1)
                .forEach(row -> links.add(
                        panel.link(row.completed().definition()),
                        panel.link(row.unplanned().definition())));
        Card card = Card.with(say("retention.ends.title"), links);
        Paragraph reading = new Paragraph(say("retention.ends.reading"));
        reading.addClassName("hf-caption");
        card.add(reading);
        if (rows.isEmpty()) {
            card.add(new EmptyState(say("retention.ends.none"), say("retention.ends.next")));
        } else {
            card.add(table(rows));
        }
        add(card);
    }

    private Div table(List<ProgrammeCompletion> rows) {
        FigureTable table = new FigureTable(
                say("retention.table.ends"),
                FigureTable.Column.words(say("retention.column.programme")),
                FigureTable.Column.drawn(say("retention.column.drawn")),
                FigureTable.Column.figure(say("retention.column.completed")),
                FigureTable.Column.figure(say("retention.column.left")),
                FigureTable.Column.figure(say("retention.column.ended")),
                FigureTable.Column.figure(say("retention.column.known")));
        for (ProgrammeCompletion row : rows) {
            if (SmallNumbers.hidden(row.completed().denominator())) {
                table.row(row.name(), "", say("retention.under-11.people"), "", "", "");
            } else {
                table.row(
                        new Span(row.name()),
                        bar(row),
                        figure(row.completed()),
                        figure(row.unplanned()),
                        new Span(shown.words().count(row.completed().denominator())),
                        known(row.completed()));
            }
        }
        return table.scrolling();
    }

    private Span known(Proportion rate) {
        Span known = new Span(shown.share(rate.completeness().share()));
        if (rate.completeness().incomplete()) {
            known.setText(say(
                    "retention.recorded.incomplete",
                    shown.share(rate.completeness().share())));
            known.addClassName("hf-amber-text");
        }
        return known;
    }

    private Div figure(Proportion rate) {
        Span value = new Span(shown.share(rate.value()));
        value.addClassName("hf-strong");
        if (rate.completeness().incomplete()) {
            value.addClassName("hf-grey");
        }
        Span range = new Span(shown.range(rate.interval()));
        range.addClassNames("hf-caption", "hf-block");
        return new Div(value, range);
    }

    private static Span bar(ProgrammeCompletion row) {
        Span bar = new Span(
                part("hf-ends-completed", row.completed().value().orElse(0)),
                part("hf-ends-left", row.unplanned().value().orElse(0)));
        bar.addClassName("hf-ends-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(String className, double share) {
        Span part = new Span();
        part.addClassName(className);
        part.getStyle().set("width", 100 * share + "%");
        return part;
    }
}
