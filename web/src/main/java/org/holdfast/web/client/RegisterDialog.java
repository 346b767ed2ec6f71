package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.client.AlikeClients;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.client.NewClient;
import org.holdfast.client.Particulars;
import org.holdfast.client.RecordNumber;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Alert;
import org.holdfast.web.shell.FormDialog;
import org.holdfast.web.shell.Tone;
import org.jspecify.annotations.Nullable;

/** Registers a person; before a second record of somebody is begun, it shows who it may be. */
final class RegisterDialog extends FormDialog {
    private final Clients clients;
    private final LocalDate today;
    private final Consumer<ClientId> registered;
    private final CalledFields called = new CalledFields(this);
    private final Select<SiteRow> site = ask(new Select<>());
    private final TextField number =
            ask(new TextField(say("client.number")), "client.number-taken", "client.record-number-length");
    private final Div alike;
    private @Nullable NewClient looked;

    /** @param registered hears who it is now */
    RegisterDialog(Clients clients, List<SiteRow> sites, LocalDate today, Consumer<ClientId> registered) {
        super(say("client.register.new"), say("client.register.save"));
        this.clients = clients;
        this.today = today;
        this.registered = registered;
        site.setLabel(say("client.register.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(SiteRow::name);
        site.setValue(sites.getFirst());
        site.setReadOnly(sites.size() == 1);
        number.setHelperText(say("client.number.help"));
        number.setMaxLength(40);
        note(say("client.register.means"));
        alike = page();
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, called.named(), "client.needs-a-name");
        return missing;
    }

    @Override
    protected Runnable save() {
        NewClient given = given();
        if (!given.equals(looked)) {
            AlikeClients found = clients.alike(given);
            looked = given;
            if (!found.none()) {
                show(found);
                turnTo(1, say("client.register.anyway"));
                return STAY;
            }
        }
        ClientId id;
        try {
            id = clients.register(given);
        } catch (Refused refused) {
            turnTo(0, say("client.register.save"));
            throw refused;
        }
        return () -> registered.accept(id);
    }

    private NewClient given() {
        Particulars one = called.given();
        return new NewClient(
                number.getValue().isBlank() ? null : new RecordNumber(number.getValue()),
                one.givenName(),
                one.familyName(),
                one.preferredName(),
                one.pronouns(),
                one.bornOn(),
                site.getValue().id());
    }

    private void show(AlikeClients found) {
        alike.removeAll();
        Alert warning = new Alert(Tone.AMBER, say("client.alike"));
        warning.addClassName("hf-wide");
        warning.getElement().setAttribute("role", "alert");
        alike.add(warning);
        if (!found.open().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("hf-list", "hf-wide");
            found.open().forEach(row -> list.add(new ListItem(line(row))));
            alike.add(list);
        }
        if (found.another()) {
            Paragraph another = new Paragraph(say("client.alike.another"));
            another.addClassNames("hf-wide", "hf-quiet");
            alike.add(another);
        }
        Div back = new Div(SessionsCard.button(say("client.alike.back"), this::back));
        back.addClassName("hf-wide");
        alike.add(back);
    }

    private void back() {
        looked = null;
        turnTo(0, say("client.register.save"));
    }

    private Div line(ClientRow row) {
        Anchor open = new Anchor(ClientsView.PATH + "/" + row.id(), row.fullName(), AnchorTarget.BLANK);
        open.addClassName("hf-name");
        Span about = new Span(Person.ageAndPronouns(row, today));
        about.addClassName("hf-quiet");
        Span its = new Span(row.recordNumber());
        its.addClassNames("hf-quiet", "hf-record-number");
        Div line = new Div(open, about, its);
        line.addClassName("hf-tie");
        return line;
    }
}
