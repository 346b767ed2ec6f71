package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.Consents;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;

/** Lets somebody outside the programme know what stands in counselling notes: a consent of its own, for one purpose. */
final class CounsellingDialog extends ConsentDialog {
    private static final int MONTHS = 1;

    private final TextField recipient =
            ask(new TextField(say("client.counselling.recipient")), "consent.needs-recipient");
    private final TextArea information =
            ask(new TextArea(say("client.counselling.information")), "consent.needs-information");

    CounsellingDialog(
            Consents consents,
            ClientRow client,
            String whoSigns,
            String likelyRepresentative,
            LocalDate today,
            Runnable saved) {
        super(consents, client, say("client.counselling.new"), whoSigns, likelyRepresentative, today, saved);
        recipient.setHelperText(say("client.counselling.recipient.help"));
        recipient.setMaxLength(300);
        recipient.addClassName("hf-wide");
        information.setHelperText(say("client.counselling.information.help"));
        information.setMaxLength(500);
        information.addClassName("hf-wide");
        askTheRest(today.plusMonths(MONTHS));
    }

    @Override
    void missing(List<Refused> missing) {
        need(missing, !recipient.getValue().isBlank(), "consent.needs-recipient", 300);
        need(missing, !information.getValue().isBlank(), "consent.needs-information", 500);
    }

    @Override
    ConsentDraft draft() {
        return ConsentDraft.counsellingNotes(
                        client.id(), recipient.getValue(), information.getValue(), purpose(), until())
                .untilEndOfStay(untilEndOfStay());
    }
}
