package org.holdfast.web.portal;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.holdfast.access.ConsentScope;
import org.holdfast.web.shell.Dates;

/** What goes with everything that is shown: the law's statement, in sight, and the scope of the consent (42 CFR 2.32). */
final class ScopeNotice extends Div {
    ScopeNotice(String calledName, ConsentScope scope) {
        addClassName("hf-caption");
        UnorderedList what = new UnorderedList();
        scope.described().forEach(each -> what.add(new ListItem(each)));
        NativeDetails details = new NativeDetails(
                say("portal.scope.head", calledName),
                new Div(
                        new Paragraph(say("portal.scope.what", calledName)),
                        what,
                        new Paragraph(say(
                                "portal.scope.for",
                                scope.purpose(),
                                Dates.date(scope.givenOn()),
                                Dates.date(scope.expiresOn()),
                                calledName))));
        add(new Paragraph(scope.notice()), details);
    }
}
