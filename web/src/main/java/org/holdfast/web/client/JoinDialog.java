package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.holdfast.access.Colleague;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StaffId;
import org.holdfast.web.shell.FormDialog;

/** A colleague joins the care team, or leads it; the record opens to them at once. */
final class JoinDialog extends FormDialog {
    private final BiConsumer<StaffId, Boolean> join;
    private final Runnable saved;
    private final ComboBox<Colleague> who =
            ask(new ComboBox<>(say("stay.team.who")), "team.needs-somebody", "team.no-duty-there");
    private final Checkbox lead = ask(new Checkbox(say("stay.team.as-lead")));

    JoinDialog(String calledName, List<Colleague> colleagues, BiConsumer<StaffId, Boolean> join, Runnable saved) {
        super(say("stay.team.new", calledName), say("stay.team.save"));
        this.join = join;
        this.saved = saved;
        who.setItems(colleagues);
        who.setItemLabelGenerator(Colleague::name);
        who.addClassName("hf-wide");
        lead.addClassName("hf-wide");
        note(say("stay.team.means"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, who.getValue() != null, "team.needs-somebody");
        return missing;
    }

    @Override
    protected Runnable save() {
        join.accept(who.getValue().id(), lead.getValue());
        return saved;
    }
}
