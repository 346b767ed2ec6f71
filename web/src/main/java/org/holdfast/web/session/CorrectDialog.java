package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.session.DayRow;
import org.holdfast.web.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Why what stands is changed, once the day is over. The mark before stays in the history, with this beside the new one. */
final class CorrectDialog extends FormDialog {
    private final Consumer<String> correct;
    private final TextArea why =
            ask(new TextArea(say("roster.correction")), "mark.needs-a-reason", "mark.reason-too-long");

    CorrectDialog(DayRow row, @Nullable Choice instead, Consumer<String> correct) {
        super(say("session.correct.title", row.clientName()), say("session.correct.save"));
        this.correct = correct;
        why.addClassName("hf-wide");
        String next = instead == null ? say("session.correct.take-back") : say("session.do." + instead);
        note(say("session.correct.means", Words.said(row), next));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !why.getValue().isBlank(), "mark.needs-a-reason");
        return missing;
    }

    @Override
    protected Runnable save() {
        correct.accept(why.getValue().strip());
        return () -> {};
    }
}
