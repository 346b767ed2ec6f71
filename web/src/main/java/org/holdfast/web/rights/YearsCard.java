package org.holdfast.web.rights;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.rights.KeptFor;
import org.holdfast.rights.Removals;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.SignInAgain;

/** How long each site keeps records after the last discharge. */
final class YearsCard extends Card {
    YearsCard(Removals removals, Consumer<String> done) {
        super(say("rights.years"));
        Paragraph means = new Paragraph(say("rights.years.means"));
        means.addClassNames("hf-quiet", "hf-read");
        add(means);
        removals.sites().forEach(site -> add(line(site, removals, done)));
    }

    private Div line(KeptFor site, Removals removals, Consumer<String> done) {
        IntegerField years = new IntegerField(say("rights.years.field"));
        years.setValue(site.years());
        years.setMin(6);
        years.setMax(100);
        years.setStepButtonsVisible(true);
        years.setManualValidation(true);
        Button save = new Button(
                say("laws.save"),
                click -> SignInAgain.trying(this, () -> {
                    try {
                        removals.keepFor(site.site(), years.getValue());
                        done.accept(say("rights.years.saved", site.name()));
                    } catch (Refused refused) {
                        years.setErrorMessage(Messages.say(refused));
                        years.setInvalid(true);
                    }
                }));
        save.setAriaLabel(say("laws.save.of", site.name()));
        H3 head = new H3(site.name());
        Div line = new Div(head, new Div(years, save));
        line.addClassName("hf-rule-line");
        return line;
    }
}
