package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.holdfast.access.Sensitivity;
import org.holdfast.note.NoteRow;
import org.holdfast.note.Notes;
import org.holdfast.web.shell.Dates;

/** A signed note with who signed it and, where it was amended, why and what it said before. */
final class SignedNote extends Article {
    SignedNote(Notes notes, NoteRow row) {
        addClassName("hf-signed-note");
        Span by = new Span(say(
                row.amends() == null ? "note.signed-by" : "note.amended-by",
                row.signedBy(),
                Dates.dayAndTime(row.signedAt(), row.zone())));
        by.addClassNames("hf-dense", "hf-quiet");
        by.getElement().setAttribute("title", Dates.exact(row.signedAt(), row.zone()));
        Header head = new Header(by);
        if (row.sensitivity() == Sensitivity.COUNSELLING) {
            Span apart = new Span(say("note.counselling.chip"));
            apart.addClassName("hf-chip");
            head.add(apart);
        }
        add(head);
        if (row.why() != null) {
            Div why = new Div(new Span(say("note.why.said", row.why())));
            why.addClassName("hf-dense");
            add(why);
        }
        add(new NoteText(row.words()));
        if (row.amends() != null) {
            add(before(notes, row));
        }
    }

    /** What it said before is read, and put on record as read, when somebody asks for it. */
    private static NativeDetails before(Notes notes, NoteRow row) {
        Div earlier = new Div();
        NativeDetails details = new NativeDetails(say("note.before"), earlier);
        details.addClassName("hf-dense");
        details.addToggleListener(toggle -> {
            if (details.isOpen() && earlier.getChildren().findAny().isEmpty()) {
                notes.before(row.line(), row.id()).forEach(one -> {
                    Span by = new Span(
                            say("note.signed-by", one.signedBy(), Dates.dayAndTime(one.signedAt(), one.zone())));
                    by.addClassName("hf-quiet");
                    earlier.add(by, new NoteText(one.words()));
                });
            }
        });
        return details;
    }
}
