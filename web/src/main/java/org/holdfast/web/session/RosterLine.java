package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.holdfast.kernel.Refused;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.NewMark;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/** One person of a roster: left the mark as it would be saved, right what can be said; an exception opens a second line. */
final class RosterLine extends ListItem {
    private final RosterDesk desk;
    private final RosterActions actions;
    private final Clock clock;
    private @Nullable RosterLook look;
    private List<Answer> answers = List.of();

    RosterLine(RosterDesk desk, RosterActions actions, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.clock = clock;
        addClassName("hf-roster-line");
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .addEventListener("click", event -> {
                    desk.focus(row().id());
                    actions.redraw();
                })
                .setFilter("!event.target.closest('a,button,input,textarea,vaadin-date-time-picker')");
    }

    private DayRow row() {
        return Objects.requireNonNull(look).row();
    }

    void show(RosterLook next) {
        if (!next.equals(look)) {
            look = next;
            draw(next);
        }
    }

    private void draw(RosterLook now) {
        DayRow row = now.row();
        AttendanceState state = desk.state(row);
        boolean open = now.put() == null && row.markedAt() == null;
        setId("roster-" + row.id());
        setClassName("hf-focused", now.focused());
        setClassName("hf-exception", open || state != AttendanceState.ATTENDED || now.trouble() != null);
        setClassName("hf-open-line", open);
        getElement().setAttribute("aria-label", say("session.line", now.number(), row.clientName(), said(now)));
        if (now.focused()) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
        removeAll();
        add(
                span("hf-roster-number", String.valueOf(now.number())),
                mark(state),
                who(now),
                note(now, open),
                choices(row, state));
        Div more = more(now, state);
        if (more.getChildren().findAny().isPresent()) {
            add(more);
        }
    }

    private static Component mark(AttendanceState state) {
        Span mark = new Span();
        mark.addClassName("hf-line-mark");
        mark.add(AttendanceMark.of(state));
        return mark;
    }

    private static Component who(RosterLook now) {
        Anchor name = new Anchor("clients/" + now.row().client(), now.row().clientName());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("hf-name");
        Div who = new Div(
                name,
                span(
                        "hf-caption",
                        now.walkIn() ? say("roster.walk-in.of") : now.row().recordNumber()));
        who.addClassName("hf-line-who");
        return who;
    }

    private static String said(RosterLook now) {
        return now.put() == null ? Words.said(now.row()) : Put.words(now.put().mark());
    }

    private static Component note(RosterLook now, boolean open) {
        Span note = span("hf-roster-note", "");
        if (open && now.row().notRecorded()) {
            note.add(new Span(say(now.focused() ? "roster.press" : "session.not-recorded")));
            note.addClassName("hf-amber-text");
        } else if (!open && desired(now) != AttendanceState.ATTENDED) {
            note.add(new Span(said(now)));
        }
        if (now.put() != null && now.row().markedAt() != null) {
            note.add(span(
                    "hf-caption",
                    say("roster.was", Words.said(now.row()), Words.who(now.row()), Words.markedTime(now.row()))));
        }
        return note;
    }

    private static AttendanceState desired(RosterLook now) {
        return now.put() == null ? now.row().state() : now.put().mark().state();
    }

    private Component choices(DayRow row, AttendanceState state) {
        Div marks = new Div();
        marks.addClassName("hf-roster-marks");
        Instant now = clock.instant();
        Choice.COMMON.forEach(choice -> marks.add(button(choice, row, state, now)));
        return marks;
    }

    private NativeButton button(Choice choice, DayRow row, AttendanceState state, Instant now) {
        NativeButton button = DayLine.button(
                "hf-roster-mark",
                () -> actions.choose(row.id(), choice),
                AttendanceMark.beside(choice.state()),
                span("hf-roster-word", say("session.do." + choice)));
        button.setAriaLabel(say("session.do.label", row.clientName(), say("session.do." + choice)));
        button.getElement().setAttribute("title", say("session.do." + choice));
        button.getElement().setAttribute("aria-pressed", String.valueOf(choice.is(state)));
        button.setClassName("hf-chosen", choice.is(state));
        button.setEnabled(choice.canBeSaid(row, now));
        return button;
    }

    private Div more(RosterLook now, AttendanceState state) {
        Div more = new Div();
        more.addClassName("hf-roster-more");
        answers = List.of();
        if (now.trouble() != null) {
            more.add(box(now, now.trouble()));
        }
        if (now.put() != null && (now.trouble() == null || !now.trouble().changed())) {
            questions(more, now, now.put().mark());
        }
        if (now.focused()) {
            more.add(rare(now, state));
        }
        return more;
    }

    /** What more there is to say of what is put down; the digits stand on the line that asks. */
    private void questions(Div more, RosterLook now, NewMark mark) {
        if (mark.state() == AttendanceState.RESCHEDULED && !now.focused()) {
            return;
        }
        answers = Answer.to(
                mark.state(), mark.state() == AttendanceState.RESCHEDULED ? actions.later(now.row()) : List.of());
        Div line = new Div();
        line.addClassNames("hf-follow-up", "hf-roster-ask");
        line.getElement().setAttribute("role", "group").setAttribute("aria-label", question(mark));
        if (asks(mark)) {
            line.add(new Span(question(mark)));
        }
        for (int i = 0; i < answers.size(); i++) {
            line.add(chip(answers.get(i), mark, now.asking() ? String.valueOf(i + 1) : ""));
        }
        switch (mark.state()) {
            case ATTENDED_LATE -> line.add(minutes(mark));
            case NO_SHOW, EXCUSED, CANCELLED_BY_CLINIC -> line.add(words(mark));
            case CANCELLED_BY_CLIENT_IN_TIME, CANCELLED_BY_CLIENT_LATE ->
                line.add(words(mark), new ToldField(mark.toldAt(), row().zone(), at -> saying(mark.told(at))));
            default -> {}
        }
        if (now.over()) {
            line.add(correction(mark));
        }
        if (line.getChildren().findAny().isPresent()) {
            more.add(line);
        }
    }

