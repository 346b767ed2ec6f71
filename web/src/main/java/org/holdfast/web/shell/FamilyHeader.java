package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Our name and nothing more, and the two ways to leave: hide the screen at once, or sign out. */
final class FamilyHeader extends Header {
    FamilyHeader(String reader) {
        addClassName("hf-family-head");
        Span name = new Span(say("shell.name"));
        name.addClassName("hf-family-name");
        Div home = new Div(new Logo(32), name);
        home.addClassName("hf-row");
        Span who = new Span(reader);
        who.addClassName("hf-family-who");
        Anchor out = new Anchor("sign-out", say("rail.sign-out"));
        out.setId("sign-out");
        out.setRouterIgnore(true);
        Span key = new Span(say("portal.hide.key"));
        key.addClassName("hf-key");
        NativeButton hide = new NativeButton();
        hide.add(new Icon("hide"), new Span(say("portal.hide")), key);
        hide.addClassName("hf-hide");
        hide.setId("hide-screen");
        hide.getElement().setAttribute("type", "button").setAttribute("data-hf-back", say("portal.hide.back"));
        Div ways = new Div(who, out, hide);
        ways.addClassNames("hf-row", "hf-family-ways");
        add(home, ways);
    }
}
