package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;

/** A white card on paper: a heading, perhaps a link beside it, and its content. Screen readers hear it as a named region. */
public class Card extends Section {
    /** A card without a heading. */
    public Card() {
        addClassName("hf-card");
    }

    public Card(String heading, Component... content) {
        this();
        H2 name = named(heading);
        add(name);
        add(content);
    }

    /** A card whose heading has something at its right, such as "All 3". */
    public static Card with(String heading, Component beside, Component... content) {
        Card card = new Card();
        Div head = new Div(card.named(heading), beside);
        head.addClassName("hf-card-head");
        card.add(head);
        card.add(content);
        return card;
    }

    private H2 named(String heading) {
        H2 name = new H2(heading);
        name.setId("h" + UUID.randomUUID());
        getElement().setAttribute("aria-labelledby", name.getId().orElseThrow());
        return name;
    }
}
