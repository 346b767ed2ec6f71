package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Particulars;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** The fields of a form that say what a person is called and when they were born. */
final class CalledFields {
    private final TextField givenName;
    private final TextField familyName;
    private final TextField preferredName;
    private final TextField pronouns;
    private final DatePicker bornOn;

    CalledFields(FormDialog form) {
        givenName = form.ask(new TextField(say("client.called.given")), "client.needs-a-name", "client.name-too-long");
        familyName = form.ask(new TextField(say("client.called.family")));
        preferredName = form.ask(new TextField(say("client.called.preferred")));
        pronouns = form.ask(new TextField(say("client.called.pronouns")), "client.pronouns-too-long");
        bornOn = form.ask(DayField.of(say("client.called.born")), "client.born-in-the-future");
        preferredName.setHelperText(say("client.called.preferred.help"));
        pronouns.setHelperText(say("client.called.pronouns.help"));
        pronouns.setMaxLength(40);
    }

    void fill(ClientRow row) {
        givenName.setValue(row.givenName());
        familyName.setValue(row.familyName());
        preferredName.setValue(row.preferredName() == null ? "" : row.preferredName());
        pronouns.setValue(row.pronouns() == null ? "" : row.pronouns());
        bornOn.setValue(row.bornOn());
    }

    boolean named() {
        return !givenName.getValue().isBlank() || !familyName.getValue().isBlank();
    }

    Particulars given() {
        return new Particulars(
                givenName.getValue().strip(),
                familyName.getValue().strip(),
                orNull(preferredName.getValue()),
                orNull(pronouns.getValue()),
                bornOn.getValue());
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
