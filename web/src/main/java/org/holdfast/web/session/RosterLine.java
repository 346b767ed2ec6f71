package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.session.NewMark;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.KeysDialog;
import org.jspecify.annotations.Nullable;

/** One person of a roster: left the mark as it would be saved, right what can be said; an exception opens a second line. */
final class RosterLine extends ListItem {
    private final RosterDesk desk;
    private final RosterActions actions;
    private final Clock clock;
    private final Span number = span("hf-roster-number", "");
    private final Span mark = span("hf-line-mark", "");
    private final Div who = new Div();
    private final Span note = span("hf-roster-note", "");
    private final RosterMarks marks;
    private final Div more = new Div();
    private @Nullable RosterLook look;
    private @Nullable Asked asked;

    RosterLine(RosterDesk desk, RosterActions actions, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.clock = clock;
        marks = new RosterMarks(choice -> actions.choose(row().id(), choice));
        addClassName("hf-roster-line");
        who.addClassName("hf-line-who");
        more.addClassName("hf-roster-more");
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .addEventListener("click", event -> focusHere())
                .setFilter("!event.target.closest('a,button,input,"
                        + "vaadin-integer-field,vaadin-text-field,vaadin-date-time-picker')");
        add(number, mark, who, note, marks, more);
    }

    private void focusHere() {
        desk.focus(row().id());
        actions.redraw();
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
        setClassName("hf-drafted", now.put() != null);
        getElement().setAttribute("aria-label", say("session.line", now.number(), row.clientName(), said(now)));
        if (now.focused()) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
        number.setText(String.valueOf(now.number()));
        mark.removeAll();
        mark.add(AttendanceMark.of(state));
        who(now);
        note(now, open, state);
        marks.show(row, state, clock.instant());
        more(now, state);
    }

    private void who(RosterLook now) {
        Anchor name = new Anchor("clients/" + now.row().client(), now.row().clientName());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("hf-name");
        who.removeAll();
        who.add(name, span("hf-caption", now.walkIn() ? say("roster.walk-in.of") : Words.about(now.row(), true)));
    }

    private static String said(RosterLook now) {
        return now.put() == null ? Words.said(now.row()) : Put.words(now.put().mark());
    }

    private void note(RosterLook now, boolean open, AttendanceState state) {
        note.removeAll();
        note.setClassName("hf-amber-text", open && now.row().notRecorded());
        if (open && now.row().notRecorded()) {
            note.add(new Span(Words.saidAlone(now.row())));
            if (now.focused()) {
                note.add(span("hf-roster-press", say("roster.press")));
            }
        } else if (!open && state != AttendanceState.ATTENDED) {
            note.add(new Span(said(now)));
        }
        if (now.put() != null && now.put().mark().toldAt() != null) {
            note.add(span(
                    "hf-caption",
                    say(
                            "roster.told.at",
                            Dates.dayAndTime(
                                    now.put().mark().toldAt(), now.row().zone()))));
        }
        if (now.put() != null && now.row().markedAt() != null) {
            note.add(span(
                    "hf-caption",
                    say("roster.was", Words.said(now.row()), Words.who(now.row()), Words.markedTime(now.row()))));
        }
    }

    private void more(RosterLook now, AttendanceState state) {
        Asked before = asked;
        asked = asked(now);
        boolean goesOn = asked != null && asked == before;
        List<Component> above = now.trouble() == null ? List.of() : List.of(box(now, now.trouble()));
        List<Component> below = new ArrayList<>();
        if (asked != null && !goesOn) {
            below.add(asked);
        }
        if (now.focused()) {
            below.add(rare(now, state));
        }
        DayLine.anew(more, goesOn ? asked : null, above, below);
        more.setVisible(more.getChildren().findAny().isPresent());
    }

    /** What is asked of the mark that is put down: the same as before where it is the same question; null where there is none. */
    private @Nullable Asked asked(RosterLook now) {
        if (now.put() == null || (now.trouble() != null && now.trouble().changed())) {
            return null;
        }
        NewMark put = now.put().mark();
        if (!Asked.anythingOf(put, now.over())) {
            return null;
        }
        Asked kept = asked;
        Asked next = kept != null && kept.asks(put, now.over())
                ? kept
                : new Asked(now.row(), put, now.over(), later(put), this::saying);
        next.show(put, now.asking() || now.focused());
        return next;
    }

    private List<DayRow> later(NewMark put) {
        return put.state() == AttendanceState.RESCHEDULED ? actions.later(row()) : List.of();
    }

    private void saying(NewMark said) {
        desk.more(row().id(), said);
        actions.redraw();
    }

    /** What is said more rarely, and the ways back. */
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
                    KeysDialog.cap(choice.key().toUpperCase(Locale.ROOT)));
            button.setClassName("hf-chosen", choice.is(state));
            button.getElement().setAttribute("aria-pressed", String.valueOf(choice.is(state)));
            button.setEnabled(choice.canBeSaid(now.row(), at));
            rare.add(button);
        }
        String name = now.row().clientName();
        if (now.put() != null) {
            rare.add(DayLine.link(say("roster.clear"), say("roster.clear.label", name), () -> {
                desk.takeBack(row().id());
                actions.redraw();
            }));
        }
        if (now.row().markedAt() != null) {
            rare.add(DayLine.link(
                    say("roster.history"), say("roster.history.label", name), () -> actions.history(now.row())));
        }
        if (now.walkIn() && now.row().markedAt() == null) {
            rare.add(DayLine.link(
                    say("roster.walk-in.remove"),
                    say("roster.walk-in.remove.label", name),
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
        if (asked != null) {
            asked.onDigit(digit);
        }
    }

    private static Span span(String className, String words) {
        Span span = new Span(words);
        span.addClassName(className);
        return span;
    }
}
