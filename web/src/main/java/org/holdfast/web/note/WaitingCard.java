package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.holdfast.note.WaitingRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** Notes that were begun and not signed: whatever interrupted them, here they are again. */
public final class WaitingCard extends Card {
    private static final int SHOWN = 8;

    public WaitingCard(List<WaitingRow> waiting) {
        super(say("note.waiting", waiting.size()));
        addClassName("hf-waiting");
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        waiting.stream().limit(SHOWN).forEach(row -> {
            Anchor open = new Anchor(
                    NoteView.PATH + "/" + row.line(),
                    say("note.waiting.line", row.clientName(), Dates.day(row.heldOn())));
            open.getElement().setAttribute("router-link", true);
            list.add(new ListItem(open));
        });
        if (waiting.size() > SHOWN) {
            list.add(new ListItem(new Span(say("note.waiting.more", waiting.size() - SHOWN))));
        }
        add(list);
    }
}
