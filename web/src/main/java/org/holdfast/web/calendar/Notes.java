package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.holdfast.session.CalendarPage;
import org.holdfast.session.GapRow;
import org.holdfast.session.TimeOffId;
import org.holdfast.session.TimeOffRow;
import org.holdfast.web.shell.Alert;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Tone;

/** What the grid cannot show: days off, and days of a series on which nothing was planned. */
final class Notes extends Div {
    Notes() {
        addClassName("hf-stack-tight");
    }

    void show(Component one) {
        removeAll();
        add(one);
    }

    void draw(CalendarPage page, Consumer<TimeOffId> takeBack) {
        removeAll();
        page.gaps().forEach(gap -> add(new Alert(Tone.AMBER, words(gap))));
        page.off().forEach(off -> add(new Alert(Tone.SAND, line(off, takeBack))));
    }

    private static String words(GapRow gap) {
        String what = gap.title().isEmpty() ? say("session.kind." + gap.kind()) : gap.title();
        return say(
                "calendar.gap",
                Dates.day(gap.day()),
                Dates.time(gap.time()),
                what,
                gap.clinicianName(),
                say("calendar.gap." + gap.why()));
    }

    private static Component line(TimeOffRow off, Consumer<TimeOffId> takeBack) {
        NativeButton back = new NativeButton(say("calendar.off.back"), click -> takeBack.accept(off.id()));
        back.addClassName("hf-link");
        String days = off.from().equals(off.to())
                ? Dates.date(off.from())
                : say("calendar.from-to", Dates.date(off.from()), Dates.date(off.to()));
        back.setAriaLabel(say("calendar.off.back.label", Lens.offWords(off), days));
        return new Span(new Span(say("calendar.off.line", Lens.offWords(off), days) + " "), back);
    }
}
