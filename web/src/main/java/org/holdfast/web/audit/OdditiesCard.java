package org.holdfast.web.audit;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.access.Oddity;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/** What deserves a question, of the last thirty days. It accuses nobody. */
final class OdditiesCard extends Card {
    OdditiesCard(List<Oddity> oddities) {
        super(say("audit.odd"));
        if (oddities.isEmpty()) {
            add(new Paragraph(say("audit.odd.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        oddities.forEach(odd -> list.add(new ListItem(say(
                "audit.odd." + odd.kind(),
                odd.person(),
                odd.record(),
                odd.times(),
                Dates.stamp(odd.lastAt(), ZoneOffset.UTC)))));
        add(list);
    }
}
