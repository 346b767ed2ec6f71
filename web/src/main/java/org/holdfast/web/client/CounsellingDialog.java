package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.Consents;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;

/** Lets somebody outside the programme know what stands in counselling notes: a consent of its own, for one purpose. */
final class CounsellingDialog extends ConsentDialog {
    private static final int MONTHS = 1;

    private final Runnable saved;
    private final TextField recipient =
            ask(new TextField(say("client.counselling.recipient")), "consent.needs-recipient");
    private final TextArea information =
            ask(new TextArea(say("client.counselling.information")), "consent.needs-information");
    private final TextField purpose = ask(new TextField(say("client.share.purpose")), "consent.needs-a-purpose");
    private final DatePicker until = ask(
            DayField.of(say("client.share.until")),
            "consent.expires-before-given",
            "consent.needs-a-day",
            "consent.beyond-coming-of-age");

    CounsellingDialog(
            Consents consents, ClientRow client, String likelyRepresentative, LocalDate today, Runnable saved) {
        super(consents, client, say("client.counselling.new"), likelyRepresentative);
        this.saved = saved;
        recipient.setHelperText(say("client.counselling.recipient.help"));
        recipient.setMaxLength(300);
        recipient.addClassName("hf-wide");
        information.setHelperText(say("client.counselling.information.help"));
        information.setMaxLength(500);
        information.addClassName("hf-wide");
        purpose.setMaxLength(500);
        purpose.addClassName("hf-wide");
        until.setMin(today);
        until.setValue(today.plusMonths(MONTHS));
        until.setHelperText(say("client.share.until.help"));
        askAlone();
    }

    @Override
    void missing(List<Refused> missing) {
        need(missing, !recipient.getValue().isBlank(), "consent.needs-recipient", 300);
        need(missing, !information.getValue().isBlank(), "consent.needs-information", 500);
        need(missing, !purpose.getValue().isBlank(), "consent.needs-a-purpose");
        need(missing, until.getValue() != null, "consent.needs-a-day");
    }

    @Override
    ConsentDraft draft() {
        return ConsentDraft.counsellingNotes(
                client.id(),
                recipient.getValue(),
                information.getValue(),
                purpose.getValue().strip(),
                until.getValue());
    }

    @Override
    Runnable signed() {
        return saved;
    }
}
