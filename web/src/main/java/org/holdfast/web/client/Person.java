package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.ClientId;
import org.holdfast.support.SupporterRow;
import org.jspecify.annotations.Nullable;

/** How people are put in words. */
final class Person {
    private Person() {}

    /** "34, he/him"; what is not known is left out. */
    static String ageAndPronouns(ClientRow row, LocalDate today) {
        String age = row.bornOn() == null
                ? ""
                : say("client.age", Period.between(row.bornOn(), today).getYears());
        return Stream.of(age, orEmpty(row.pronouns()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    static String name(SupporterRow row) {
        return (row.givenName() + " " + orEmpty(row.familyName())).strip();
    }

    /** Their name, which opens their page, and beside it the pronouns and the record number. */
    static Div named(ClientId client, String called, @Nullable String pronouns, String recordNumber) {
        Anchor name = new Anchor(ClientsView.PATH + "/" + client, called);
        name.getElement().setAttribute("router-link", true);
        name.addClassName("hf-name");
        Span about = new Span(pronouns == null ? recordNumber : pronouns + ", " + recordNumber);
        about.addClassName("hf-quiet");
        Div who = new Div(name, about);
        who.addClassName("hf-tie");
        return who;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
