package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.session.ClockChange;
import org.holdfast.session.Proposed;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Messages;

/** The days of a series before it is booked: what is in the way, and what the clocks do. */
final class ProposedDays extends Div {
    ProposedDays(List<Proposed> proposed, ZoneId zone, Runnable back) {
        addClassNames("hf-wide", "hf-proposed");
        long taken = proposed.stream().filter(one -> one.inTheWay() != null).count();
        add(new Paragraph(say(
                "calendar.proposed",
                proposed.size(),
                Dates.date(proposed.getFirst().day()),
                Dates.date(proposed.getLast().day()))));
        if (taken > 0) {
            Paragraph out = new Paragraph(say("calendar.proposed.taken", taken));
            out.addClassName("hf-amber-text");
            add(out);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        proposed.forEach(one -> list.add(line(one, zone)));
        NativeButton change = new NativeButton(say("calendar.proposed.back"), click -> back.run());
        change.addClassName("hf-link");
        add(list, change);
    }

    private static ListItem line(Proposed one, ZoneId zone) {
        ListItem line = new ListItem(Dates.said(Dates.dayAndTime(one.startsAt(), zone), one.startsAt(), zone));
        if (one.clocks() != ClockChange.NONE) {
            Span clocks = new Span(" " + say("calendar.clocks." + one.clocks()));
            clocks.addClassName("hf-amber-text");
            line.add(clocks);
        }
        if (one.inTheWay() != null) {
            Span why = new Span(" " + say("calendar.proposed.out", Messages.say(one.inTheWay())));
            why.addClassName("hf-quiet");
            line.add(why);
            line.addClassName("hf-proposed-out");
        }
        return line;
    }
}
