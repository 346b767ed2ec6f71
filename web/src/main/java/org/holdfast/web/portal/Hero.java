package org.holdfast.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The first panel of the family page: a greeting, one thing in large type, one sentence. */
final class Hero extends Section {
    Hero(String greeting, Component head, String sentence) {
        addClassName("hf-hero");
        Paragraph hello = new Paragraph(greeting);
        hello.addClassName("hf-hero-hello");
        H1 large = new H1(head);
        Paragraph below = new Paragraph(sentence);
        below.addClassName("hf-hero-below");
        add(hello, large, below);
    }

    Hero(String greeting, String head, String sentence) {
        this(greeting, new Span(head), sentence);
    }
}
