package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Something to know before going on, in place, with an icon and words. */
public class Alert extends Div {
    public Alert(Tone tone, String words) {
        this(tone, new Span(words));
    }

    public Alert(Tone tone, Component words) {
        addClassNames("hf-alert", tone.of("hf-alert"));
        add(new Icon(tone == Tone.AMBER || tone == Tone.CORAL ? "warning" : "info"), words);
    }
}
