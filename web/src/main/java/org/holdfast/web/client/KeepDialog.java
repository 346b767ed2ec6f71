package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.FormDialog;

/** Leaves a stay open in which nobody came for a month, and says why. */
final class KeepDialog extends FormDialog {
    private final Consumer<String> keep;
    private final Runnable saved;
    private final TextArea why = ask(new TextArea(say("stay.keep.why")), "episode.needs-a-reason");

    KeepDialog(String calledName, Consumer<String> keep, Runnable saved) {
        super(say("stay.keep.new", calledName), say("stay.keep.save"));
        this.keep = keep;
        this.saved = saved;
        why.setMaxLength(500);
        why.addClassName("hf-wide");
        note(say("stay.keep.means"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !why.getValue().isBlank(), "episode.needs-a-reason", 500);
        return missing;
    }

    @Override
    protected Runnable save() {
        keep.accept(why.getValue().strip());
        return saved;
    }
}
