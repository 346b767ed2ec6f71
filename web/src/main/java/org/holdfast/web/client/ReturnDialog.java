package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.UseEventId;
import org.holdfast.relapse.Certainty;
import org.holdfast.relapse.DatePrecision;
import org.holdfast.relapse.NewUseEvent;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.relapse.UseEventSource;
import org.holdfast.relapse.UseEvents;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Records a return to use, or a setback, as it became known: what, when and how exactly, from whom, how certain. */
final class ReturnDialog extends FormDialog {
    private final UseEvents events;
    private final ClientRow client;
    private final Consumer<UseEventId> saved;
    private final RadioButtonGroup<UseEventKind> kind = ask(new RadioButtonGroup<>(say("client.return.kind")));
    private final DatePicker day = ask(
            DayField.of(say("client.return.day")),
            "use-event.in-the-future",
            "use-event.before-birth",
            "use-event.too-long-ago",
            "use-event.needs-a-day");
    private final Select<DatePrecision> precision = ask(new Select<>());
    private final Select<UseEventSource> source = ask(new Select<>());
    private final Select<Certainty> certainty = ask(new Select<>());
    private final TextField substance =
            ask(new TextField(say("client.return.substance")), "use-event.substance-too-long");
    private final TextArea note = ask(new TextArea(say("client.return.note")), "use-event.note-too-long");

    /** @param saved hears what was recorded */
    ReturnDialog(UseEvents events, ClientRow client, LocalDate today, Consumer<UseEventId> saved) {
        super(say("client.return.new", client.calledName()), say("client.return.save"));
        this.saved = saved;
        this.events = events;
        this.client = client;
        kind.setItems(UseEventKind.values());
        kind.setItemLabelGenerator(one -> say("client.return.kind." + one));
        kind.setValue(UseEventKind.USE);
        kind.addValueChangeListener(change -> substance.setVisible(change.getValue() == UseEventKind.USE));
        kind.addClassName("hf-wide");
        day.setValue(today);
        day.setMax(today);
        if (client.bornOn() != null) {
            day.setMin(client.bornOn());
        }
        choices(precision, "client.return.precision", DatePrecision.values(), DatePrecision.DAY);
        choices(source, "client.return.source", UseEventSource.values(), UseEventSource.CLIENT);
        choices(certainty, "client.return.certainty", Certainty.values(), Certainty.CERTAIN);
        substance.setHelperText(say("client.return.substance.help", client.calledName()));
        note.addClassName("hf-wide");
        note.setHelperText(say("client.return.note.help"));
        note(say("client.return.words"));
    }

    private static <E extends Enum<E>> void choices(Select<E> select, String key, E[] values, E first) {
        select.setLabel(say(key));
        select.setItems(values);
        select.setItemLabelGenerator(one -> say(key + "." + one));
        select.setValue(first);
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, day.getValue() != null, "use-event.needs-a-day");
        return missing;
    }

    @Override
    protected Runnable save() {
        UseEventId id = events.record(
                client.id(),
                new NewUseEvent(
                        kind.getValue(),
                        day.getValue(),
                        precision.getValue(),
                        source.getValue(),
                        certainty.getValue(),
                        kind.getValue() == UseEventKind.USE ? orNull(substance.getValue()) : null,
                        orNull(note.getValue())));
        return () -> saved.accept(id);
    }
}
