package org.holdfast.web.glass;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.holdfast.access.Glasses;
import org.holdfast.access.NewGlass;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Messages;
import org.holdfast.web.shell.SignInAgain;

/** Whose record, why, and the four facts of 42 CFR 2.51(c). What was typed stays until the glass is broken. */
@StyleSheet("css/client.css")
final class GlassForm extends Card {
    private static final int LONG_AGO = 24 * 60;

    private final transient Glasses glasses;
    private final transient Clock clock;
    private final transient Runnable broken;
    private final TextField number = new TextField(say("glass.number"));
    private final TextArea reason = new TextArea(say("glass.reason"));
    private final TextField personnel = new TextField(say("glass.personnel"));
    private final TextField nature = new TextField(say("glass.nature"));
    private final TextField disclosedBy = new TextField(say("glass.disclosed-by"));
    private final IntegerField minutesAgo = new IntegerField(say("glass.minutes-ago"));
    private final Div trouble = new Div();
    private final transient Map<String, Component> fieldOf = Map.of(
            "glass.needs-record", number,
            "glass.no-such-record", number,
            "glass.needs-reason", reason,
            "glass.needs-personnel", personnel,
            "glass.needs-nature", nature,
            "glass.needs-disclosed-by", disclosedBy);

    GlassForm(Glasses glasses, Clock clock, String reader, Runnable broken) {
        super(say("glass.form"));
        this.glasses = glasses;
        this.clock = clock;
        this.broken = broken;
        Paragraph means = new Paragraph(say("glass.means"));
        means.addClassNames("hf-quiet", "hf-read");
        number.setMaxLength(60);
        number.setAutofocus(true);
        reason.setMaxLength(1000);
        reason.setHelperText(say("glass.reason.help"));
        personnel.setMaxLength(300);
        personnel.setHelperText(say("glass.personnel.help"));
        nature.setMaxLength(500);
        disclosedBy.setMaxLength(200);
        disclosedBy.setValue(reader);
        minutesAgo.setValue(0);
        minutesAgo.setMin(0);
        minutesAgo.setMax(LONG_AGO);
        minutesAgo.setStepButtonsVisible(true);
        minutesAgo.setHelperText(say("glass.minutes-ago.help"));
        reason.addClassName("hf-wide");
        personnel.addClassName("hf-wide");
        nature.addClassName("hf-wide");
        Div form = new Div(number, reason, personnel, nature, disclosedBy, minutesAgo);
        form.addClassName("hf-form");
        fieldOf.values().forEach(field -> field.getElement().setProperty("manualValidation", true));
        Button go = new Button(say("glass.break"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClassName("hf-danger");
        go.setDisableOnClick(true);
        go.addClickListener(click -> go.setEnabled(true));
        Div foot = new Div(go);
        foot.addClassName("hf-form-foot");
        add(means, trouble, form, foot);
    }

    private void go() {
        trouble.removeAll();
        fieldOf.values().forEach(field -> tell(field, ""));
        try {
            Integer ago = minutesAgo.getValue();
            NewGlass given = new NewGlass(
                    number.getValue(),
                    reason.getValue(),
                    personnel.getValue(),
                    disclosedBy.getValue(),
                    clock.instant().minus(Duration.ofMinutes(ago == null ? 0 : ago)),
                    nature.getValue());
            SignInAgain.trying(this, () -> {
                try {
                    glasses.breakGlass(given);
                    broken.run();
                } catch (Refused refused) {
                    say(refused);
                }
            });
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void say(Refused refused) {
        Component field = fieldOf.get(refused.key());
        if (field == null) {
            trouble.add(ErrorBox.of(refused));
            return;
        }
        tell(field, Messages.say(refused));
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static void tell(Component field, String error) {
        if (field instanceof HasValidationProperties checked) {
            checked.setErrorMessage(error);
            checked.setInvalid(!error.isEmpty());
        }
    }

    private static String say(String key, Object... gaps) {
        return Messages.say(key, gaps);
    }
}
