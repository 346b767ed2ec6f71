package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.holdfast.kernel.Refused;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.MarkResult;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.KeysDialog;

/**
 * More about a mark that is saved already: how many minutes late, or why somebody did not come. One tap or one digit says it;
 * saying nothing loses nothing.
 */
final class FollowUp extends Div {
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30);
    private static final List<String> WHY_NOT_COME = List.of("no-contact", "ill", "transport", "work", "forgot");
    private static final List<String> WHY_CANCELLED = List.of("ill", "transport", "work", "family");

    private final DayRow row;
    private final Desk desk;
    private final Runnable redraw;
    private final HasValidationProperties inWords;

    /** @param undo takes the mark back */
    FollowUp(DayRow row, Desk desk, Runnable redraw, Runnable undo) {
        this.row = row;
        this.desk = desk;
        this.redraw = redraw;
        addClassName("hf-follow-up");
        getElement().setAttribute("role", "group").setAttribute("aria-label", question(row));
        Span question = new Span(question(row));
        question.getElement().setAttribute("role", "status");
        add(question);
        List<Answer> answers = answers(row, desk.sessions());
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            add(DayLine.button(
                    "hf-answer-chip",
                    () -> give(answer),
                    new Span(answer.words()),
                    KeysDialog.cap(String.valueOf(i + 1))));
        }
        if (row.state() == AttendanceState.ATTENDED_LATE) {
            IntegerField minutes = otherMinutes();
            inWords = minutes;
            add(minutes);
        } else {
            TextField words = otherWords();
            inWords = words;
            add(words);
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

    /** What can be answered with one digit, in the order of the digits. */
    private static List<Answer> answers(DayRow row, Sessions sessions) {
        List<Answer> answers = new ArrayList<>();
        switch (row.state()) {
            case ATTENDED_LATE ->
                MINUTES.forEach(late -> answers.add(new Answer(
                        say("session.minutes", late), now -> sessions.markLate(now.id(), now.seen(), late))));
            case NO_SHOW -> WHY_NOT_COME.forEach(why -> answers.add(noShow(sessions, say("session.why." + why))));
            default -> {
                WHY_CANCELLED.forEach(why -> answers.add(cancelled(sessions, say("session.why." + why))));
                answers.add(new Answer(
                        say("session.why.by-clinic"),
                        now -> sessions.markCancelledByClinic(now.id(), now.seen(), null)));
            }
        }
        return answers;
    }

    private static Answer noShow(Sessions sessions, String why) {
        return new Answer(why, now -> sessions.markNoShow(now.id(), now.seen(), why));
    }

    private static Answer cancelled(Sessions sessions, String why) {
        return new Answer(why, now -> sessions.markCancelledByClient(now.id(), now.seen(), why));
    }

    private static String question(DayRow row) {
        return switch (row.state()) {
            case ATTENDED_LATE -> say("session.ask.late");
            case NO_SHOW -> say("session.ask.no-show");
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
            Sessions sessions = desk.sessions();
            give(
                    row.state() == AttendanceState.NO_SHOW
                            ? noShow(sessions, words.strip())
                            : cancelled(sessions, words.strip()));
        }
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
                give(new Answer("", now -> desk.sessions().markLate(now.id(), now.seen(), late)));
            }
        });
        return minutes;
    }

    /** What is refused stays as it was typed, with the sentence below it. */
    private void give(Answer answer) {
        desk.answer(row.id(), answer.mark()).ifPresentOrElse(this::refuse, redraw);
    }

    private void refuse(Refused refused) {
        String what = row.state() == AttendanceState.ATTENDED_LATE ? "session.minutes.refused" : "session.why.refused";
        inWords.setErrorMessage(say(what, say(refused)));
        inWords.setInvalid(true);
    }

    /** The digit of the keyboard that stands on the answer. */
    void onDigit(int digit) {
        List<Answer> answers = answers(row, desk.sessions());
        if (digit <= answers.size()) {
            give(answers.get(digit - 1));
        }
    }

    /** A further mark that says more. */
    record Answer(String words, Function<DayRow, MarkResult> mark) {}
}
