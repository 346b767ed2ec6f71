package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.holdfast.note.NoteWords;

/** What a note says, to be read: as it was written, line by line. */
final class NoteText extends Div {
    NoteText(NoteWords said) {
        addClassName("hf-note-text");
        DescriptionList parts = new DescriptionList();
        part(parts, "note.worked-on", said.workedOn());
        part(parts, "note.next-step", said.nextStep());
        if (said.mood() != null) {
            part(parts, "note.mood", say("note.mood." + said.mood()));
        }
        if (parts.getChildren().findAny().isPresent()) {
            add(parts);
        }
        if (!said.words().isBlank()) {
            Paragraph words = new Paragraph(said.words());
            words.addClassNames("hf-read", "hf-as-typed");
            add(words);
        }
        if (getChildren().findAny().isEmpty()) {
            Span nothing = new Span(say("note.nothing-yet"));
            nothing.addClassName("hf-quiet");
            add(nothing);
        }
    }

    private static void part(DescriptionList parts, String heading, String text) {
        if (!text.isBlank()) {
            DescriptionList.Description said = new DescriptionList.Description(new Span(text));
            said.addClassName("hf-as-typed");
            parts.add(new DescriptionList.Term(say(heading)), said);
        }
    }
}
