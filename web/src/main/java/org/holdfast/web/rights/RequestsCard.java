package org.holdfast.web.rights;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.rights.CorrectionRow;
import org.holdfast.rights.CorrectionStep;
import org.holdfast.rights.Corrections;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.FormDialog;

/** Requests for correction, those that wait first, each with the steps that can follow. */
final class RequestsCard extends Card {
    private final Corrections corrections;
    private final Consumer<String> done;

    RequestsCard(Corrections corrections, Clock clock, Consumer<String> done) {
        super(say("rights.requests"));
        this.corrections = corrections;
        this.done = done;
        List<CorrectionRow> all = corrections.all();
        if (all.isEmpty()) {
            add(new EmptyState(say("rights.requests.none"), say("rights.requests.none.next")));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        all.forEach(row -> list.add(line(row, today)));
        add(list);
    }

    private ListItem line(CorrectionRow row, LocalDate today) {
        Span head = new Span(say("rights.request.head", row.recordNumber(), row.disputed()));
        head.addClassName("hf-name");
        Paragraph words = new Paragraph(say("client.rights.words", row.words(), Dates.date(row.receivedOn())));
        words.addClassNames("hf-dense", "hf-quiet");
        ListItem item = new ListItem(head, words);
        Set<CorrectionStep> taken = EnumSet.noneOf(CorrectionStep.class);
        row.steps().forEach(step -> {
            taken.add(step.kind());
            item.add(new Div(new Span(
                    say("client.rights.step", say("rights.step." + step.kind()), Dates.date(step.on()), step.note()))));
        });
        LocalDate due = row.dueOn();
        if (due != null) {
            Span by = new Span(say("client.rights.due", Dates.date(due)));
            by.setClassName("hf-coral-text", row.overdue(today));
            item.add(new Div(by));
        }
        Div actions = new Div();
        actions.addClassName("hf-sharing-more");
        if (due != null) {
            actions.add(button(row, CorrectionStep.ACCEPTED), button(row, CorrectionStep.DENIED));
            if (!taken.contains(CorrectionStep.EXTENDED)) {
                actions.add(button(row, CorrectionStep.EXTENDED));
            }
        } else if (taken.contains(CorrectionStep.DENIED) && !taken.contains(CorrectionStep.DISAGREED)) {
            actions.add(button(row, CorrectionStep.DISAGREED));
        }
        item.add(actions);
        return item;
    }

    private Button button(CorrectionRow row, CorrectionStep step) {
        return new Button(say("rights.do." + step), click -> new StepDialog(row, step).open());
    }

    /** One step, with its reason or the client's statement. */
    private final class StepDialog extends FormDialog {
        private final CorrectionRow row;
        private final CorrectionStep step;
        private final TextArea note = ask(new TextArea(say("rights.note")), "correction.needs-note");

        StepDialog(CorrectionRow row, CorrectionStep step) {
            super(say("rights.do." + step), say("rights.save"));
            this.row = row;
            this.step = step;
            note.setMaxLength(4000);
            note.addClassName("hf-wide");
            note.setHelperText(say("rights.note." + step));
        }

        @Override
        protected List<Refused> missing() {
            List<Refused> missing = new ArrayList<>();
            need(missing, !note.getValue().isBlank(), "correction.needs-note", 4000);
            return missing;
        }

        @Override
        protected Runnable save() {
            corrections.step(row.id(), step, note.getValue());
            return () -> done.accept(say("rights.saved"));
        }
    }
}
