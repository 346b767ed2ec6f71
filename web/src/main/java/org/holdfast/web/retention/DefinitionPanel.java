package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.press.Words;
import org.holdfast.web.shell.Facts;

/** The small panel that says what a figure counts: opened from the "NS v1" at the foot of each figure. */
class DefinitionPanel extends Popover {
    private final Div content = new Div();

    DefinitionPanel() {
        setOpenOnClick(false);
        setAutofocus(true);
        setOverlayRole("dialog");
        setWidth("min(440px, calc(100vw - 32px))");
        content.addClassName("hf-definition");
        content.getElement().setAttribute("tabindex", "-1");
        add(content);
    }

    /** What opens the panel. */
    Button link(Definition definition) {
        Button link = new Button(definition.label());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        link.addClassName("hf-code");
        link.setAriaLabel(say("retention.definition.open", definition.label()));
        link.addClickListener(click -> {
            show(definition);
            setTarget(link);
            open();
        });
        return link;
    }

    private void show(Definition definition) {
        Words words = Shown.now().words();
        content.removeAll();
        content.add(new H3(definition.label()));
        String meaning = "definition." + definition.code();
        if (words.knows(meaning)) {
            content.add(new Paragraph(words.say(meaning)));
        }
        Facts facts = new Facts();
        facts.fact(say("retention.definition.since"), words.date(definition.validFrom()));
        definition.parameters().forEach(facts::fact);
        content.add(facts);
        setAriaLabel(say("retention.definition.open", definition.label()));
    }
}
