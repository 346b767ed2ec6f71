package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Icon;

/** Where one is: the way back to the day, when and where the session is and who holds it; and the heads of the columns. */
final class RosterHead {
    private RosterHead() {}

    static Component[] crumb(RosterDesk desk) {
        DayRow first = desk.rows().getFirst();
        Anchor day = new Anchor("today/" + first.heldOn(), Dates.day(first.heldOn()));
        day.getElement().setAttribute("router-link", true);
        String time = first.endsAt() == null
                ? Words.time(first)
                : say("roster.time", Words.time(first), Dates.time(first.endsAt(), first.zone()));
        String place =
                first.room() == null || first.room().isBlank() ? say("session.mode." + first.mode()) : first.room();
        String with = desk.roster().clinician();
        String at = place.isBlank() ? time : say("roster.crumb", time, place);
        return new Component[] {
            day, new Icon("forward"), new Span(with == null ? at : say("roster.crumb.with", at, with))
        };
    }

    static Component columns() {
        Div heads = new Div();
        heads.addClassName("hf-roster-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        Choice.COMMON.forEach(choice -> heads.add(new Span(say("session.do." + choice))));
        return heads;
    }
}
