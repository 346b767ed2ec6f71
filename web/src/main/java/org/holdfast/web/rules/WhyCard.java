package org.holdfast.web.rules;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import org.holdfast.access.Action;
import org.holdfast.access.Colleague;
import org.holdfast.access.Reason;
import org.holdfast.access.Rules;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Messages;

/** "Why may Ruth see this record?" Answered by the policy itself, in a sentence. */
final class WhyCard extends Card {
    private final transient Rules rules;
    private final ComboBox<Colleague> staff = new ComboBox<>(say("rules.why.staff"));
    private final ComboBox<Action> action = new ComboBox<>(say("rules.why.action"));
    private final TextField number = new TextField(say("rules.why.number"));
    private final Paragraph because = new Paragraph();

    WhyCard(Rules rules) {
        super(say("rules.why"));
        this.rules = rules;
        addClassName("hf-no-print");
        Paragraph help = new Paragraph(say("rules.why.help"));
        help.addClassName("hf-caption");
        staff.setItems(rules.colleagues());
        staff.setItemLabelGenerator(Colleague::name);
        action.setItems(EnumSet.range(Action.SEE_CLIENT, Action.REVOKE_CONSENT));
        action.setItemLabelGenerator(one -> say("action." + one));
        action.setValue(Action.SEE_CLIENT);
        number.setMaxLength(60);
        Div fields = new Div(staff, action, number, new Button(say("rules.why.ask"), click -> explain()));
        fields.addClassName("hf-asking");
        because.setId("because");
        because.getElement().setAttribute("role", "status");
        add(help, fields, because);
    }

    private void explain() {
        if (staff.isEmpty() || action.isEmpty() || number.getValue().isBlank()) {
            because.setText(say("rules.why.needs-all"));
            return;
        }
        try {
            Reason reason = rules.explain(staff.getValue().id(), action.getValue(), number.getValue());
            because.setText(say(reason.allows() ? "rules.why.yes" : "rules.why.no", say("reason." + reason)));
        } catch (Refused refused) {
            because.setText(Messages.say(refused));
        }
    }
}
