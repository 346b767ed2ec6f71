package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.retention.Curve;
import org.holdfast.reports.retention.CurvePoint;
import org.holdfast.reports.survival.LogRank;
import org.holdfast.web.shell.Alert;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Tone;

/**
 * The curves of staying: what was found as the title, the drawing with names at its ends and the numbers followed below, and the
 * same as a table. Eyes choose one of the two; a screen reader always has the table.
 */
class StayingCard extends Div {
    private static final double CLEAR = 0.05;
    private static final double TINY = 0.001;
    /** Between two names at the right, in CSS pixels; and the plot they stand beside. */
    private static final int NAME_HEIGHT = 40;

    private static final int PLOT_TOP = 14;
    private static final int PLOT_HEIGHT = 258;

    private final Chart chart = new Chart();
    private final Div drawing = new Div();
    private final Div table = new Div();
    private final Button toggle = new Button();
    private boolean asTable;

    StayingCard() {
        setId("staying");
        addClassName("hf-staying");
        drawing.addClassName("hf-drawing");
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        toggle.setId("staying-table");
        toggle.addClickListener(click -> show(!asTable));
    }

    void show(Staying staying, DefinitionPanel panel) {
        Shown shown = Shown.now();
        removeAll();
        Div links = new Div(panel.link(staying.figures().staying()), toggle);
        links.addClassName("hf-links");
        Card card = Card.with(finding(staying, shown.words()), links);
        card.add(caption(say("retention.chart.reading")));
        if (staying.named().isEmpty()) {
            toggle.setVisible(false);
            card.add(new EmptyState(say("retention.few.fact"), say("retention.few.next")));
        } else {
            toggle.setVisible(true);
            drawing.removeAll();
            drawing.add(picture(staying, shown), followed(staying, shown));
            table.removeAll();
            table.add(new StayingTable(staying, shown));
            chart.draw(new StayingOption(staying, shown.words()).option(), inWords(staying, shown));
            card.add(drawing, table);
            show(asTable);
        }
        if (staying.unnamed() > 0 && !staying.named().isEmpty()) {
            card.add(new Alert(
                    Tone.SAND,
                    say(
                            "retention.chart.largest",
                            staying.named().size(),
                            staying.figures().curves().size())));
        }
        difference(staying, shown.words()).ifPresent(words -> card.add(caption(words)));
        add(card);
    }

    private void show(boolean tableForEyes) {
        asTable = tableForEyes;
        toggle.setText(say(asTable ? "retention.as-chart" : "retention.as-table"));
        drawing.getElement().getClassList().set("hf-gone", asTable);
        table.getElement().getClassList().set("hf-hidden", !asTable);
        table.getElement().getClassList().set("hf-scroll", asTable);
        if (asTable) {
            table.getElement().setAttribute("tabindex", "0");
        } else {
            table.getElement().removeAttribute("tabindex");
        }
    }

