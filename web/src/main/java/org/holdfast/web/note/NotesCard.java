package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.holdfast.kernel.ClientId;
import org.holdfast.note.NoteRow;
import org.holdfast.note.Notes;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** The client's latest notes, each under its session. */
@StyleSheet("css/note.css")
public final class NotesCard extends Card {
    private static final int LATEST = 3;

    private final transient Notes notes;
    private final transient List<NoteRow> all;
    private final UnorderedList list = new UnorderedList();

    public NotesCard(Notes notes, ClientId client) {
        super(say("note.card"));
        this.notes = notes;
        all = notes.of(client);
        addClassName("hf-notes-card");
        list.addClassName("hf-list");
        if (all.isEmpty()) {
            Span none = new Span(say("note.card.none"));
            none.addClassName("hf-quiet");
            add(none);
        } else {
            show(LATEST);
            add(list);
        }
    }

    private void show(int most) {
        list.removeAll();
        all.stream().limit(most).forEach(row -> {
            Anchor day = new Anchor(
                    NoteView.PATH + "/" + row.line(), NoteView.when(row.startsAt(), row.heldOn(), row.zone()));
            day.getElement().setAttribute("router-link", true).setAttribute("title", Dates.exact(row.heldOn()));
            day.addClassName("hf-name");
            list.add(new ListItem(day, new SignedNote(notes, row)));
        });
        if (all.size() > most) {
            NativeButton more = new NativeButton(say("note.card.all", all.size()), click -> show(all.size()));
            more.addClassName("hf-link");
            more.getElement().setAttribute("type", "button");
            list.add(new ListItem(more));
        }
    }
}