    private static boolean asks(NewMark mark) {
        return mark.state() != AttendanceState.ATTENDED && mark.state() != AttendanceState.ATTENDED_PARTIAL;
    }

    private static String question(NewMark mark) {
        return switch (mark.state()) {
            case ATTENDED_LATE -> say("roster.late");
            case RESCHEDULED -> say("roster.moved");
            default -> say("roster.why");
        };
    }

    private NativeButton chip(Answer answer, NewMark mark, String digit) {
        NewMark more = answer.more().apply(mark);
        NativeButton chip = DayLine.button("hf-answer-chip", () -> saying(more), new Span(answer.words()));
        chip.getElement().setAttribute("aria-pressed", String.valueOf(more.equals(mark)));
        chip.setClassName("hf-chosen", more.equals(mark));
        if (!digit.isEmpty()) {
            chip.add(KeysDialog.cap(digit));
        }
        return chip;
    }

    private void saying(NewMark mark) {
        desk.more(row().id(), mark);
        actions.redraw();
    }

    private IntegerField minutes(NewMark mark) {
        IntegerField minutes = new IntegerField();
        minutes.setAriaLabel(say("roster.late"));
        minutes.setPlaceholder(say("session.minutes.other"));
        minutes.setStepButtonsVisible(true);
        minutes.setMin(1);
        minutes.setMax(600);
        minutes.setManualValidation(true);
        minutes.setValue(mark.minutesLate());
        minutes.addClassName("hf-other");
        minutes.addValueChangeListener(change -> {
            try {
                saying(mark.late(change.getValue()));
            } catch (Refused refused) {
                minutes.setErrorMessage(Messages.say(refused));
                minutes.setInvalid(true);
            }
        });
        return minutes;
    }

    private TextField words(NewMark mark) {
        TextField own = field("roster.why.own", mark.reason() == null || known(mark) ? "" : mark.reason());
        own.addValueChangeListener(change -> say(own, () -> mark.because(change.getValue())));
        return own;
    }

    private boolean known(NewMark mark) {
        return answers.stream().anyMatch(answer -> answer.words().equals(mark.reason()));
    }

    private TextField correction(NewMark mark) {
        TextField why = field("roster.correction", mark.correction() == null ? "" : mark.correction());
        why.addValueChangeListener(change -> say(why, () -> mark.correcting(change.getValue())));
        return why;
    }

    private void say(TextField field, java.util.function.Supplier<NewMark> mark) {
        try {
            saying(mark.get());
        } catch (Refused refused) {
            field.setErrorMessage(Messages.say(refused));
            field.setInvalid(true);
        }
    }

    private static TextField field(String key, String value) {
        TextField field = new TextField();
        field.setPlaceholder(Messages.say(key));
        field.setAriaLabel(Messages.say(key));
        field.setManualValidation(true);
        field.setValue(value);
        field.addClassName("hf-roster-own");
        return field;
    }

    private Component rare(RosterLook now, AttendanceState state) {
        Div rare = new Div();
        rare.addClassName("hf-roster-rare");
        Instant at = clock.instant();
        for (Choice choice : List.of(Choice.EXCUSED, Choice.MOVED)) {
            NativeButton button = DayLine.button(
                    "hf-answer-chip",
                    () -> actions.choose(row().id(), choice),
                    AttendanceMark.beside(choice.state()),
                    new Span(say("session.do." + choice)),
                    KeysDialog.cap(choice.key().toUpperCase(java.util.Locale.ROOT)));
            button.setClassName("hf-chosen", choice.is(state));
            button.getElement().setAttribute("aria-pressed", String.valueOf(choice.is(state)));
            button.setEnabled(choice.canBeSaid(now.row(), at));
            rare.add(button);
        }
        if (now.put() != null) {
            rare.add(DayLine.link(
                    say("roster.clear"), say("roster.clear.label", now.row().clientName()), () -> {
                        desk.takeBack(row().id());
                        actions.redraw();
                    }));
        }
        if (now.row().markedAt() != null) {
            rare.add(DayLine.link(
                    say("roster.history"),
                    say("roster.history.label", now.row().clientName()),
                    () -> actions.history(now.row())));
        }
        if (now.walkIn() && now.row().markedAt() == null) {
            rare.add(DayLine.link(
                    say("roster.walk-in.remove"),
                    say("roster.walk-in.remove.label", now.row().clientName()),
                    () -> actions.removeWalkIn(now.row())));
        }
        return rare;
    }

    private Component box(RosterLook now, RosterTrouble trouble) {
        if (!trouble.changed()) {
            return new ErrorBox(trouble.what(), trouble.safe());
        }
        return new ErrorBox(
                trouble.what(),
                trouble.safe(),
                DayLine.link(say("roster.changed.theirs"), "", () -> {
                    desk.keepTheirs(now.row().id());
                    actions.redraw();
                }),
                DayLine.link(say("roster.changed.mine"), "", () -> {
                    desk.useMine(now.row().id());
                    actions.redraw();
                }));
    }

    /** The digit of the keyboard that stands on an answer. */
    void onDigit(int digit) {
        RosterLook now = look;
        if (now != null && now.put() != null && digit <= answers.size()) {
            saying(answers.get(digit - 1).more().apply(now.put().mark()));
        }
    }

    private static Span span(String className, String words) {
        Span span = new Span(words);
        span.addClassName(className);
        return span;
    }
}