    private Div picture(Staying staying, Shown shown) {
        Div picture = new Div(chart);
        picture.addClassName("hf-picture");
        List<Drawn> order = staying.named().stream()
                .sorted(Comparator.comparingDouble((Drawn drawn) -> -drawn.end().share()))
                .toList();
        List<Integer> tops = apart(order);
        Div names = new Div();
        names.addClassName("hf-curve-names");
        names.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < order.size(); i++) {
            Drawn drawn = order.get(i);
            Span name = new Span(drawn.curve().name());
            name.addClassName("hf-curve-name");
            Span at = new Span(say(
                    "retention.at-days",
                    shown.words().share(drawn.end().share()),
                    drawn.end().day()));
            at.addClassName("hf-curve-at");
            Div label = new Div(name, at);
            label.addClassName("hf-curve-label");
            label.setTitle(drawn.curve().name());
            coloured(label, drawn.hue());
            label.getStyle().set("--top", tops.get(i) + "px");
            names.add(label);
        }
        picture.add(names);
        return picture;
    }

    /** Pushes names apart so that none covers another, and back up where the last would leave the plot. */
    private static List<Integer> apart(List<Drawn> order) {
        int[] tops = new int[order.size()];
        for (int i = 0; i < tops.length; i++) {
            int wanted = PLOT_TOP + (int) (PLOT_HEIGHT * (1 - order.get(i).end().share())) - NAME_HEIGHT / 2;
            tops[i] = i == 0 ? Math.max(0, wanted) : Math.max(wanted, tops[i - 1] + NAME_HEIGHT);
        }
        int lowest = PLOT_TOP + PLOT_HEIGHT - NAME_HEIGHT;
        List<Integer> placed = new ArrayList<>();
        for (int i = tops.length - 1; i >= 0; i--) {
            placed.addFirst(Math.min(tops[i], lowest));
            lowest = placed.getFirst() - NAME_HEIGHT;
        }
        return placed;
    }

    /** Numbers still followed, each under its tick. The table says them to a screen reader. */
    private static Div followed(Staying staying, Shown shown) {
        Div block = new Div();
        block.addClassName("hf-followed");
        block.getElement().setAttribute("aria-hidden", "true");
        Span head = new Span(say("retention.still-followed"));
        head.addClassName("hf-followed-head");
        block.add(head);
        for (Drawn drawn : staying.named()) {
            Div row = new Div();
            row.addClassName("hf-followed-row");
            coloured(row, drawn.hue());
            Span name = new Span(drawn.curve().name());
            name.addClassName("hf-followed-name");
            row.add(name);
            for (int day : staying.ticks()) {
                Span count = new Span(shown.people(drawn.curve().atRisk(day)));
                count.getStyle().set("--x", String.valueOf((double) day / staying.horizon()));
                row.add(count);
            }
            block.add(row);
        }
        return block;
    }

    private static void coloured(Div part, Hue hue) {
        part.getStyle().set("--hue", "var(" + hue.shape() + ")").set("--hue-text", "var(" + hue.text() + ")");
        part.getElement().setAttribute("data-line", hue.line());
    }

    private static String finding(Staying staying, Words words) {
        int day = staying.landmark();
        if (staying.figures().curves().size() == 1 && staying.named().size() == 1) {
            Curve only = staying.named().getFirst().curve();
            OptionalDouble survival = only.at(day).survival();
            if (survival.isPresent() && !Drawn.hidden(only, only.at(day))) {
                return say("retention.finding.one", words.share(survival.getAsDouble()), day);
            }
        }
        return p(staying)
                .map(p -> say(p < CLEAR ? "retention.finding.differ" : "retention.finding.alike"))
                .orElseGet(() -> say("retention.finding.none"));
    }

    private static Optional<String> difference(Staying staying, Words words) {
        return p(staying).map(p -> {
            LogRank test = staying.figures().difference().orElseThrow();
            return say(
                    p < TINY ? "retention.log-rank.tiny" : "retention.log-rank",
                    words.number(test.chiSquare(), 3),
                    test.degreesOfFreedom(),
                    words.number(p, 3));
        });
    }

    private static Optional<Double> p(Staying staying) {
        return staying.figures()
                .difference()
                .flatMap(test -> test.p().stream().boxed().findFirst());
    }

    private static String inWords(Staying staying, Shown shown) {
        int day = staying.landmark();
        String curves = staying.named().stream()
                .map(drawn -> {
                    CurvePoint point = drawn.curve().at(day);
                    String figure = Drawn.hidden(drawn.curve(), point)
                            ? say("retention.under-11")
                            : shown.share(point.survival());
                    return say("retention.chart.alt.curve", drawn.curve().name(), figure, day);
                })
                .collect(Collectors.joining(" "));
        return say("retention.chart.alt", curves);
    }

    private static Paragraph caption(String words) {
        Paragraph caption = new Paragraph(words);
        caption.addClassName("hf-caption");
        return caption;
    }
}
