package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.rights.Corrections;
import org.holdfast.rights.NewCorrection;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Records that the client asks for a correction, in the client's own words. */
final class CorrectionDialog extends FormDialog {
    private final Corrections corrections;
    private final ClientId client;
    private final Runnable saved;
    private final TextArea disputed = ask(new TextArea(say("client.rights.disputed")), "correction.needs-what");
    private final TextArea words = ask(new TextArea(say("client.rights.own-words")), "correction.needs-words");
    private final DatePicker on = ask(DayField.of(say("client.rights.received")), "correction.not-yet");

    CorrectionDialog(Corrections corrections, ClientId client, LocalDate today, Runnable saved) {
        super(say("client.rights.new"), say("client.rights.save"));
        this.corrections = corrections;
        this.client = client;
        this.saved = saved;
        disputed.setMaxLength(2000);
        disputed.addClassName("hf-wide");
        words.setMaxLength(4000);
        words.addClassName("hf-wide");
        on.setValue(today);
        on.setMax(today);
        note(say("client.rights.means"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !disputed.getValue().isBlank(), "correction.needs-what", 2000);
        need(missing, !words.getValue().isBlank(), "correction.needs-words", 4000);
        need(missing, on.getValue() != null, "correction.not-yet");
        return missing;
    }

    @Override
    protected Runnable save() {
        corrections.request(client, new NewCorrection(disputed.getValue(), words.getValue(), on.getValue()));
        return saved;
    }
}
