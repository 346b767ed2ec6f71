package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.holdfast.kernel.Refused;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.NewMark;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What more there is to say of a mark that is put down: how late, why, when they told us, where it moved to. It stays as long as the
 * same is asked, and with it what somebody is typing.
 */
final class Asked extends Div {
    private final Consumer<NewMark> says;
    private final List<Answer> answers;
    private final List<NativeButton> chips = new ArrayList<>();
    private final @Nullable IntegerField minutes;
    private final @Nullable TextField own;
    private final boolean over;
    private NewMark mark;

    /**
     * @param over whether it takes a reason, because the day is over
     * @param later the person's sessions ahead, to which one can be moved
     */
    Asked(DayRow row, NewMark mark, boolean over, List<DayRow> later, Consumer<NewMark> says) {
        this.mark = mark;
        this.over = over;
        this.says = says;
        answers = Answer.to(mark.state(), later);
        addClassNames("hf-follow-up", "hf-roster-ask");
        getElement().setAttribute("role", "group").setAttribute("aria-label", question(mark));
        if (!chipless(mark)) {
            add(new Span(question(mark)));
        }
        answers.forEach(this::addChip);
        minutes = mark.state() == AttendanceState.ATTENDED_LATE ? minutes() : null;
        own = takesWords(mark) ? words() : null;
        if (mark.cancelledByClient()) {
            add(new ToldField(mark.toldAt(), row.zone(), at -> saying(this.mark.told(at))));
        }
        if (over) {
            add(correction());
        }
        show(mark, false);
    }

    /** Whether there is anything to ask of it. */
    static boolean anythingOf(NewMark mark, boolean over) {
        return over || !chipless(mark);
    }

    private static boolean chipless(NewMark mark) {
        return mark.state() == AttendanceState.ATTENDED || mark.state() == AttendanceState.ATTENDED_PARTIAL;
    }

    private static boolean takesWords(NewMark mark) {
        return switch (mark.state()) {
            case NO_SHOW, EXCUSED, CANCELLED_BY_CLINIC, CANCELLED_BY_CLIENT_IN_TIME, CANCELLED_BY_CLIENT_LATE -> true;
            default -> false;
        };
    }

    private static String question(NewMark mark) {
        return switch (mark.state()) {
            case ATTENDED_LATE -> say("roster.late");
            case RESCHEDULED -> say("roster.moved");
            default -> say("roster.why");
        };
    }

    /** Whether this is what is asked of such a mark. */
    boolean asks(NewMark now, boolean nowOver) {
        return over == nowOver && (now.state() == mark.state() || now.cancelledByClient() && mark.cancelledByClient());
    }

    /** @param digits whether a digit answers it */
    void show(NewMark now, boolean digits) {
        mark = now;
        setClassName("hf-digits", digits);
        for (int i = 0; i < chips.size(); i++) {
            boolean chosen = answers.get(i).more().apply(now).equals(now);
            chips.get(i).setClassName("hf-chosen", chosen);
            chips.get(i).getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        }
        if (minutes != null) {
            minutes.setValue(now.minutesLate());
        }
        if (own != null) {
            own.setValue(now.reason() == null || known(now) ? "" : now.reason());
        }
    }

    private boolean known(NewMark now) {
        return answers.stream().anyMatch(answer -> answer.words().equals(now.reason()));
    }

    /** The digit of the keyboard that stands on an answer. */
    void onDigit(int digit) {
        if (digit <= answers.size()) {
            answer(answers.get(digit - 1));
        }
    }

    /** Says it, or, where that is what is said already, no more of it. */
    private void answer(Answer answer) {
        NewMark more = answer.more().apply(mark);
        saying(
                more.equals(mark)
                        ? new NewMark(mark.state(), null, null, mark.toldAt(), null, mark.correction())
                        : more);
    }

    private void saying(NewMark next) {
        if (!next.equals(mark)) {
            says.accept(next);
        }
    }

    private void addChip(Answer answer) {
        NativeButton chip = DayLine.button(
                "hf-answer-chip",
                () -> answer(answer),
                new Span(answer.words()),
                KeysDialog.cap(String.valueOf(chips.size() + 1)));
        chips.add(chip);
        add(chip);
    }

    private IntegerField minutes() {
        IntegerField field = new IntegerField();
        field.setAriaLabel(say("roster.late"));
        field.setPlaceholder(say("session.minutes.other"));
        field.setStepButtonsVisible(true);
        field.setMin(1);
        field.setMax(600);
        field.setManualValidation(true);
        field.addClassName("hf-other");
        field.addValueChangeListener(change -> take(field, () -> mark.late(change.getValue())));
        add(field);
        return field;
    }

    private TextField words() {
        TextField field = field("roster.why.own");
        field.addValueChangeListener(change -> {
            // emptied because a chip is chosen, it says nothing
            if (change.isFromClient() || !change.getValue().isEmpty()) {
                take(field, () -> mark.because(change.getValue()));
            }
        });
        return field;
    }

    private Component correction() {
        TextField why = field("roster.correction");
        why.setValue(mark.correction() == null ? "" : mark.correction());
        why.addValueChangeListener(change -> take(why, () -> mark.correcting(change.getValue())));
        return why;
    }

    private TextField field(String key) {
        TextField field = new TextField();
        field.setPlaceholder(say(key));
        field.setAriaLabel(say(key));
        field.setManualValidation(true);
        field.addClassName("hf-roster-own");
        add(field);
        return field;
    }

    /** What is refused stays as it was typed, with the sentence below it. */
    private void take(HasValidationProperties field, Supplier<NewMark> more) {
        try {
            saying(more.get());
            field.setInvalid(false);
        } catch (Refused refused) {
            field.setErrorMessage(Messages.say(refused));
            field.setInvalid(true);
        }
    }
}
