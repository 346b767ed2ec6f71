package org.holdfast.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Sand bars where content will stand; they show only after 300 ms and do not shimmer. */
public class Skeleton extends Div {
    public Skeleton(int bars) {
        addClassName("hf-skeleton");
        getElement().setAttribute("role", "status").setAttribute("aria-label", Messages.say("shell.loading"));
        for (int i = 0; i < bars; i++) {
            getElement().appendChild(new Element("i"));
        }
    }
}
