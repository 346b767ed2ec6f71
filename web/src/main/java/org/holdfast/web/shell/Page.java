package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The frame of a staff page: one question as its title, answered in the line below, its actions at the right. */
public abstract class Page extends Div {
    private final H1 title = new H1();
    private final Paragraph answer = new Paragraph();
    private final Div actions = new Div();

    protected Page() {
        addClassName("hf-page");
        answer.addClassName("hf-answer");
        actions.addClassName("hf-actions");
        Header header = new Header(new Div(title, answer), actions);
        header.addClassName("hf-header");
        add(header);
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
