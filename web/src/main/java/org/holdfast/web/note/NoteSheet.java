package org.holdfast.web.note;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Refused;
import org.holdfast.note.DraftRow;
import org.holdfast.note.Kept;
import org.holdfast.note.NoteFor;
import org.holdfast.note.NoteId;
import org.holdfast.note.NotePage;
import org.holdfast.note.NoteRow;
import org.holdfast.note.NoteWords;
import org.holdfast.note.Notes;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One note while it is written. Everything typed is in the database a few seconds later; written in two places, both texts are shown
 * until the author has put them together; signed, it is read, and can be amended.
 */
final class NoteSheet extends Card {
    private final transient Notes notes;
    private final transient Clock clock;
    private final transient AttendanceId line;
    private final transient Sensitivity sensitivity;
    private final transient ZoneId zone;
    private final transient Consumer<String> said;
    private final transient Optional<NoteRow> standing;
    private final Div trouble = new Div();
    private final Div elsewhere = new Div();
    private final NoteFields fields = new NoteFields(this::save);
    private final Span state = new Span();
    private transient @Nullable DraftRow draft;
    private boolean unsaved;

    /** @param said hears what was signed or thrown away, and shows the page anew */
    NoteSheet(
            Notes notes,
            Clock clock,
            NotePage page,
            AttendanceId line,
            Sensitivity sensitivity,
            Consumer<String> said) {
        super(say("note.sheet." + sensitivity));
        this.notes = notes;
        this.clock = clock;
        this.line = line;
        this.sensitivity = sensitivity;
        this.zone = page.zone();
        this.said = said;
        standing = page.own(sensitivity);
        addClassNames("hf-note-sheet", sensitivity == Sensitivity.COUNSELLING ? "hf-note-apart" : "hf-note-shared");
        Paragraph means = new Paragraph(say("note.sheet.means." + sensitivity));
        means.addClassNames("hf-dense", "hf-quiet");
        add(means);
        List<DraftRow> drafts = page.drafts().stream()
                .filter(one -> one.about().sensitivity() == sensitivity)
                .toList();
        standing.ifPresent(row -> add(new SignedNote(notes, row)));
        if (!drafts.isEmpty()) {
            draft = drafts.getFirst();
            fields.fill(draft.words(), draft.why());
            open();
            showElsewhere(drafts.subList(1, drafts.size()));
            state.setText(say("note.kept.before", Dates.dayAndTime(draft.savedAt(), zone)));
        } else if (standing.isPresent()) {
            add(new Button(say("note.amend"), click -> amend(click.getSource(), standing.get())));
        } else if (sensitivity == Sensitivity.COUNSELLING) {
            add(new Button(say("note.counselling.begin"), click -> {
                remove(click.getSource());
                open();
            }));
        } else {
            open();
        }
    }

    private void amend(Component asked, NoteRow row) {
        remove(asked);
        fields.fill(row.words(), "");
        open();
    }

    private void open() {
        if (about().amends() != null) {
            fields.askWhy();
        }
        Button sign = new Button(say("note.sign"), click -> sign());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(fields);
        sign.setTooltipText(say("note.sign.key"));
        Button discard = new Button(say("note.discard"), click -> askToDiscard());
        state.addClassNames("hf-caption", "hf-note-state");
        Div actions = new Div(sign, discard, state);
        actions.addClassName("hf-note-actions");
        add(trouble, elsewhere, fields, actions);
    }

    private NoteFor about() {
        NoteId amends = standing.map(NoteRow::id).orElse(null);
        return draft == null ? new NoteFor(line, sensitivity, amends) : draft.about();
    }

    /** Saves what is in the fields now. Where that fails it says so, and the page tries again by itself. */
    private void save() {
        unsaved = true;
        state.setText(say("note.not-kept"));
        state.addClassName("hf-amber-text");
        DraftRow before = draft;
        Kept kept = notes.keep(
                before == null ? null : before.id(),
                before == null ? 0 : before.seen(),
                about(),
                fields.said(),
                fields.why());
        draft = kept.mine();
        unsaved = false;
        state.setText(say("note.kept", Dates.time(clock.instant(), zone)));
        state.removeClassName("hf-amber-text");
        if (draft.about().amends() != null) {
            fields.askWhy();
        }
        if (kept instanceof Kept.Apart && elsewhere.getChildren().findAny().isEmpty()) {
            showElsewhere(others());
        }
    }

    /** Asked every few seconds while the page is open. */
    void saveAgain() {
        if (unsaved) {
            save();
        }
    }

    private List<DraftRow> others() {
        return notes.page(line).drafts().stream()
                .filter(one -> one.about().sensitivity() == sensitivity
                        && (draft == null || !one.id().equals(draft.id())))
                .toList();
    }

    private void showElsewhere(List<DraftRow> others) {
        elsewhere.removeAll();
        others.forEach(other -> elsewhere.add(new Elsewhere(other, zone, this::both, this::onlyThat, this::throwAway)));
    }

    private void both(DraftRow other) {
        try {
            settle(other, fields.said().with(other.words()));
        } catch (Refused refused) {
            tell(refused);
        }
    }

    private void onlyThat(DraftRow other) {
        settle(other, other.words());
    }

    private void throwAway(DraftRow other) {
        settle(other, fields.said());
    }

    private void settle(DraftRow other, NoteWords together) {
        fields.fill(together, fields.why().isBlank() ? other.why() : fields.why());
        save();
        notes.discard(line, other.id());
        showElsewhere(others());
    }

    private void sign() {
        trouble.removeAll();
        fields.refuseWhy("");
        try {
            if (draft == null
                    || unsaved
                    || !fields.said().equals(draft.words())
                    || !fields.why().equals(draft.why())) {
                save();
            }
            DraftRow whole = draft;
            if (whole != null) {
                notes.sign(line, whole.id(), whole.seen());
                said.accept(say("note.signed." + sensitivity));
            }
        } catch (Refused refused) {
            tell(refused);
        }
    }

    private void tell(Refused refused) {
        if (refused.key().equals("note.needs-a-reason")) {
            fields.refuseWhy(Messages.say(refused));
        } else {
            trouble.add(ErrorBox.of(refused));
            if (refused.key().equals("note.changed-elsewhere") || refused.key().equals("note.two-drafts")) {
                showElsewhere(others());
            }
        }
    }

    private void askToDiscard() {
        trouble.removeAll();
        if (draft == null && fields.said().blank()) {
            said.accept(say("note.discarded"));
            return;
        }
        trouble.add(new ErrorBox(
                say("note.discard.ask"),
                say("note.discard.means"),
                new Button(say("note.discard.yes"), click -> discard()),
                new Button(say("note.discard.no"), click -> trouble.removeAll())));
    }

    private void discard() {
        if (draft != null) {
            notes.discard(line, draft.id());
        }
        said.accept(say("note.discarded"));
    }
}
