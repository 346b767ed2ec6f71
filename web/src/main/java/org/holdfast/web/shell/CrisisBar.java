package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Always there, whatever is shared. */
final class CrisisBar extends Footer {
    CrisisBar(CrisisLines lines) {
        addClassName("hf-crisis");
        setId("crisis-bar");
        Span always = new Span(say("portal.crisis.always"));
        always.addClassName("hf-wide-only");
        Span ask = new Span(say("portal.crisis.ask"));
        ask.addClassName("hf-strong");
        Div calls = new Div(
                call(lines.emergency(), say("portal.crisis.emergency")),
                call(lines.dayAndNight(), say("portal.crisis.line")));
        calls.addClassNames("hf-row", "hf-calls");
        Div inner = new Div(new Paragraph(ask, always), calls);
        inner.addClassName("hf-crisis-inner");
        add(inner);
    }

    private static Anchor call(String number, String what) {
        Span words = new Span(what);
        words.addClassName("hf-wide-only");
        Anchor call = new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), new Icon("calls"), new Span(number), words);
        call.addClassName("hf-call");
        call.setAriaLabel(say("portal.crisis.call", number, what));
        call.setRouterIgnore(true);
        return call;
    }
}
