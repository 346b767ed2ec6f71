package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.KeysDialog;
import org.jspecify.annotations.Nullable;

/** One person's line: when, who, what is known, and what can be said. The focused one spells its marks out. */
final class DayLine extends ListItem {
    private final Desk desk;
    private final Runnable redraw;
    private final Runnable undo;
    private final Div more = new Div();
    private @Nullable Look look;
    private @Nullable FollowUp followUp;

    DayLine(Desk desk, Runnable redraw, Runnable undo) {
        this.desk = desk;
        this.redraw = redraw;
        this.undo = undo;
        addClassName("hf-line");
        more.addClassName("hf-line-more");
        add(more);
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .addEventListener("click", event -> focusHere())
                .setFilter("!event.target.closest('a,button,input,textarea,vaadin-button')");
    }

    void show(Look next) {
        if (!next.equals(look)) {
            look = next;
            draw(next);
        }
    }

    private void focusHere() {
        desk.focus(row().id());
        redraw.run();
    }

    private DayRow row() {
        return Objects.requireNonNull(look).row();
    }

    private void draw(Look now) {
        DayRow row = now.row();
        setId("line-" + row.id());
        setClassName("hf-focused", now.focused());
        setClassName("hf-member", now.member());
        setClassName("hf-is-now", !now.nowTime().isEmpty());
        setClassName("hf-done", row.markedAt() != null);
        setClassName("hf-ahead", row.state() == AttendanceState.SCHEDULED);
        getElement()
                .setAttribute("aria-label", say("session.line", Words.time(row), row.clientName(), Words.said(row)));
        if (now.focused()) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
        List<Component> parts = new ArrayList<>();
        if (!now.nowTime().isEmpty()) {
            parts.add(span("hf-now", say("session.now-at", now.nowTime())));
        }
        parts.addAll(List.of(when(now), mark(row), who(row, now.member()), said(now), actions(now)));
        anew(this, more, parts, List.of());
        more(now);
    }

    /** Puts new parts before and after one that stays where it is, and with it what somebody is typing there. */
    static void anew(HasComponents whole, @Nullable Component stays, List<Component> before, List<Component> after) {
        whole.getElement()
                .getChildren()
                .filter(part -> stays == null || !part.equals(stays.getElement()))
                .toList()
                .forEach(Element::removeFromParent);
        for (int i = 0; i < before.size(); i++) {
            whole.addComponentAtIndex(i, before.get(i));
        }
        whole.add(after);
    }

    private static Component when(Look now) {
        DayRow row = now.row();
        Component time = row.startsAt() == null
                ? new Span(Words.time(row))
                : Dates.said(Words.time(row), row.startsAt(), row.zone());
        Div when = new Div(time, span("hf-caption", now.beside()));
        when.addClassName("hf-line-when");
        return when;
    }

    private static Component mark(DayRow row) {
        Span mark = new Span();
        mark.addClassName("hf-line-mark");
        if (row.state() != AttendanceState.SCHEDULED) {
            mark.add(AttendanceMark.of(row.state()));
        }
        return mark;
    }

    private static Component who(DayRow row, boolean member) {
        Anchor name = new Anchor("clients/" + row.client(), row.clientName());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("hf-name");
        Div who = new Div(name, span("hf-caption", Words.about(row, member)));
        who.addClassName("hf-line-who");
        return who;
    }

    /** What was said of the line; before that, how the person has come lately. */
    private static Component said(Look now) {
        DayRow row = now.row();
        if (row.markedAt() == null) {
            boolean silent = now.hint().words().isEmpty();
            String words = silent && row.notRecorded()
                    ? Words.saidAlone(row)
                    : now.hint().words();
            Span said = span("hf-line-said", words);
            said.setClassName("hf-amber", silent && row.notRecorded());
            said.setClassName("hf-strong", now.hint().strong());
            return said;
        }
        boolean noReason = row.state() == AttendanceState.NO_SHOW && row.reason() == null;
        return span(
                "hf-line-said", noReason ? say("session.said.no-reason", Words.saidAlone(row)) : Words.saidAlone(row));
    }

    private Component actions(Look now) {
        DayRow row = now.row();
        Div actions = new Div();
        actions.addClassName("hf-line-do");
        if (row.markedAt() != null) {
            Dates.Said at = Dates.said(Words.markedTime(row), row.markedAt(), row.zone());
            at.getElement()
                    .setAttribute(
                            "title", say("session.marked-by", Words.who(row), Dates.exact(row.markedAt(), row.zone())));
            actions.add(at);
            if (!now.focused()) {
                actions.add(
                        link(say("session.change"), say("session.change.label", row.clientName()), this::focusHere));
            }
        } else if (row.notRecorded() && !now.focused()) {
            for (Choice choice : Choice.COMMON) {
                actions.add(compact(choice, row));
            }
            NativeButton open = button("hf-mark-open", this::focusHere, new Span(say("session.mark")));
            open.setAriaLabel(say("session.mark.label", row.clientName()));
            actions.add(open);
        }
        if (now.focused() || row.state() == AttendanceState.SCHEDULED) {
            actions.add(openPage(row, now.focused()));
        }
        return actions;
    }

