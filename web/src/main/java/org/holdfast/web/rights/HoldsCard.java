package org.holdfast.web.rights;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.rights.HoldRow;
import org.holdfast.rights.Removals;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Messages;

/** Legal holds: nothing of these records goes while they stand. */
final class HoldsCard extends Card {
    HoldsCard(Removals removals, Consumer<String> done) {
        super(say("rights.holds"));
        Paragraph means = new Paragraph(say("rights.holds.means"));
        means.addClassNames("hf-quiet", "hf-read");
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        removals.holds().forEach(row -> list.add(line(row, removals, done)));
        TextField number = new TextField(say("glass.number"));
        number.setMaxLength(60);
        number.setManualValidation(true);
        TextField reason = new TextField(say("rights.hold.reason"));
        reason.setMaxLength(500);
        reason.setManualValidation(true);
        Button hold = new Button(say("rights.hold"), click -> {
            try {
                removals.hold(number.getValue(), reason.getValue());
                done.accept(say("rights.held"));
            } catch (Refused refused) {
                TextField where = refused.key().equals("hold.needs-a-reason") ? reason : number;
                number.setInvalid(false);
                reason.setInvalid(false);
                where.setErrorMessage(Messages.say(refused));
                where.setInvalid(true);
                where.focus();
            }
        });
        Div asking = new Div(number, reason, hold);
        asking.addClassName("hf-asking");
        add(means, list, asking);
    }

    private static ListItem line(HoldRow row, Removals removals, Consumer<String> done) {
        Span words = new Span(say(
                "rights.hold.line",
                row.recordNumber(),
                row.reason(),
                Dates.date(row.since().atZone(ZoneOffset.UTC).toLocalDate())));
        Button lift = new Button(say("rights.lift"), click -> {
            removals.lift(row.id());
            done.accept(say("rights.lifted"));
        });
        Div line = new Div(words, lift);
        line.addClassName("hf-sharing-line");
        return new ListItem(line);
    }
}
