package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.web.shell.Icon;

/** What to know before going on, above everything else of the page; where a stay went quiet, with the decision beside it. */
final class Concerns extends UnorderedList {
    Concerns(List<Concern> concerns, EpisodeRow stay, StayDesk desk, LocalDate closesOn) {
        addClassName("hf-concerns");
        getElement().setAttribute("aria-label", say("stay.concerns"));
        concerns.forEach(concern -> {
            Span what = new Span(concern.what());
            what.addClassName("hf-strong");
            Span why = new Span(concern.why());
            Div words = new Div(what, new Span(" "), why);
            words.addClassName("hf-concern-words");
            ListItem item = new ListItem(new Icon("warning"), words);
            item.addClassNames("hf-alert", "hf-alert-amber");
            if (concern.quiet()) {
                Div ways = new Div(
                        SessionsCard.button(say("stay.quiet.close"), () -> desk.end(stay, closesOn)),
                        SessionsCard.button(say("stay.quiet.keep"), () -> desk.keepOpen(stay)));
                ways.addClassName("hf-sharing-more");
                item.add(ways);
            }
            add(item);
        });
    }
}
