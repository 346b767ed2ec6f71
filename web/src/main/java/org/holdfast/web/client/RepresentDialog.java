package org.holdfast.web.client;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.access.Authority;
import org.holdfast.access.NewRepresentative;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;
import org.holdfast.web.shell.Messages;

/** Records that a supporter may sign for the client, by law, and which document says so. It opens no page to them. */
final class RepresentDialog extends FormDialog {
    private final ClientRow client;
    private final SupporterRow supporter;
    private final Consumer<NewRepresentative> designate;
    private final RadioButtonGroup<Authority> authority =
            ask(new RadioButtonGroup<>(Messages.say("client.represent.authority")), "representative.needs-authority");
    private final TextField document =
            ask(new TextField(Messages.say("client.represent.document")), "representative.needs-a-document");
    private final DatePicker from =
            ask(DayField.of(Messages.say("client.represent.from")), "representative.needs-a-day");
    private final DatePicker to =
            ask(DayField.of(Messages.say("client.represent.to")), "representative.ends-before-it-starts");

    RepresentDialog(ClientRow client, SupporterRow supporter, LocalDate today, Consumer<NewRepresentative> designate) {
        super(
                Messages.say("client.represent.new", supporter.givenName(), client.calledName()),
                Messages.say("client.represent.save"));
        this.client = client;
        this.supporter = supporter;
        this.designate = designate;
        authority.setItems(Authority.values());
        authority.setItemLabelGenerator(one -> Messages.say("client.represent." + one));
        authority.addClassName("hf-wide");
        document.setMaxLength(300);
        document.setHelperText(Messages.say("client.represent.document.help"));
        document.addClassName("hf-wide");
        from.setValue(today);
        to.setHelperText(Messages.say("client.represent.to.help"));
        note(Messages.say("client.represent.means"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, authority.getValue() != null, "representative.needs-authority");
        need(missing, !document.getValue().isBlank(), "representative.needs-a-document", 300);
        need(missing, from.getValue() != null, "representative.needs-a-day");
        return missing;
    }

    @Override
    protected Runnable save() {
        designate.accept(new NewRepresentative(
                client.id(),
                supporter.id(),
                authority.getValue(),
                document.getValue().strip(),
                from.getValue(),
                to.getValue()));
        return () -> {};
    }
}
