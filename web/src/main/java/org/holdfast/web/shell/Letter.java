package org.holdfast.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.annotation.security.PermitAll;

/** A page that only says something, calmly: what happened, what is safe, what to do. Nobody who is signed in is shut out of being told. */
@PermitAll
class Letter extends Div {
    Letter(String title, String... paragraphs) {
        addClassName("hf-letter");
        add(new H1(title));
        for (String paragraph : paragraphs) {
            add(new Paragraph(paragraph));
        }
    }
}
