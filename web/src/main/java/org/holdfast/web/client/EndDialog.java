package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.Ending;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Ends a stay: when, why, as planned or not, and what both people say of it. */
final class EndDialog extends FormDialog {
    private enum Planned {
        YES,
        NO,
        UNKNOWN
    }

    private final Consumer<Ending> end;
    private final Runnable saved;
    private final DatePicker on = ask(
            DayField.of(say("stay.field.ended")),
            "episode.needs-a-day",
            "episode.in-the-future",
            "episode.moved-before",
            "episode.discharged-before-admitted");
    private final Select<DischargeReason> reason = ask(new Select<>(), "episode.needs-a-discharge-reason");
    private final RadioButtonGroup<Planned> planned =
            ask(new RadioButtonGroup<>(say("stay.field.planned")), "episode.left-is-not-planned");
    private final TextArea client = ask(new TextArea(), "episode.words-too-long");
    private final TextArea clinician = ask(new TextArea(say("stay.clinician-words")));

    EndDialog(String calledName, LocalDate day, LocalDate today, Consumer<Ending> end, Runnable saved) {
        super(say("stay.end.new", calledName), say("stay.end.save"));
        this.end = end;
        this.saved = saved;
        on.setValue(day);
        on.setMax(today);
        on.setHelperText(say("stay.field.ended.help"));
        reason.setLabel(say("stay.field.reason"));
        reason.setItems(DischargeReason.values());
        reason.setItemLabelGenerator(one -> say("client.discharge." + one));
        reason.addValueChangeListener(change -> planned.setValue(usually(change.getValue())));
        planned.setItems(Planned.values());
        planned.setItemLabelGenerator(one -> say("stay.planned." + one));
        planned.setValue(Planned.UNKNOWN);
        planned.addClassName("hf-wide");
        client.setLabel(say("stay.client-words.of", calledName));
        for (TextArea words : List.of(client, clinician)) {
            words.setMaxLength(4000);
            words.addClassName("hf-wide");
        }
        note(say("stay.end.means"));
    }

    private static Planned usually(@Nullable DischargeReason reason) {
        if (reason == null) {
            return Planned.UNKNOWN;
        }
        return reason == DischargeReason.COMPLETED ? Planned.YES : reason.unplanned() ? Planned.NO : Planned.UNKNOWN;
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, on.getValue() != null, "episode.needs-a-day");
        need(missing, reason.getValue() != null, "episode.needs-a-discharge-reason");
        return missing;
    }

    @Override
    protected Runnable save() {
        Planned said = planned.getValue();
        end.accept(new Ending(
                on.getValue(),
                reason.getValue(),
                said == Planned.UNKNOWN || said == null ? null : said == Planned.YES,
                orNull(client.getValue()),
                orNull(clinician.getValue())));
        return saved;
    }
}