    private static Component openPage(DayRow row, boolean focused) {
        Anchor open = new Anchor("clients/" + row.client());
        open.getElement().setAttribute("router-link", true);
        open.addClassName("hf-open");
        open.setAriaLabel(say("session.open.label", row.clientName()));
        open.add(span("hf-open-word", say("session.open-page")), new Icon("forward"));
        if (!focused) {
            return open;
        }
        Anchor note = new Anchor("notes/" + row.id(), say("session.note"));
        note.getElement().setAttribute("router-link", true);
        note.setAriaLabel(say("session.note.label", row.clientName()));
        Span ways = new Span(note, KeysDialog.cap("W"), open, KeysDialog.cap("↵"));
        ways.addClassName("hf-ways");
        return ways;
    }

    private void more(Look now) {
        List<Component> above = new ArrayList<>();
        List<Component> below = new ArrayList<>();
        Trouble trouble = now.trouble();
        if (trouble != null) {
            above.add(box(now.row(), trouble));
        }
        FollowUp kept = followUp;
        boolean goesOn = now.asking() && kept != null && kept.asks(now.row());
        if (!goesOn) {
            followUp = now.asking() ? new FollowUp(now.row(), desk, redraw, undo) : null;
            if (followUp != null) {
                below.add(followUp);
            }
        }
        if (now.focused() && (trouble == null || !trouble.changed())) {
            Div choices = new Div();
            choices.addClassName("hf-choices");
            for (Choice choice : Choice.values()) {
                if (now.choices().contains(choice)) {
                    choices.add(spelledOut(choice, now.row()));
                }
            }
            if (now.row().state() == AttendanceState.SCHEDULED) {
                choices.add(span(
                        "hf-from", Words.markedFrom(now.row(), now.choices().contains(Choice.CAME))));
            }
            below.add(choices);
        }
        anew(more, goesOn ? kept : null, above, below);
        more.setVisible(more.getChildren().findAny().isPresent());
    }

    /** A digit answers what the line asks. */
    void onDigit(int digit) {
        if (followUp != null) {
            followUp.onDigit(digit);
        }
    }

    private Component box(DayRow row, Trouble trouble) {
        List<Component> ways = new ArrayList<>();
        Choice instead = trouble.instead();
        if (trouble.changed() && instead != null && !instead.stands(row)) {
            ways.add(link(say("session.changed.instead", say("session.do." + instead)), "", () -> {
                desk.mark(row.id(), instead);
                redraw.run();
            }));
        }
        if (trouble.asksWhy()) {
            ways.add(link(
                    say("session.correct"),
                    "",
                    () -> new CorrectDialog(row, instead, why -> {
                                desk.correct(row.id(), instead, why);
                                redraw.run();
                            })
                            .open()));
        }
        ways.add(link(say(trouble.changed() ? "session.changed.keep" : "session.trouble.close"), "", () -> {
            desk.settle(row.id());
            redraw.run();
        }));
        return new ErrorBox(trouble.what(), trouble.safe(), ways.toArray(Component[]::new));
    }

    private Component compact(Choice choice, DayRow row) {
        NativeButton button = button("hf-compact", () -> choose(choice), AttendanceMark.beside(choice.state()));
        button.setAriaLabel(say("session.do.label", row.clientName(), say("session.do." + choice)));
        button.getElement().setAttribute("title", say("session.do." + choice));
        return button;
    }

    private Component spelledOut(Choice choice, DayRow row) {
        NativeButton button = button(
                "hf-choice",
                () -> choose(choice),
                AttendanceMark.beside(choice.state()),
                new Span(say("session.do." + choice)),
                KeysDialog.cap(choice.key().toUpperCase(java.util.Locale.ROOT)));
        button.getElement().setAttribute("aria-pressed", String.valueOf(choice.stands(row)));
        button.setClassName("hf-chosen", choice.stands(row));
        button.setClassName("hf-rare", !Choice.COMMON.contains(choice));
        button.setClassName("hf-first", choice == Choice.CAME && row.notRecorded());
        return button;
    }

    /** Where the person marks beside the focused line, they stay where they are. */
    private void choose(Choice choice) {
        boolean beside = !Objects.requireNonNull(look).focused();
        desk.mark(row().id(), choice);
        redraw.run();
        if (beside) {
            getElement().executeJs("this.focus({preventScroll: true})");
        }
    }

    static NativeButton link(String words, String label, Runnable what) {
        NativeButton button = button("hf-link", what, new Span(words));
        if (!label.isEmpty()) {
            button.setAriaLabel(label);
        }
        return button;
    }

    static NativeButton button(String className, Runnable what, Component... content) {
        NativeButton button = new NativeButton();
        button.addClassName(className);
        button.getElement().setAttribute("type", "button");
        button.add(content);
        button.addClickListener(click -> what.run());
        return button;
    }

    private static Span span(String className, String words) {
        Span span = new Span(words);
        span.addClassName(className);
        return span;
    }
}
