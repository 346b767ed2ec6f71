package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.holdfast.access.Glasses;

/** Tells a privacy officer within seconds, on whatever page they are, that a glass was broken and waits for them. */
final class GlassWatch extends Div {
    private static final int ASK_EVERY_SECONDS = 15;

    private final transient Glasses glasses;
    private final Anchor link = new Anchor("glass", "");
    private int told;

    GlassWatch(Glasses glasses) {
        this.glasses = glasses;
        addClassName("hf-glass-watch");
        getElement().setAttribute("role", "status");
        link.getElement().setAttribute("router-link", true);
        setVisible(false);
        look();
        Use.poll(this, ASK_EVERY_SECONDS, this::look);
    }

    /** Said again only when it is another number, for it is read aloud. */
    private void look() {
        int waiting = glasses.waiting().size();
        if (waiting == told) {
            return;
        }
        told = waiting;
        removeAll();
        setVisible(waiting > 0);
        if (waiting > 0) {
            link.setText(say("glass.watch", waiting));
            add(new Icon("warning"), new Span(link));
        }
    }
}
