package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.holdfast.note.Mood;
import org.holdfast.note.NoteWords;

/** What a note is written in. What is typed reaches the server every few seconds, whether or not somebody pauses. */
final class NoteFields extends Div {
    private static final int EVERY_MILLIS = 3_000;
    private static final int WHY = 500;

    private final TextField why = new TextField(say("note.why"));
    private final TextArea workedOn = new TextArea(say("note.worked-on"));
    private final TextArea nextStep = new TextArea(say("note.next-step"));
    private final RadioButtonGroup<Mood> mood = new RadioButtonGroup<>(say("note.mood"));
    private final TextArea words = new TextArea(say("note.words"));
    private boolean filling;

    /** @param typed hears that somebody typed */
    NoteFields(Runnable typed) {
        addClassName("hf-note-fields");
        limit(workedOn, NoteWords.WORKED_ON);
        limit(nextStep, NoteWords.NEXT_STEP);
        limit(words, NoteWords.WORDS);
        words.addClassName("hf-note-words");
        why.setMaxLength(WHY);
        why.setVisible(false);
        why.setValueChangeMode(ValueChangeMode.TIMEOUT);
        why.setValueChangeTimeout(EVERY_MILLIS);
        mood.setItems(Mood.values());
        mood.setItemLabelGenerator(one -> say("note.mood." + one));
        add(why, workedOn, nextStep, mood, words);
        for (HasValue<?, ?> field : new HasValue<?, ?>[] {why, workedOn, nextStep, mood, words}) {
            field.addValueChangeListener(change -> {
                if (!filling) {
                    typed.run();
                }
            });
        }
    }

    private static void limit(TextArea area, int most) {
        area.setMaxLength(most);
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(EVERY_MILLIS);
    }

    /** Puts words in, without that counting as typing. */
    void fill(NoteWords said, String reason) {
        filling = true;
        mood.setValue(said.mood());
        workedOn.setValue(said.workedOn());
        nextStep.setValue(said.nextStep());
        words.setValue(said.words());
        why.setValue(reason);
        filling = false;
    }

    NoteWords said() {
        return new NoteWords(mood.getValue(), workedOn.getValue(), nextStep.getValue(), words.getValue());
    }

    String why() {
        return why.getValue();
    }

    /** Asks for the reason of an amendment as well. */
    void askWhy() {
        why.setVisible(true);
    }

    void refuseWhy(String sentence) {
        why.setErrorMessage(sentence);
        why.setInvalid(!sentence.isEmpty());
        if (!sentence.isEmpty()) {
            why.focus();
        }
    }
}
