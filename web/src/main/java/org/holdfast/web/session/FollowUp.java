package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.List;
import org.holdfast.kernel.Refused;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.MarkResult;
import org.holdfast.session.NewMark;
import org.holdfast.web.shell.KeysDialog;
import org.jspecify.annotations.Nullable;

/**
 * More about a mark that is saved already: how many minutes late, or why somebody did not come. One tap or one digit says it;
 * saying nothing loses nothing.
 */
final class FollowUp extends Div {
    private final DayRow row;
    private final Desk desk;
    private final Runnable redraw;
    private final List<DayRow> later;
    private final @Nullable HasValidationProperties inWords;
    private @Nullable ToldField told;

    /** @param undo takes the mark back */
    FollowUp(DayRow row, Desk desk, Runnable redraw, Runnable undo) {
        this.row = row;
        this.desk = desk;
        this.redraw = redraw;
        later = row.state() == AttendanceState.RESCHEDULED ? desk.later(row) : List.of();
        addClassName("hf-follow-up");
        getElement().setAttribute("role", "group").setAttribute("aria-label", question(row));
        Span question = new Span(question(row));
        question.getElement().setAttribute("role", "status");
        add(question);
        List<Answer> answers = answers();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            add(DayLine.button(
                    "hf-answer-chip",
                    () -> give(answer),
                    new Span(answer.words()),
                    KeysDialog.cap(String.valueOf(i + 1))));
        }
        inWords = inWords(row.state());
        if (inWords instanceof Component field) {
            add(field);
        }
        if (NewMark.of(row.state()).cancelledByClient()) {
            told = new ToldField(null, row.zone(), at -> give(new Answer("", mark -> mark.told(at))));
            add(told);
        }
        add(
                DayLine.link(say("session.ask.nothing"), "", () -> {
                    desk.stopAsking();
                    redraw.run();
                }),
                DayLine.link(say("toast.undo"), say("session.ask.undo.label", row.clientName()), undo));
    }

    /** Whether this is what is asked of the line as it stands now; what was typed then stays. */
    boolean asks(DayRow now) {
        return now.equals(row);
    }

    private List<Answer> answers() {
        return Answer.to(row.state(), later);
    }

    private static String question(DayRow row) {
        return switch (row.state()) {
            case ATTENDED_LATE -> say("session.ask.late");
            case NO_SHOW -> say("session.ask.no-show");
            case RESCHEDULED -> say("session.ask.moved");
            default -> say("session.ask.cancelled");
        };
    }

    private TextField otherWords() {
        TextField other = new TextField();
        other.setPlaceholder(say("session.why.other"));
        other.setAriaLabel(say("session.why.other"));
        other.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        other.setManualValidation(true);
        other.addClassName("hf-other");
        other.addKeyPressListener(Key.ENTER, enter -> giveWords(other.getValue()));
        other.addValueChangeListener(change -> giveWords(change.getValue()));
        return other;
    }

    private void giveWords(String words) {
        if (!words.isBlank() && row.id().equals(desk.asking())) {
            give(new Answer("", mark -> mark.because(words.strip())));
        }
    }

    private @Nullable HasValidationProperties inWords(AttendanceState state) {
        return switch (state) {
            case ATTENDED_LATE -> otherMinutes();
            case RESCHEDULED -> null;
            default -> otherWords();
        };
    }

    private IntegerField otherMinutes() {
        IntegerField minutes = new IntegerField();
        minutes.setPlaceholder(say("session.minutes.other"));
        minutes.setAriaLabel(say("session.minutes.other"));
        minutes.addClassName("hf-other");
        minutes.setManualValidation(true);
        minutes.addValueChangeListener(change -> {
            Integer late = change.getValue();
            if (late != null && row.id().equals(desk.asking())) {
                give(new Answer("", mark -> mark.late(late)));
            }
        });
        return minutes;
    }

    /** What is refused stays as it was typed, with the sentence below it. */
    private void give(Answer answer) {
        desk.answer(row.id(), now -> mark(now, answer)).ifPresentOrElse(this::refuse, redraw);
    }

    private MarkResult mark(DayRow now, Answer answer) {
        NewMark said = new NewMark(now.state(), now.minutesLate(), now.reason(), null, null, null);
        return desk.sessions().mark(now.id(), now.seen(), answer.more().apply(said));
    }

    private void refuse(Refused refused) {
        if (told != null && refused.key().startsWith("mark.told")) {
            told.refuse(say("session.told.refused", say(refused)));
        } else if (inWords != null) {
            String what =
                    row.state() == AttendanceState.ATTENDED_LATE ? "session.minutes.refused" : "session.why.refused";
            inWords.setErrorMessage(say(what, say(refused)));
            inWords.setInvalid(true);
        }
    }

    /** The digit of the keyboard that stands on the answer. */
    void onDigit(int digit) {
        List<Answer> answers = answers();
        if (digit <= answers.size()) {
            give(answers.get(digit - 1));
        }
    }
}
