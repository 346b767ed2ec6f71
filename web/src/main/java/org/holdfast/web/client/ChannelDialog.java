package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.client.ContactKind;
import org.holdfast.client.ContactUse;
import org.holdfast.client.NewChannel;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Records a way to reach a client, what may be done on it, and what makes it safe. */
final class ChannelDialog extends FormDialog {
    private final Consumer<NewChannel> keep;
    private final Runnable saved;
    private final Select<ContactKind> kind = ask(new Select<>(), "contact.use-does-not-fit");
    private final TextField address =
            ask(new TextField(), "contact.needs-an-address", "contact.not-a-phone", "contact.not-an-address");
    private final CheckboxGroup<ContactUse> may = ask(new CheckboxGroup<>(say("client.contact.may")));
    private final TextArea note = ask(new TextArea(say("client.contact.note")), "contact.note-too-long");
    private final Checkbox preferred = ask(new Checkbox(say("client.contact.first")));

    ChannelDialog(String title, @Nullable NewChannel before, Consumer<NewChannel> keep, Runnable saved) {
        super(title, say("client.contact.save"));
        this.keep = keep;
        this.saved = saved;
        kind.setLabel(say("client.contact.kind"));
        kind.setItems(ContactKind.values());
        kind.setItemLabelGenerator(one -> say("client.contact.kind." + one));
        may.setItemLabelGenerator(one -> say("client.contact.may." + one));
        may.setHelperText(say("client.contact.may.help"));
        may.addClassName("hf-wide");
        note.setMaxLength(500);
        note.setHelperText(say("client.contact.note.help"));
        note.addClassName("hf-wide");
        preferred.addClassName("hf-wide");
        kind.addValueChangeListener(change -> fits());
        kind.setValue(before == null ? ContactKind.MOBILE : before.kind());
        if (before != null) {
            address.setValue(before.address());
            may.setValue(before.may());
            note.setValue(before.note() == null ? "" : before.note());
            preferred.setValue(before.preferred());
        }
    }

    /** Only what can be done on this kind is asked; what was ticked already and still can, stays. */
    private void fits() {
        Set<ContactUse> ticked =
                may.getValue().stream().filter(kind.getValue().uses()::contains).collect(Collectors.toSet());
        may.setItems(java.util.Arrays.stream(ContactUse.values())
                .filter(kind.getValue().uses()::contains)
                .toList());
        may.setValue(ticked);
        address.setLabel(say("client.contact.address." + kind.getValue()));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !address.getValue().isBlank(), "contact.needs-an-address", 200);
        return missing;
    }

    @Override
    protected Runnable save() {
        keep.accept(new NewChannel(
                kind.getValue(), address.getValue(), may.getValue(), preferred.getValue(), orNull(note.getValue())));
        return saved;
    }
}
