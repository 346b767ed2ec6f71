package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.holdfast.access.ConsentRow;
import org.holdfast.access.ShareCategory;
import org.holdfast.client.ClientRow;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/**
 * Which supporter sees what, under which live consent, until when; and the switch, which the client holds. Somebody whose tie has
 * ended is here only while something is still shared with them, so that it can be stopped.
 */
final class SharingCard extends Card {
    private final Consumer<SupporterRow> share;
    private final Consumer<SupporterRow> revoke;

    SharingCard(
            ClientRow client,
            List<SupporterRow> supporters,
            List<ConsentRow> consents,
            LocalDate today,
            Consumer<SupporterRow> share,
            Consumer<SupporterRow> revoke) {
        super(say("client.sharing"));
        this.share = share;
        this.revoke = revoke;
        Span rule = new Span(
                say(supporters.isEmpty() ? "client.sharing.nobody" : "client.sharing.rule", client.calledName()));
        rule.addClassNames("hf-quiet", "hf-dense");
        add(rule);
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        supporters.forEach(row -> {
            Optional<ConsentRow> consent = live(consents, row);
            if (consent.isPresent() || !row.ended(today)) {
                list.add(line(row, consent));
            }
        });
        add(list);
    }

    static Optional<ConsentRow> live(List<ConsentRow> consents, SupporterRow supporter) {
        return consents.stream()
                .filter(row -> row.live()
                        && row.supporter().equals(supporter.id())
                        && row.categories().contains(ShareCategory.NEXT_SESSION_TIMES))
                .findFirst();
    }

    private ListItem line(SupporterRow row, Optional<ConsentRow> consent) {
        Span name = new Span(Person.name(row));
        name.addClassName("hf-name");
        Span sees = new Span(consent.map(live -> say("client.sharing.times", Dates.date(live.expiresOn())))
                .orElseGet(() -> say("client.sharing.nothing")));
        sees.addClassNames("hf-dense", "hf-quiet");
        Div words = new Div(name, sees);
        words.addClassName("hf-sees");
        Button button = consent.isPresent()
                ? new Button(say("client.revoke"), click -> revoke.accept(row))
                : new Button(say("client.share"), click -> share.accept(row));
        button.setAriaLabel(say(consent.isPresent() ? "client.revoke.label" : "client.share.label", Person.name(row)));
        Div line = new Div(words, button);
        line.addClassName("hf-sharing-line");
        return new ListItem(line);
    }
}
