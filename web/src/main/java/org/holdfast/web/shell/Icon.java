package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** One icon of the sprite {@code img/icons.svg}. It is decoration: the word stands beside it or in the button's label. */
@Tag("svg")
public class Icon extends Component {
    /** @param name a symbol of the sprite, such as {@code today} */
    public Icon(String name) {
        this("img/icons.svg", name, "hf-icon");
        getElement().setAttribute("aria-hidden", "true");
    }

    Icon(String sprite, String name, String className) {
        Element use = new Element("use");
        use.setAttribute("href", sprite + "#" + name);
        getElement().appendChild(use);
        getElement().setAttribute("class", className);
        getElement().setAttribute("focusable", "false");
    }
}
