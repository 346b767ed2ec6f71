package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import org.holdfast.access.Action;
import org.holdfast.kernel.ClientId;

/** The frame of a staff page: one question as its title, answered in the line below, its actions at the right. */
public abstract class Page extends Div {
    private final H1 title = new H1();
    private final Paragraph answer = new Paragraph();
    private final Div actions = new Div();

    private final Action behind;

    /** @param behind what it takes to read this page, all the while it is open */
    protected Page(Action behind) {
        this.behind = behind;
        addClassName("hf-page");
        answer.addClassName("hf-answer");
        actions.addClassName("hf-actions");
        Header header = new Header(new Div(title, answer), actions);
        header.addClassName("hf-header");
        add(header);
    }

    final Action behind() {
        return behind;
    }

    /** Whose records are on the page now; while it is open, all of them must stay open to the reader. */
    protected Collection<ClientId> shown() {
        return List.of();
    }

    /**
     * Reads anew when somebody who was shown may be seen no longer.
     *
     * @return whether there is a page without them; where it was about them alone, there is none
     */
    protected boolean readAnew() {
        return false;
    }

    /** The question, or the day. */
    protected void title(String words) {
        title.setText(words);
    }

    /** The answer, in words; replaces the one before. */
    protected void answer(String words) {
        answer.setText(words);
    }

    /** The answer, put together of parts of different weight. */
    protected void answer(Component... parts) {
        answer.removeAll();
        answer.add(parts);
    }

    /** What can be done with the whole page. */
    protected void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }
}
