package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.note.NotePage;
import org.holdfast.note.Notes;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;
import org.holdfast.web.shell.Use;
import org.jspecify.annotations.Nullable;

/** One client's part of a session: what is being written about it, what was signed, and, apart, the counselling note. */
@Route(value = NoteView.PATH, layout = StaffLayout.class)
@RolesAllowed("clinician")
@JavaScript("context://js/keys.js")
@StyleSheet("css/note.css")
public class NoteView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    static final String PATH = "notes";
    private static final int AGAIN_SECONDS = 10;

    private final transient Notes notes;
    private final transient Clock clock;
    private final Div body = new Div();
    private final List<NoteSheet> sheets = new ArrayList<>();
    private transient AttendanceId line;
    private transient ClientId client;

    @Inject
    @SuppressWarnings("NullAway.Init") // line and client are read when the address is known
    public NoteView(Notes notes, Clock clock) {
        super(Action.SEE_NOTES);
        this.notes = notes;
        this.clock = clock;
        addClassName("hf-note-page");
        body.addClassName("hf-note-columns");
        add(body);
        Use.poll(this, AGAIN_SECONDS, () -> sheets.forEach(NoteSheet::saveAgain));
        Keys.on(this, Map.of("/", () -> getUI().ifPresent(ui -> ui.navigate("clients"))));
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        line = parsed(id);
        show();
    }

    @Override
    protected Collection<ClientId> shown() {
        return List.of(client);
    }

    @Override
    public String getPageTitle() {
        return say("note.title");
    }

    private static AttendanceId parsed(String id) {
        try {
            return new AttendanceId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void show() {
        NotePage page = notes.page(line);
        client = page.client();
        title(say("note.heading", page.clientName()));
        String what = page.title() == null ? say("session.kind." + page.kind()) : page.title();
        Anchor open = new Anchor("clients/" + page.client(), say("note.open-client", page.clientName()));
        open.getElement().setAttribute("router-link", true);
        answer(new Span(say("note.session", what, when(page.startsAt(), page.heldOn(), page.zone()))), open);
        sheets.clear();
        sheets.add(new NoteSheet(notes, clock, page, line, Sensitivity.ORDINARY, this::said));
        sheets.add(new NoteSheet(notes, clock, page, line, Sensitivity.COUNSELLING, this::said));
        Div side = new Div(sheets.getLast());
        side.addClassName("hf-stack");
        page.signed().stream().filter(row -> !row.own()).forEach(row -> {
            Card others = new Card(say("note.of", row.signedBy()));
            others.add(new SignedNote(notes, row));
            side.add(others);
        });
        body.removeAll();
        body.add(sheets.getFirst(), side);
    }

    private void said(String words) {
        show();
        Toast.say(words);
    }

    /** When a session was or is: "Tue 17 Nov, 09:30". */
    static String when(@Nullable Instant startsAt, LocalDate heldOn, ZoneId zone) {
        return startsAt == null ? Dates.day(heldOn) : Dates.dayAndTime(startsAt, zone);
    }
}
