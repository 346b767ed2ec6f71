package org.holdfast.web.shell;

import com.vaadin.flow.component.html.Image;

/** The mark: roots holding a stone. The name stands beside it or on its link, so it is silent. */
public final class Logo extends Image {
    /** @param size in CSS pixels; at 20 and less the mark takes its heavier cut by itself */
    public Logo(int size) {
        super("img/mark.svg", "");
        addClassName("hf-logo-svg");
        getElement().setAttribute("width", String.valueOf(size)).setAttribute("height", String.valueOf(size));
    }
}
