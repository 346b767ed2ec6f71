package org.holdfast.web.retention;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.holdfast.web.shell.Icon;

/** One filter: a button that says what is chosen, and a panel below it to choose in. The panel stays open while choosing. */
class Filter extends Div {
    private final Span chosen = new Span();

    Filter(String id, String name, Component... fields) {
        setId(id);
        addClassName("hf-filter");
        chosen.addClassName("hf-filter-chosen");
        Span label = new Span(name + " ");
        label.addClassName("hf-filter-name");
        Button button = new Button();
        Span words = new Span(label, chosen);
        words.addClassName("hf-filter-words");
        Icon open = new Icon("forward");
        open.getElement().getClassList().add("hf-filter-open");
        button.getElement().appendChild(words.getElement(), open.getElement());
        button.getElement().setAttribute("aria-haspopup", "dialog");
        Div content = new Div(fields);
        content.addClassName("hf-filter-panel");
        Popover panel = new Popover(content);
        panel.setTarget(button);
        panel.setOverlayRole("dialog");
        panel.setAriaLabel(name);
        panel.setAutofocus(true);
        panel.setPosition(PopoverPosition.BOTTOM_START);
        add(button, panel);
    }

    /** What the button says is chosen. */
    final void says(String words) {
        chosen.setText(words);
    }
}
