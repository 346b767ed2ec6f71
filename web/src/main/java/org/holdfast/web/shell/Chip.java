package org.holdfast.web.shell;

import com.vaadin.flow.component.html.Span;

/** A word in a pill. */
public class Chip extends Span {
    public Chip(Tone tone, String word) {
        super(word);
        addClassNames("hf-chip", tone.of("hf-chip"));
    }
}
