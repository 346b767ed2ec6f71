package org.holdfast.web.breach;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.breach.BreachRow;
import org.holdfast.breach.Breaches;
import org.holdfast.breach.NewNotice;
import org.holdfast.breach.NoticeDue;
import org.holdfast.breach.NoticeKind;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Records that somebody was told of a breach. */
final class NoticeDialog extends FormDialog {
    private final Breaches breaches;
    private final BreachRow breach;
    private final Runnable saved;
    private final Select<NoticeKind> kind = ask(new Select<>());
    private final DatePicker on = ask(DayField.of(say("breach.sent-on")), "breach.told-too-early", "breach.not-yet");
    private final TextArea how = ask(new TextArea(say("breach.how")), "breach.needs-how");

    NoticeDialog(Breaches breaches, BreachRow breach, LocalDate today, Runnable saved) {
        super(say("breach.told"), say("breach.save"));
        this.breaches = breaches;
        this.breach = breach;
        this.saved = saved;
        kind.setLabel(say("breach.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(one -> say("breach.kind." + one));
        kind.setValue(breach.notices().stream()
                .filter(notice -> notice.sentOn() == null)
                .map(NoticeDue::kind)
                .findFirst()
                .orElse(NoticeKind.PEOPLE));
        on.setValue(today);
        on.setMax(today);
        how.setMaxLength(500);
        how.addClassName("hf-wide");
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, on.getValue() != null, "breach.not-yet");
        need(missing, !how.getValue().isBlank(), "breach.needs-how", 500);
        return missing;
    }

    @Override
    protected Runnable save() {
        breaches.told(breach.id(), new NewNotice(kind.getValue(), on.getValue(), how.getValue()));
        return saved;
    }
}
