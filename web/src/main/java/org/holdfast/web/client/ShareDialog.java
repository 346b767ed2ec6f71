package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdfast.access.Consents;
import org.holdfast.access.ShareCategory;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.DayField;

/**
 * Records that the client lets one supporter see the times of the next sessions, for what purpose and until when. Only that: the
 * other categories come with the client's own dial.
 */
final class ShareDialog extends FormDialog {
    /** Half a year, so that nothing is shared for longer than anyone remembers. */
    private static final int MONTHS = 6;

    private final Consents consents;
    private final ClientRow client;
    private final Runnable saved;
    private final SupporterRow supporter;
    private final TextField purpose = ask(new TextField(say("client.share.purpose")), "consent.needs-a-purpose");
    private final DatePicker until =
            ask(DayField.of(say("client.share.until")), "consent.expires-before-given", "consent.needs-a-day");
    private final Checkbox agreed = ask(new Checkbox(), "consent.needs-the-client");

    ShareDialog(Consents consents, ClientRow client, SupporterRow supporter, LocalDate today, Runnable saved) {
        super(say("client.share.new", supporter.givenName()), say("client.share.save", supporter.givenName()));
        this.saved = saved;
        this.consents = consents;
        this.client = client;
        this.supporter = supporter;
        purpose.setValue(say("client.share.purpose.usual"));
        purpose.addClassName("hf-wide");
        until.setMin(today);
        until.setValue(today.plusMonths(MONTHS));
        until.setHelperText(say("client.share.until.help"));
        agreed.setLabel(say("client.share.agreed", client.calledName(), supporter.givenName()));
        agreed.addClassName("hf-wide");
        note(say("client.share.what", supporter.givenName()));
    }

    @Override
    List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !purpose.getValue().isBlank(), "consent.needs-a-purpose");
        need(missing, until.getValue() != null, "consent.needs-a-day");
        need(missing, agreed.getValue(), "consent.needs-the-client", client.calledName());
        return missing;
    }

    @Override
    Runnable save() {
        consents.give(
                client.id(),
                supporter.id(),
                Set.of(ShareCategory.NEXT_SESSION_TIMES),
                purpose.getValue().strip(),
                until.getValue());
        return saved;
    }
}
