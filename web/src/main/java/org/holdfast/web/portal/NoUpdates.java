package org.holdfast.web.portal;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.holdfast.web.shell.Card;

/** The same page whether a consent was revoked, has expired, is paused, or was never given. */
final class NoUpdates extends Div {
    NoUpdates(String reader) {
        setId("no-updates");
        addClassName("hf-family-part");
        add(
                new Hero(say("portal.hello", reader), say("portal.none.head"), say("portal.none.text")),
                new Card(say("portal.you.head"), new Paragraph(say("portal.you.text"))));
    }
}
