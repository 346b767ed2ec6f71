package org.holdfast.web.portal;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import org.holdfast.session.SharedTime;
import org.holdfast.session.SharedTimesRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Icon;

/** Windows to keep free, by first name only: never what for, with whom or where. */
final class TimesToKeepFree extends Div {
    TimesToKeepFree(String reader, SharedTimesRow row, Instant now) {
        addClassNames("hf-family-part", "hf-times");
        SharedTime next = row.times().getFirst();
        add(new Hero(
                say("portal.hello.times", reader), window(next, now), say("portal.times.please", row.calledName())));
        UnorderedList list = new UnorderedList();
        list.addClassNames("hf-list", "hf-windows");
        row.times().forEach(time -> list.add(new ListItem(new Icon("calendar"), window(time, now))));
        Paragraph whose = new Paragraph(say("portal.whose", row.calledName()));
        whose.addClassName("hf-caption");
        add(new Card(say("portal.times.head"), list, whose, new ScopeNotice(row.calledName(), row.scope())));
    }

    private static Dates.Said window(SharedTime time, Instant now) {
        LocalDate day = time.from().atZone(time.zone()).toLocalDate();
        LocalDate today = now.atZone(time.zone()).toLocalDate();
        String when = day.equals(today) ? say("portal.today") : Dates.day(day);
        String words =
                say("portal.window", when, Dates.time(time.from(), time.zone()), Dates.time(time.to(), time.zone()));
        return Dates.said(words, time.from(), time.zone());
    }
}
