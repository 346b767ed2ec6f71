package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.episode.Ending;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.SegmentRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Chip;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Tone;
import org.jspecify.annotations.Nullable;

/** A client's stays: where each went from day to day, how it ended in both people's words, and that coming back is a good thing. */
final class StayCard extends Card {
    private final transient StayDesk desk;

    StayCard(StayDesk desk, List<EpisodeRow> stays) {
        super(say("stay.card"));
        this.desk = desk;
        addClassName("hf-stays");
        if (stays.isEmpty()) {
            Span none = new Span(say("stay.none", desk.client().calledName()));
            none.addClassName("hf-quiet");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("hf-list");
            stays.forEach(stay -> list.add(line(stay)));
            add(list);
        }
        Div below = new Div(SessionsCard.button(say("stay.admit"), desk::admit));
        below.addClassName("hf-sharing-more");
        add(below);
    }

    private ListItem line(EpisodeRow stay) {
        boolean open = stay.dischargedOn() == null;
        Span what = new Span(open ? desk.dayOf(stay) : say("stay.over", days(stay)));
        what.addClassName("hf-name");
        Div head = new Div(what);
        head.addClassName("hf-tie");
        Long after = stay.returnedAfter();
        if (after != null) {
            head.add(new Chip(Tone.KELP, say("stay.returned", after)));
        }
        ListItem item = new ListItem(head, dates(stay), course(stay));
        item.setClassName("hf-ended", !open);
        Ending ending = stay.ending();
        if (ending != null) {
            words(item, "stay.client-words", ending.clientWords());
            words(item, "stay.clinician-words", ending.clinicianWords());
        }
        Div ways = new Div();
        ways.addClassName("hf-sharing-more");
        if (open) {
            ways.add(
                    named("stay.move", stay, () -> desk.move(stay)),
                    named("stay.dates", stay, () -> desk.correct(stay)),
                    named("stay.end", stay, () -> desk.end(stay, desk.today())));
        } else {
            ways.add(
                    named("stay.dates", stay, () -> desk.correct(stay)),
                    named("stay.back", stay, () -> desk.takeBack(stay)));
        }
        item.add(ways);
        return item;
    }

    private static NativeButton named(String key, EpisodeRow stay, Runnable what) {
        NativeButton button = SessionsCard.button(say(key), what);
        button.setAriaLabel(say("stay.label", say(key), Dates.date(stay.admittedOn())));
        return button;
    }

    private static String days(EpisodeRow stay) {
        LocalDate end = stay.dischargedOn();
        return end == null
                ? Dates.date(stay.admittedOn())
                : say("stay.from-to", Dates.date(stay.admittedOn()), Dates.date(end));
    }

    /** First request, first contact, admission, last contact, discharge: as far as they are known, in that order. */
    private static Paragraph dates(EpisodeRow stay) {
        Ending ending = stay.ending();
        String planned = ending == null || ending.planned() == null
                ? ""
                : say(ending.planned() ? "stay.as-planned" : "stay.not-planned");
        Paragraph line = new Paragraph(Stream.of(
                        said("stay.requested", stay.dates().firstRequestOn()),
                        said("stay.contacted", stay.dates().firstContactOn()),
                        said("stay.admitted", stay.admittedOn()),
                        said("stay.last-contact", stay.dates().lastContactOn()),
                        ending == null ? "" : say("client.discharge." + ending.reason()),
                        planned)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(say("stay.and"))));
        line.addClassNames("hf-dense", "hf-quiet");
        return line;
    }

    private static String said(String key, @Nullable LocalDate day) {
        return day == null ? "" : say(key, Dates.date(day));
    }

    private static OrderedList course(EpisodeRow stay) {
        OrderedList course = new OrderedList();
        course.addClassName("hf-course");
        for (SegmentRow one : stay.course()) {
            Span when = new Span(Dates.said(Dates.date(one.fromOn()), one.fromOn()));
            when.addClassName("hf-quiet");
            String where = say("stay.where", one.programme(), one.site());
            ListItem item = new ListItem(when, new Span(where));
            if (one.level() != null) {
                item.add(new Chip(Tone.SEA, say("stay.level." + one.level())));
            }
            course.add(item);
        }
        return course;
    }

    private static void words(ListItem item, String key, @Nullable String words) {
        if (words != null) {
            Span who = new Span(say(key));
            who.addClassNames("hf-caption");
            Span said = new Span(words);
            said.addClassName("hf-note");
            Div block = new Div(who, new Div(said));
            block.addClassName("hf-said-words");
            item.add(block);
        }
    }
}
