package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.holdfast.note.DraftRow;
import org.holdfast.web.shell.Dates;

/** The same note as it was written in another window or on another device: beside what is in the fields, until both are one. */
final class Elsewhere extends Div {
    Elsewhere(
            DraftRow other,
            ZoneId zone,
            Consumer<DraftRow> both,
            Consumer<DraftRow> onlyThat,
            Consumer<DraftRow> throwAway) {
        addClassName("hf-elsewhere");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("note.elsewhere"));
        Span head = new Span(say("note.elsewhere"));
        head.addClassName("hf-strong");
        Span when = new Span(say("note.elsewhere.saved", Dates.dayAndTime(other.savedAt(), zone)));
        when.addClassNames("hf-caption");
        Div ways = new Div(
                new Button(say("note.elsewhere.both"), click -> both.accept(other)),
                new Button(say("note.elsewhere.that"), click -> onlyThat.accept(other)),
                new Button(say("note.elsewhere.this"), click -> throwAway.accept(other)));
        ways.addClassName("hf-note-actions");
        add(new Div(head, when), new NoteText(other.words()), ways);
    }
}
