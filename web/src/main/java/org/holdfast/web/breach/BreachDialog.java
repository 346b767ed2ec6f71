package org.holdfast.web.breach;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.access.LegalProfile;
import org.holdfast.breach.Breaches;
import org.holdfast.breach.NewBreach;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Records that something happened to protected information. */
final class BreachDialog extends FormDialog {
    private final Breaches breaches;
    private final Runnable saved;
    private final TextArea what = ask(new TextArea(say("breach.what")), "breach.needs-what");
    private final TextArea information = ask(new TextArea(say("breach.information")), "breach.needs-information");
    private final DatePicker from = ask(DayField.of(say("breach.from")), "breach.needs-days");
    private final DatePicker to = ask(DayField.of(say("breach.to")));
    private final DatePicker found = ask(DayField.of(say("breach.discovered")), "breach.days", "breach.not-yet");
    private final Select<String> law = ask(new Select<>());
    private final IntegerField affected = ask(new IntegerField(say("breach.affected")), "breach.numbers");
    private final IntegerField inOneState = ask(new IntegerField(say("breach.in-one-state")));

    BreachDialog(Breaches breaches, LocalDate today, Runnable saved) {
        super(say("breach.record"), say("breach.save"));
        this.breaches = breaches;
        this.saved = saved;
        what.setMaxLength(2000);
        what.setHelperText(say("breach.what.help"));
        what.addClassName("hf-wide");
        information.setMaxLength(1000);
        information.addClassName("hf-wide");
        found.setValue(today);
        found.setMax(today);
        to.setHelperText(say("breach.to.help"));
        law.setLabel(say("breach.law"));
        law.setItems(LegalProfile.codes());
        law.setItemLabelGenerator(code -> LegalProfile.of(code).law());
        law.setValue(LegalProfile.USUAL);
        affected.setMin(0);
        affected.setValue(0);
        inOneState.setMin(0);
        inOneState.setValue(0);
        inOneState.setHelperText(say("breach.in-one-state.help"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !what.getValue().isBlank(), "breach.needs-what", 2000);
        need(missing, !information.getValue().isBlank(), "breach.needs-information", 1000);
        need(missing, from.getValue() != null, "breach.needs-days");
        need(missing, found.getValue() != null, "breach.days");
        need(missing, affected.getValue() != null && inOneState.getValue() != null, "breach.numbers");
        return missing;
    }

    @Override
    protected Runnable save() {
        breaches.record(new NewBreach(
                what.getValue(),
                information.getValue(),
                from.getValue(),
                to.getValue(),
                found.getValue(),
                affected.getValue(),
                inOneState.getValue(),
                law.getValue()));
        return saved;
    }
}
