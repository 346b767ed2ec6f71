package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.access.Action;
import org.holdfast.client.ClientRow;
import org.holdfast.client.Clients;
import org.holdfast.client.FoundClients;
import org.holdfast.clinic.Clinics;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.ClientId;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.KeysDialog;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;

/** Everyone the clinician looks after, found by any part of name or record number, a page at a time; and the way to register somebody. */
@Route(value = ClientsView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/client.css")
public class ClientsView extends Page implements HasDynamicTitle {
    static final String PATH = "clients";

    /** What fills a screen or two; typing narrows, and who reads on asks for the next. */
    static final int PAGE = 50;

    private final transient Clients clients;
    private final transient Clinics clinics;
    private final LocalDate today;
    private final long everybody;
    private final TextField find = new TextField();
    private final Card results = new Card();
    private final transient List<ClientId> shown = new ArrayList<>();
    private transient FoundClients first;

    @Inject
    public ClientsView(Clients clients, Clinics clinics, Clock clock) {
        super(Action.FIND_CLIENTS);
        this.clients = clients;
        this.clinics = clinics;
        today = LocalDate.now(clock);
        first = clients.found("", 0, PAGE);
        everybody = first.total();
        title(say("client.list.title"));
        addClassName("hf-clients");
        find.setLabel(say("client.find"));
        find.setPlaceholder(say("client.find.example"));
        find.setPrefixComponent(new Icon("find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setValueChangeTimeout(250);
        find.setMaxLength(100);
        find.setValue(Typed.before());
        find.setAutoselect(true);
        find.addValueChangeListener(change -> {
            Typed.keep(change.getValue());
            look();
        });
        find.addKeyPressListener(Key.ENTER, enter -> openFirst());
        results.addClassName("hf-card-flush");
        results.getElement().setAttribute("aria-live", "polite");
        find.setVisible(everybody > 0);
        Button register = new Button(say("client.register"), new Icon("add"), click -> register());
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        register.setSuffixComponent(KeysDialog.cap("N"));
        Anchor quiet = new Anchor(QuietStaysView.PATH, say("stay.quiet.link"));
        quiet.getElement().setAttribute("router-link", true);
        quiet.setVisible(everybody > 0);
        Anchor unbooked = new Anchor(UnbookedView.PATH, say("client.unbooked.link"));
        unbooked.getElement().setAttribute("router-link", true);
        unbooked.setVisible(everybody > 0);
        actions(unbooked, quiet, register);
        add(find, results);
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("/", find::focus);
        keys.put("n", this::register);
        keys.put("?", () -> keysOfThisPage().open());
        Keys.on(this, keys);
        if (find.getValue().isBlank()) {
            show();
        } else {
            look();
        }
    }

    @Override
    protected Collection<ClientId> shown() {
        return shown;
    }

    @Override
    protected boolean readAnew() {
        look();
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

    private void look() {
        first = clients.found(find.getValue(), 0, PAGE);
        show();
    }

    private void show() {
        answer(say(first.total() == everybody ? "client.list.all" : "client.list.found", first.total(), everybody));
        results.removeAll();
        shown.clear();
        if (everybody == 0) {
            results.add(new EmptyState(say("client.list.empty"), say("client.list.empty.next")));
        } else if (first.total() == 0) {
            results.add(new EmptyState(say("client.find.none", find.getValue().strip()), say("client.find.none.next")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("hf-people");
            results.add(list);
            append(list, first.rows(), first.rows().size());
        }
    }

    /** @param standing how many of the list stand there with these */
    private void append(UnorderedList list, List<ClientRow> rows, int standing) {
        rows.forEach(row -> list.add(new ListItem(line(row))));
        rows.stream().map(ClientRow::id).forEach(shown::add);
        long left = first.total() - standing;
        if (left > 0) {
            Div more = new Div();
            more.addClassName("hf-people-more");
            Span words = new Span(say("client.list.more", left));
            words.addClassName("hf-caption");
            NativeButton next = SessionsCard.button(say("client.list.next", Math.min(left, PAGE)), () -> {
                results.remove(more);
                List<ClientRow> further =
                        clients.found(find.getValue(), standing, PAGE).rows();
                append(list, further, further.isEmpty() ? (int) first.total() : standing + further.size());
            });
            more.add(next, words);
            results.add(more);
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
        if (!find.getValue().isBlank() && !first.rows().isEmpty()) {
            getUI().ifPresent(ui ->
                    ui.navigate(PATH + "/" + first.rows().getFirst().id()));
        }
    }

    private void register() {
        List<SiteRow> sites = clinics.sitesToRegisterAt();
        if (sites.isEmpty()) {
            results.removeAll();
            results.add(new ErrorBox(say("client.register.nowhere"), say("client.register.nowhere.next")));
            return;
        }
        new RegisterDialog(clients, sites, today, id -> getUI().ifPresent(ui -> ui.navigate(PATH + "/" + id))).open();
    }

    private static KeysDialog keysOfThisPage() {
        return new KeysDialog(List.of(
                new KeysDialog.Line(List.of("/"), "client.find"),
                new KeysDialog.Line(List.of("N"), "client.register"),
                new KeysDialog.Line(List.of("?"), "client.key.all")));
    }
}
