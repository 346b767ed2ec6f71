package org.holdfast.web.rules;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.access.Rules;
import org.holdfast.access.Standing;
import org.holdfast.access.WhoMay;
import org.holdfast.access.WhoMay.Cell;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;

/** The agreed table of who may what, to be read and printed, and the question why. */
@Route(value = "who-may", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
public class WhoMayView extends Page {
    @Inject
    public WhoMayView(Rules rules) {
        super(Action.SEE_RULES);
        addClassName("hf-rules");
        title(say("rules.title"));
        answer(say("rules.answer"));
        Button print = new Button(
                say("rules.print"),
                new Icon("print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("hf-no-print");
        actions(print);
        Card table = new Card(say("rules.table"), scrolling(table(rules.whoMay())));
        Div stack = new Div(new WhyCard(rules), table);
        stack.addClassName("hf-stack");
        add(stack);
    }

    private static NativeTable table(WhoMay rules) {
        NativeTable table = new NativeTable();
        table.addClassName("hf-table");
        Element head = new Element("tr");
        for (String key : new String[] {"rules.what", "rules.may", "rules.without"}) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(say(key)));
        }
        Element body = new Element("tbody");
        for (Action action : Action.values()) {
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(say("action." + action)),
                            cell(rules, action, Cell.YES),
                            cell(rules, action, Cell.WITHOUT)));
        }
        table.getElement().appendChild(new Element("thead").appendChild(head), body);
        return table;
    }

    private static Element cell(WhoMay rules, Action action, Cell wanted) {
        String who = Arrays.stream(Standing.values())
                .filter(standing -> rules.cell(action, standing) == wanted)
                .map(standing -> say("standing." + standing))
                .collect(Collectors.joining(", "));
        return new Element("td")
                .setText(
                        everybody(rules, action, wanted)
                                ? say("rules.everybody")
                                : who.isEmpty() ? say("rules.nobody") : who);
    }

    private static boolean everybody(WhoMay rules, Action action, Cell wanted) {
        return Arrays.stream(Standing.values())
                .allMatch(standing -> standing == Standing.NOBODY || rules.cell(action, standing) == wanted);
    }

    private static Div scrolling(NativeTable table) {
        Div frame = new Div(table);
        frame.addClassName("hf-scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", say("rules.table"));
        return frame;
    }
}
