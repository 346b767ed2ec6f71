package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import org.holdfast.client.ChannelRow;
import org.holdfast.client.ClientRow;
import org.holdfast.client.ContactKind;
import org.holdfast.client.ContactUse;
import org.holdfast.client.Contacts;
import org.holdfast.client.NewChannel;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Chip;
import org.holdfast.web.shell.Tone;

/** How a client may be reached: each way with its yes and no in words, and what makes it safe before the number is dialled. */
final class ContactCard extends Card {
    private final transient Contacts contacts;
    private final transient ClientRow client;
    private final Changed changed;

    /** Hears what was done, as a key and what fills it. */
    @FunctionalInterface
    interface Changed {
        void done(String key, Object... args);
    }

    ContactCard(Contacts contacts, ClientRow client, Changed changed) {
        super(say("client.contact", client.calledName()));
        this.contacts = contacts;
        this.client = client;
        this.changed = changed;
        addClassName("hf-contact");
        List<ChannelRow> ways = contacts.of(client.id());
        if (ways.isEmpty()) {
            Span none = new Span(say("client.contact.none", client.calledName()));
            none.addClassName("hf-quiet");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("hf-list");
            ways.forEach(way -> list.add(line(way)));
            add(list);
        }
        Div below = new Div(SessionsCard.button(say("client.contact.add"), this::add));
        below.addClassName("hf-sharing-more");
        add(below);
    }

    private ListItem line(ChannelRow way) {
        NewChannel channel = way.channel();
        Span kind = new Span(say("client.contact.kind." + channel.kind()));
        kind.addClassName("hf-quiet");
        Div head = new Div(address(channel), kind);
        head.addClassName("hf-tie");
        if (channel.preferred()) {
            head.add(new Chip(Tone.SEA, say("client.contact.first.chip")));
        }
        ListItem item = new ListItem();
        if (channel.note() != null) {
            Span safe = new Span(channel.note());
            safe.addClassName("hf-note");
            item.add(head, mayWe(channel), new Div(safe));
        } else {
            item.add(head, mayWe(channel));
        }
        Div ways = new Div(
                named("client.contact.change", channel, () -> change(way)),
                named("client.contact.end", channel, () -> end(way)));
        ways.addClassName("hf-sharing-more");
        item.add(ways);
        return item;
    }

    private static Component named(String key, NewChannel channel, Runnable what) {
        var button = SessionsCard.button(say(key), what);
        button.setAriaLabel(say(key + ".label", channel.address()));
        return button;
    }

    /** A link that dials only where calling was agreed to. */
    private static Component address(NewChannel channel) {
        boolean dials = channel.kind() == ContactKind.MOBILE || channel.kind() == ContactKind.PHONE;
        Component words = dials && channel.may().contains(ContactUse.CALL)
                ? new Anchor("tel:" + channel.address().replaceAll("[^+0-9]", ""), channel.address())
                : new Span(channel.address());
        words.addClassName("hf-name");
        return words;
    }

    private static Div mayWe(NewChannel channel) {
        Div chips = new Div();
        chips.addClassName("hf-may-we");
        Arrays.stream(ContactUse.values())
                .filter(channel.kind().uses()::contains)
                .forEach(use -> {
                    boolean yes = channel.may().contains(use);
                    chips.add(new Chip(
                            yes ? Tone.KELP : Tone.SAND,
                            say((yes ? "client.contact.yes." : "client.contact.no.") + use)));
                });
        return chips;
    }

    private void add() {
        new ChannelDialog(
                        say("client.contact.new", client.calledName()),
                        null,
                        given -> contacts.add(client.id(), given),
                        () -> changed.done("client.contact.saved"))
                .open();
    }

    private void change(ChannelRow way) {
        new ChannelDialog(
                        say("client.contact.change.new", client.calledName()),
                        way.channel(),
                        better -> contacts.change(client.id(), way.id(), better),
                        () -> changed.done("client.contact.saved"))
                .open();
    }

    private void end(ChannelRow way) {
        new AskDialog(
                        say("client.contact.end.ask", way.channel().address()),
                        say("client.contact.end.means"),
                        say("client.contact.end"),
                        say("client.contact.end.no"),
                        () -> {
                            contacts.end(client.id(), way.id());
                            changed.done("client.contact.ended");
                        })
                .open();
    }
}
