package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.access.Caller;

/** The places of the signed-in person: a rail at the side, a bar at the bottom of a phone; and the way out. */
final class Rail extends Nav {
    private final List<Anchor> places = new ArrayList<>();

    Rail(Caller caller) {
        addClassName("hf-rail");
        getElement().setAttribute("aria-label", say("rail.label"));
        Anchor logo = link("", new Logo(40));
        logo.setClassName("hf-logo");
        logo.setAriaLabel(say("rail.home"));
        UnorderedList list = new UnorderedList();
        Place.ALL.stream()
                .filter(place -> place.openTo(caller.roles()))
                .forEach(place -> list.add(new ListItem(item(place))));
        add(logo, list, foot(caller));
    }

    /** Marks the place the reader is in. */
    void at(String path) {
        for (Anchor place : places) {
            boolean here = path.equals(place.getHref()) || path.startsWith(place.getHref() + "/");
            if (here) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        }
    }

    private Anchor item(Place place) {
        Anchor anchor = link(place.path(), new Icon(place.icon()), new Span(say(place.key())));
        anchor.addClassName("hf-place");
        anchor.setId("place-" + place.path());
        places.add(anchor);
        return anchor;
    }

    private static UnorderedList foot(Caller caller) {
        Anchor out = new Anchor(SignOut.PATH.substring(1), new Icon("sign-out"), new Span(say("rail.sign-out")));
        out.setRouterIgnore(true);
        out.setId("sign-out");
        out.addClassName("hf-place");
        out.setTitle(say("rail.signed-in-as", caller.name()));
        Anchor initials = link(SignInsView.PATH);
        initials.setText(initials(caller.name()));
        initials.addClassName("hf-me");
        initials.setTitle(say("rail.sign-ins", caller.name()));
        initials.setAriaLabel(say("rail.sign-ins", caller.name()));
        UnorderedList foot = new UnorderedList(new ListItem(out, initials));
        foot.addClassName("hf-rail-foot");
        return foot;
    }

    private static Anchor link(String path, com.vaadin.flow.component.Component... content) {
        Anchor anchor = new Anchor(path, content);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    /** "Ruth Adler" becomes "RA"; a single name gives one letter; letters beyond the basic plane stay whole. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Messages.locale());
    }
}
