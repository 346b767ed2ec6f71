package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.holdfast.reports.measure.Definition;
import org.holdfast.web.shell.Chip;
import org.holdfast.web.shell.Tone;

/**
 * One figure: its name, the value with its counts, a whisker, the interval, how much is recorded, the definition. With several
 * programmes a line for each. Under 90 % recorded it turns grey and says "incomplete".
 */
class FigureCard extends Section {
    private final Div head = new Div();
    private final Div foot = new Div();

    FigureCard(String id, String name) {
        addClassNames("hf-card", "hf-figure-card");
        setId(id);
        Span title = new Span(name);
        title.addClassName("hf-figure-name");
        title.setId("n" + UUID.randomUUID());
        getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
        head.addClassName("hf-figure-head");
        head.add(title);
        foot.addClassName("hf-figure-foot");
        add(head);
    }

    /** One big figure. */
    FigureCard figure(String value, String counts) {
        Span big = new Span(value);
        big.addClassNames(
                "hf-figure", value.matches(".*\\d.*") && value.length() < 9 ? "hf-figure-number" : "hf-figure-words");
        Span of = new Span(counts);
        of.addClassName("hf-figure-of");
        Div line = new Div(big, of);
        line.addClassName("hf-figure-line");
        add(line);
        return this;
    }

    FigureCard whisker(Whisker whisker) {
        add(whisker);
        return this;
    }

    /** A line each; of many, the first ones and how many more. */
    FigureCard rows(List<Shown.Row> rows, int most) {
        Div list = new Div();
        list.addClassName("hf-figure-rows");
        list.getElement().setAttribute("role", "list");
        rows.stream().limit(most).forEach(row -> list.add(line(row)));
        add(list);
        if (rows.size() > most) {
            add(caption(say("retention.more-in-tables", rows.size() - most)));
        }
        return this;
    }

    /** Words below the figure. */
    FigureCard note(String words) {
        if (!words.isEmpty()) {
            add(caption(words));
        }
        return this;
    }

    FigureCard incomplete(boolean incomplete) {
        if (incomplete) {
            addClassName("hf-incomplete");
            Chip chip = new Chip(Tone.AMBER, say("retention.incomplete"));
            chip.addClassName("hf-chip-dotted");
            head.add(chip);
        }
        return this;
    }

    /** The last line: the definition at the left, how much is recorded at the right. */
    FigureCard foot(Definition definition, DefinitionPanel panel, String right) {
        Span at = new Span(right);
        at.addClassName("hf-figure-recorded");
        foot.add(panel.link(definition), at);
        add(foot);
        return this;
    }

    private static Div line(Shown.Row row) {
        Span name = new Span(row.name());
        name.addClassName("hf-figure-row-name");
        name.setTitle(row.name());
        Span value = new Span(row.figure());
        value.addClassName(row.value().isPresent() ? "hf-figure-row-value" : "hf-figure-row-words");
        Span range = new Span(row.range());
        range.addClassName("hf-figure-row-range");
        Div line = new Div(name, new Whisker(row.value(), row.interval()), value, range);
        line.addClassName("hf-figure-row");
        line.getElement().setAttribute("role", "listitem");
        line.getStyle()
                .set("--hue", "var(" + row.hue().shape() + ")")
                .set("--hue-text", "var(" + row.hue().text() + ")");
        line.getElement().setAttribute("data-line", row.hue().line());
        return line;
    }

    private static Span caption(String words) {
        Span caption = new Span(words);
        caption.addClassNames("hf-caption", "hf-figure-note");
        return caption;
    }
}
