package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.client.CalledName;
import org.holdfast.client.ClientRow;
import org.holdfast.client.ClientWasRow;
import org.holdfast.client.Clients;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.FormDialog;

/** Changes what a client is called; what was so before is listed below and stays. */
final class CalledDialog extends FormDialog {
    private final Clients clients;
    private final ClientRow client;
    private final Runnable saved;
    private final CalledFields called = new CalledFields(this);

    CalledDialog(Clients clients, ClientRow client, Runnable saved) {
        super(say("client.called.new", client.calledName()), say("client.called.save"));
        this.clients = clients;
        this.client = client;
        this.saved = saved;
        called.fill(client);
        List<ClientWasRow> before = clients.history(client.id());
        if (!before.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("hf-list", "hf-dense");
            before.forEach(was -> list.add(new ListItem(line(was))));
            Span head = new Span(say("client.called.before"));
            head.addClassName("hf-strong");
            Div block = new Div(head, list);
            block.addClassName("hf-wide");
            put(block);
        }
    }

    private static Span line(ClientWasRow was) {
        String born = was.bornOn() == null ? "" : Dates.date(was.bornOn());
        return new Span(say(
                "client.called.was",
                CalledName.full(was.givenName(), was.familyName(), was.preferredName()),
                was.pronouns() == null ? "" : was.pronouns(),
                born,
                Dates.date(was.changedAt().atZone(java.time.ZoneOffset.UTC).toLocalDate()),
                was.changedBy()));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, called.named(), "client.needs-a-name");
        return missing;
    }

    @Override
    protected Runnable save() {
        clients.change(client.id(), called.given(), client.seen());
        return saved;
    }
}
