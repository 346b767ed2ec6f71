package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.access.ConsentRow;
import org.holdfast.access.SafetyFlagRow;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;

/**
 * Which supporter sees what, under which live consent, until when; and the switches, which the client holds. Somebody whose tie has
 * ended is here only while a consent still stands, so that it can be stopped.
 */
final class SharingCard extends Card {
    private final SharingDesk desk;

    SharingCard(SharingDesk desk) {
        super(say("client.sharing"));
        this.desk = desk;
        String called = desk.client().calledName();
        Span rule = new Span(say(desk.people().isEmpty() ? "client.sharing.nobody" : "client.sharing.rule", called));
        rule.addClassNames("hf-quiet", "hf-dense");
        add(rule);
        desk.hidden(null).ifPresent(flag -> add(hiddenFromAll(flag)));
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        desk.people().forEach(row -> {
            if (desk.live(row).isPresent() || !row.ended(desk.today())) {
                list.add(line(row));
            }
        });
        desk.ofNotes().forEach(row -> list.add(ofNotes(row)));
        add(list);
        Div below = new Div(link("client.counselling.take", desk::counselling));
        below.addClassName("hf-sharing-more");
        if (!desk.people().isEmpty() && desk.hidden(null).isEmpty()) {
            below.add(link("client.hide.all", () -> desk.hide(null)));
        }
        add(below);
    }

    private Div hiddenFromAll(SafetyFlagRow flag) {
        Span chip = new Span(say("client.hidden.all"));
        chip.addClassNames("hf-chip", "hf-chip-amber");
        Div line = new Div(chip, link("client.hide.end", () -> desk.showAgain(flag)));
        line.addClassName("hf-sharing-more");
        return line;
    }

    private ListItem line(SupporterRow row) {
        Optional<ConsentRow> consent = desk.live(row);
        Span name = new Span(Person.name(row));
        name.addClassName("hf-name");
        Span sees = new Span(sees(row, consent));
        sees.addClassNames("hf-dense", "hf-quiet");
        Div words = new Div(name, sees);
        words.addClassName("hf-sees");
        Button button = consent.isPresent()
                ? new Button(say("client.revoke"), click -> desk.revoke(row))
                : new Button(say("client.share"), click -> desk.share(row));
        button.setAriaLabel(say(consent.isPresent() ? "client.revoke.label" : "client.share.label", Person.name(row)));
        Div line = new Div(words, button);
        line.addClassName("hf-sharing-line");
        return new ListItem(line, more(row, consent));
    }

    private String sees(SupporterRow row, Optional<ConsentRow> consent) {
        if (desk.hidden(row.id()).isPresent() || desk.hidden(null).isPresent()) {
            return say("client.sharing.hidden");
        }
        return consent.map(live -> live.paused()
                        ? say("client.sharing.paused", Dates.date(live.expiresOn()))
                        : say(
                                live.endsWithStay() ? "client.sharing.sees.stay" : "client.sharing.sees",
                                what(live),
                                Dates.date(live.expiresOn())))
                .orElseGet(() -> say("client.sharing.nothing"));
    }

    private static String what(ConsentRow row) {
        return row.categories().stream()
                .sorted()
                .map(category -> say("client.share.short." + category))
                .collect(Collectors.joining(", "));
    }

    private Component more(SupporterRow row, Optional<ConsentRow> consent) {
        List<Component> inside = new ArrayList<>();
        boolean ended = row.ended(desk.today());
        if (consent.isPresent() && !ended) {
            inside.add(link("client.share.change", () -> desk.share(row)));
            inside.add(
                    consent.get().paused()
                            ? link("client.resume", () -> desk.resume(row))
                            : link("client.pause", () -> desk.pause(row)));
        }
        consent.filter(live -> !live.paper().isEmpty())
                .ifPresent(live -> inside.add(link("client.paper", () -> desk.paper(live))));
        desk.hidden(row.id())
                .ifPresentOrElse(
                        flag -> inside.add(link("client.hide.end", () -> desk.showAgain(flag))),
                        () -> inside.add(link("client.hide", () -> desk.hide(row))));
        desk.represents(row)
                .ifPresentOrElse(
                        right -> inside.add(link("client.represent.end", () -> desk.endRepresenting(row, right))),
                        () -> {
                            if (!ended) {
                                inside.add(link("client.represent", () -> desk.represent(row)));
                            }
                        });
        Div links = new Div(inside.toArray(Component[]::new));
        links.addClassName("hf-sharing-more");
        NativeDetails details = new NativeDetails(say("client.sharing.more"), links);
        details.addClassNames("hf-dense", "hf-sharing-details");
        desk.represents(row).ifPresent(right -> {
            Span chip = new Span(
                    say("client.represents." + right.authority(), desk.client().calledName()));
            chip.addClassName("hf-chip");
            links.addComponentAsFirst(chip);
        });
        desk.before(row).forEach(old -> links.add(before(old)));
        return details;
    }

    private Component before(ConsentRow old) {
        Span words = new Span(
                say("client.sharing.before", Math.max(1, old.version()), Dates.date(old.givenOn()), what(old)));
        words.addClassName("hf-quiet");
        Div line = new Div(words);
        line.addClassName("hf-wide");
        if (!old.paper().isEmpty()) {
            line.add(link("client.paper", () -> desk.paper(old)));
        }
        return line;
    }

    private ListItem ofNotes(ConsentRow row) {
        Span name = new Span(row.recipient());
        name.addClassName("hf-name");
        Span told = new Span(say("client.counselling.told", row.information(), Dates.date(row.expiresOn())));
        told.addClassNames("hf-dense", "hf-quiet");
        Div words = new Div(name, told);
        words.addClassName("hf-sees");
        Button end = new Button(say("client.counselling.revoke.yes"), click -> desk.revoke(row));
        Div line = new Div(words, end);
        line.addClassName("hf-sharing-line");
        Div links = new Div(link("client.paper", () -> desk.paper(row)));
        links.addClassName("hf-sharing-more");
        return new ListItem(line, links);
    }

    private static NativeButton link(String key, Runnable what) {
        return SessionsCard.button(say(key), what);
    }
}
