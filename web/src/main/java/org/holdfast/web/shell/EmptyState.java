package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Nothing to show: the bold fact, and the next step. */
public class EmptyState extends Div {
    /**
     * @param fact such as "Nobody booked today."
     * @param next what to do about it
     */
    public EmptyState(String fact, String next, Component... links) {
        addClassName("hf-empty");
        Span bold = new Span(fact);
        bold.addClassName("hf-strong");
        add(bold, new Span(" " + next + " "));
        add(links);
    }
}
