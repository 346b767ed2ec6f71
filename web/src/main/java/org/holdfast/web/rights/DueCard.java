package org.holdfast.web.rights;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.rights.DueRow;
import org.holdfast.rights.Removals;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.FormDialog;
import org.holdfast.web.shell.SignInAgain;

/** Records whose time is over: one proposes, another confirms by typing the number; it cannot be undone. */
final class DueCard extends Card {
    private final Removals removals;
    private final Consumer<String> done;

    DueCard(Removals removals, Consumer<String> done) {
        super(say("rights.due"));
        this.removals = removals;
        this.done = done;
        Paragraph means = new Paragraph(say("rights.due.means"));
        means.addClassNames("hf-quiet", "hf-read");
        add(means);
        List<DueRow> due = removals.due();
        if (due.isEmpty()) {
            add(new EmptyState(say("rights.due.none"), say("rights.due.none.next")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hf-list");
        due.forEach(row -> list.add(line(row)));
        add(list);
    }

    private ListItem line(DueRow row) {
        Span words = new Span(say(
                "rights.due.line",
                row.recordNumber(),
                row.site(),
                Dates.date(row.dischargedOn()),
                Dates.date(row.dueOn())));
        Div line = new Div(words);
        line.addClassName("hf-sharing-line");
        UUID proposal = row.proposal();
        if (proposal == null) {
            line.add(new Button(
                    say("rights.propose"),
                    click -> SignInAgain.trying(this, () -> {
                        removals.propose(row.recordNumber());
                        done.accept(say("rights.proposed", row.recordNumber()));
                    })));
        } else if (row.mine()) {
            Span waits = new Span(say("rights.waits"));
            waits.addClassName("hf-quiet");
            line.add(waits);
        } else {
            Button confirm = new Button(say("rights.confirm"), click -> new ConfirmDialog(row, proposal).open());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.addClassName("hf-danger");
            line.add(confirm);
        }
        ListItem item = new ListItem(line);
        if (proposal != null) {
            Span by = new Span(say("rights.proposed-by", row.proposedBy()));
            by.addClassNames("hf-dense", "hf-quiet");
            item.add(by);
        }
        return item;
    }

    /** Says what goes and what stays, and asks for the number: nobody does it by a slip. */
    private final class ConfirmDialog extends FormDialog {
        private final DueRow row;
        private final UUID proposal;
        private final TextField number = ask(new TextField(say("glass.number")), "removal.other-number");

        ConfirmDialog(DueRow row, UUID proposal) {
            super(say("rights.confirm.title", row.recordNumber()), say("rights.confirm"));
            this.row = row;
            this.proposal = proposal;
            note(say("rights.confirm.means"));
            number.setHelperText(say("rights.confirm.number", row.recordNumber()));
        }

        @Override
        protected List<Refused> missing() {
            List<Refused> missing = new ArrayList<>();
            need(missing, number.getValue().strip().equals(row.recordNumber()), "removal.other-number");
            return missing;
        }

        @Override
        protected Runnable save() {
            SignInAgain.trying(this, () -> {
                removals.confirm(proposal);
                close();
                done.accept(say("rights.removed"));
            });
            return STAY;
        }
    }
}
