package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** A list of facts: the term at the left, what holds at the right. */
public class Facts extends DescriptionList {
    public Facts() {
        addClassName("hf-facts");
    }

    /** One more fact, in words. */
    public Facts fact(String term, String words) {
        return fact(term, new Span(words));
    }

    /** One more fact. */
    public Facts fact(String term, Component what) {
        add(new Term(term), new Description(what));
        return this;
    }
}
