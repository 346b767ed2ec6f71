package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.holdfast.access.Action;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.kernel.ClientId;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;

/** Everyone the clinician looks after, found by any part of name or record number. */
@Route(value = ClientsView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/client.css")
public class ClientsView extends Page implements HasDynamicTitle {
    static final String PATH = "clients";

    /** More than this nobody reads; typing narrows. */
    private static final int SHOWN = 100;

    private final transient Clients clients;
    private transient List<ClientRow> caseload;
    private final LocalDate today;
    private final TextField find = new TextField();
    private final Card results = new Card();

    @Inject
    public ClientsView(Clients clients, Sessions sessions) {
        super(Action.FIND_CLIENTS);
        this.clients = clients;
        caseload = clients.caseload();
        today = sessions.today();
        title(say("client.list.title"));
        addClassName("hf-clients");
        find.setLabel(say("client.find"));
        find.setPlaceholder(say("client.find.example"));
        find.setPrefixComponent(new Icon("find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setValueChangeTimeout(150);
        find.setValue(Typed.before());
        find.setAutoselect(true);
        find.addValueChangeListener(change -> {
            Typed.keep(change.getValue());
            show();
        });
        find.addKeyPressListener(Key.ENTER, enter -> openFirst());
        results.addClassName("hf-card-flush");
        results.getElement().setAttribute("aria-live", "polite");
        find.setVisible(!caseload.isEmpty());
        add(find, results);
        Keys.on(this, Map.of("/", find::focus));
        show();
    }

    @Override
    protected Collection<ClientId> shown() {
        return found().stream().limit(SHOWN).map(ClientRow::id).toList();
    }

    @Override
    protected boolean readAnew() {
        caseload = clients.caseload();
        find.setVisible(!caseload.isEmpty());
        show();
        return true;
    }

    @Override
    public String getPageTitle() {
        return say("client.list.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        find.focus();
    }

    /** What was last looked for; it lives with the signed-in session and never in the address, for it is somebody's name. */
    private record Typed(String words) {
        static String before() {
            Typed last = VaadinSession.getCurrent().getAttribute(Typed.class);
            return last == null ? "" : last.words();
        }

        static void keep(String words) {
            VaadinSession.getCurrent().setAttribute(Typed.class, new Typed(words));
        }
    }

    private List<ClientRow> found() {
        return caseload.stream()
                .filter(row -> Find.matches(row, find.getValue()))
                .toList();
    }

    private void show() {
        List<ClientRow> found = found();
        answer(say(
                found.size() == caseload.size() ? "client.list.all" : "client.list.found",
                found.size(),
                caseload.size()));
        results.removeAll();
        if (caseload.isEmpty()) {
            results.add(new EmptyState(say("client.list.empty"), say("client.list.empty.next")));
        } else if (found.isEmpty()) {
            results.add(new EmptyState(say("client.find.none", find.getValue().strip()), say("client.find.none.next")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("hf-people");
            found.stream().limit(SHOWN).forEach(row -> list.add(new ListItem(line(row))));
            results.add(list);
            if (found.size() > SHOWN) {
                Paragraph more = new Paragraph(say("client.list.more", found.size() - SHOWN));
                more.addClassNames("hf-caption", "hf-people-more");
                results.add(more);
            }
        }
    }

    private Component line(ClientRow row) {
        Span name = new Span(row.fullName());
        name.addClassName("hf-name");
        Span about = new Span(Person.ageAndPronouns(row, today));
        about.addClassName("hf-quiet");
        Span number = new Span(row.recordNumber());
        number.addClassNames("hf-quiet", "hf-record-number");
        Anchor open = new Anchor(PATH + "/" + row.id(), name, about, number, new Icon("forward"));
        open.getElement().setAttribute("router-link", true);
        open.addClassName("hf-person");
        return open;
    }

    private void openFirst() {
        List<ClientRow> found = found();
        if (!find.getValue().isBlank() && !found.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(PATH + "/" + found.getFirst().id()));
        }
    }
}
