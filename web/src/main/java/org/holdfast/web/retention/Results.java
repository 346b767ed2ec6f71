package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.holdfast.reports.retention.RetentionFigures;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Skeleton;

/** The answer: cards, curves, tables; or that it is being counted, that nobody matches, or what went wrong. */
class Results extends Div {
    private static final int BARS = 9;

    private final DefinitionPanel panel = new DefinitionPanel();
    private final StayingCard staying = new StayingCard();
    private final Div content = new Div();
    private boolean counting;

    Results() {
        setId("results");
        content.addClassName("hf-figures-content");
        Div words = new Div(say("retention.counting"));
        words.addClassName("hf-counting");
        words.getElement().setAttribute("role", "status");
        content.add(new Skeleton(BARS));
        add(words, content, panel);
    }

    /** Until the next answer: what stands stays, faded; after two seconds words say what is going on (figures.css). */
    void counting() {
        counting = true;
        addClassName("hf-busy");
        getElement().setAttribute("aria-busy", "true");
    }

    boolean isCounting() {
        return counting;
    }

    void trouble(ErrorBox box) {
        settle();
        content.add(box);
    }

    /** Shows the figures. */
    void show(RetentionFigures figures, Runnable everything) {
        settle();
        if (figures.curves().isEmpty()) {
            Button all = new Button(say("retention.empty.all"), click -> everything.run());
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            all.setId("ask-everything");
            Card card = new Card();
            card.add(new EmptyState(say("retention.empty.fact"), say("retention.empty.next"), all));
            content.add(card);
            return;
        }
        Staying shown = Staying.of(figures);
        staying.show(shown, panel);
        Div first = row("hf-figures-curves", staying, new SitesCard(figures, panel));
        Div second = row(
                "hf-figures-ends",
                new EndsCard(figures.completion(), panel),
                new ReturnsCard(figures.returns(), panel));
        content.add(new Cards(shown, panel), first, second, reading());
    }

    private void settle() {
        counting = false;
        removeClassName("hf-busy");
        getElement().setAttribute("aria-busy", "false");
        panel.close();
        content.removeAll();
    }

    private static Div row(String className, Div... parts) {
        Div row = new Div(parts);
        row.addClassNames("hf-figures-row", className);
        return row;
    }

    private static NativeDetails reading() {
        Div content = new Div(
                new Paragraph(say("retention.reading.grey")),
                new Paragraph(say("retention.reading.small")),
                new Paragraph(say("retention.reading.chance")));
        content.addClassName("hf-read");
        return new NativeDetails(say("retention.reading.title"), content);
    }
}
