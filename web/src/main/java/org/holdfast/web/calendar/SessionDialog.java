package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.SessionKind;
import org.holdfast.web.shell.Dates;

/** One session: who, where and with whom, and what can be done with it. */
final class SessionDialog extends Dialog {
    /** What can be done. */
    interface Doing {
        void move(CalendarRow row);

        void callOff(CalendarRow row);

        void putBack(CalendarRow row);

        void takeOut(CalendarRow row);

        void add(CalendarRow row);

        void remove(CalendarRow row, CalendarRow.Participant who);
    }

    SessionDialog(CalendarRow row, Instant now, Doing doing) {
        setHeaderTitle(Words.who(row));
        addClassName("hf-form-dialog");
        setWidth("480px");
        Paragraph when = new Paragraph(
                Dates.said(Dates.longDay(row.heldOn()), row.startsAt(), row.zone()), new Span(", " + Words.time(row)));
        when.addClassName("hf-fact");
        add(when, new Paragraph(Words.about(row)));
        if (row.series() != null) {
            add(quiet(say("calendar.in-series")));
        }
        boolean ahead = row.startsAt().isAfter(now);
        boolean open = row.mine() && ahead && !row.off();
        add(people(row, open, doing));
        Div buttons = new Div();
        buttons.addClassNames("hf-row", "hf-wrap", "hf-below");
        if (!row.mine()) {
            add(quiet(say("calendar.not-mine")));
        } else if (!ahead) {
            Anchor day = new Anchor("today/" + row.heldOn(), say("calendar.mark-there"));
            day.getElement().setAttribute("router-link", true);
            add(new Paragraph(day));
        } else if (row.off()) {
            buttons.add(button("calendar.put-back", () -> doing.putBack(row)));
        } else {
            if (row.marked()) {
                add(quiet(say("calendar.some-marked")));
            } else {
                buttons.add(
                        button("calendar.move", () -> doing.move(row)),
                        button("calendar.take-out", () -> doing.takeOut(row)));
            }
            buttons.add(
                    button("calendar.call-off", () -> doing.callOff(row)),
                    button("calendar.join", () -> doing.add(row)));
        }
        add(buttons);
        getFooter().add(new Button(say("calendar.close"), click -> close()));
    }

    private Div people(CalendarRow row, boolean open, Doing doing) {
        Div people = new Div();
        people.addClassName("hf-stack-tight");
        boolean many = row.people().size() + row.others() > 1 || row.kind() == SessionKind.GROUP;
        row.people().forEach(one -> {
            Anchor client = new Anchor("clients/" + one.id(), one.name());
            client.getElement().setAttribute("router-link", true);
            Div line = new Div(client);
            line.addClassName("hf-row");
            if (open && many) {
                Button off = button("calendar.leave", () -> doing.remove(row, one));
                off.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                off.setAriaLabel(say("calendar.leave.label", one.name()));
                line.add(off);
            }
            people.add(line);
        });
        if (row.others() > 0) {
            people.add(quiet(say(row.people().isEmpty() ? "calendar.others.only" : "calendar.others", row.others())));
        }
        return people;
    }

    private static Paragraph quiet(String words) {
        Paragraph quiet = new Paragraph(words);
        quiet.addClassName("hf-quiet");
        return quiet;
    }

    private Button button(String words, Runnable what) {
        return new Button(say(words), click -> {
            close();
            what.run();
        });
    }
}
