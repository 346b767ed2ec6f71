package org.holdfast.web.client;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.FormDialog;
import org.holdfast.web.shell.Messages;

/** Hides a client from a supporter, or from all, and says why; only the care team ever reads it. */
final class ReasonDialog extends FormDialog {
    private final Consumer<String> hide;
    private final TextArea why = ask(new TextArea(Messages.say("client.hide.why")), "safety.needs-a-reason");

    ReasonDialog(String title, String means, Consumer<String> hide) {
        super(title, Messages.say("client.hide.save"));
        this.hide = hide;
        why.setMaxLength(500);
        why.addClassName("hf-wide");
        note(means);
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !why.getValue().isBlank(), "safety.needs-a-reason", 500);
        return missing;
    }

    @Override
    protected Runnable save() {
        hide.accept(why.getValue().strip());
        return () -> {};
    }
}
