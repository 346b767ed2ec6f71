package org.holdfast.note;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.access.AccessPolicy;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Notes of sessions: written in drafts that survive everything, signed, amended, read by those the Gate allows. */
@Boundary
public class Notes {
    @Inject
    Gate gate;

    @Inject
    NoteBook book;

    @Inject
    Clock clock;

    /** The client's notes that stand, the latest first; of counselling notes the caller's own alone. */
    @Asks(Action.SEE_NOTES)
    public List<NoteRow> of(ClientId client) {
        Actor actor = gate.require(Action.SEE_NOTES, client, "notes");
        book.as(actor.subject());
        return rows(book.ofClient(client), actor);
    }

    /** One client's part of a session with what was written about it, and the caller's own drafts. */
    @Asks(Action.SEE_NOTES)
    public NotePage page(AttendanceId line) {
        Actor actor = gate.require(Action.SEE_NOTES, clientOf(line), "notes of session line " + line);
        book.as(actor.subject());
        Held held = book.held(List.of(line.value())).getFirst();
        return new NotePage(
                held.client(),
                held.clientName(),
                held.kind(),
                held.title(),
                held.heldOn(),
                held.startsAt(),
                held.site(),
                rows(book.ofLine(line), actor),
                book.drafts(actor.subject(), line).stream().map(NoteDraft::row).toList());
    }

    /**
     * What a note said before it was amended, the latest first.
     *
     * @throws Refused {@code note.unknown} when this line has no such note
     */
    @Asks(Action.SEE_NOTES)
    public List<NoteRow> before(AttendanceId line, NoteId id) {
        ClientId client = clientOf(line);
        Actor reader = gate.require(Action.SEE_NOTES, client, "what note " + id + " said before");
        book.as(reader.subject());
        List<Note> earlier = new ArrayList<>();
        Note note = book.note(id);
        if (note == null || !note.line().equals(line)) {
            throw new Refused("note.unknown");
        }
        gate.require(Action.SEE_NOTES, client, note.sensitivity(), note.writtenBy(), null);
        for (NoteId one = note.amends(); one != null; ) {
            Note found = book.note(one);
            if (found == null) {
                break;
            }
            earlier.add(found);
            one = found.amends();
        }
        return rows(earlier, reader);
    }

    /** The caller's own drafts about people they look after, the oldest session first. */
    @Asks(Action.SEE_DAY)
    public List<WaitingRow> waiting() {
        Scope scope = gate.scope(Action.SEE_DAY);
        if (scope.careTeamOf() == null) {
            return List.of();
        }
        book.as(scope.subject());
        List<WaitingRow> rows = book.waiting(scope.subject(), scope.careTeamOf(), clock.instant()).stream()
                .map(Waiting::row)
                .toList();
        if (!rows.isEmpty()) {
            gate.shown(
                    Action.SEE_DAY,
                    rows.stream().map(WaitingRow::client).distinct().toList(),
                    "notes not signed");
        }
        return rows;
    }

    /**
     * Keeps what was typed. It is in the database when this returns, whatever happened to the draft elsewhere: then it is a draft
     * of its own beside the other.
     *
     * @param id the draft that is written in; null while there is none
     * @param seen the version of it that was read
     * @param why why it amends a signed note, at most 500 characters; empty for a first one
     * @throws Refused {@code note.needs-a-reason} where the reason is too long
     */
    @Asks(Action.WRITE_NOTE)
    public Kept keep(@Nullable DraftId id, long seen, NoteFor about, NoteWords words, String why) {
        ClientId client = clientOf(about.line());
        Actor actor = gate.requireUnwritten(Action.WRITE_NOTE, client);
        book.as(actor.subject());
        NoteDraft draft = Optional.ofNullable(id)
                .flatMap(book::draft)
                .filter(one -> one.client().equals(client) && one.version() == seen)
                .orElse(null);
        if (draft == null) {
            draft = new NoteDraft(client, latest(about, actor), clock.instant(), actor.subject());
            draft.write(words, why, clock.instant());
            book.add(draft);
        } else {
            draft.write(words, why, clock.instant());
        }
        book.flush();
        DraftRow mine = draft.row();
        boolean alone = others(mine, actor).isEmpty();
        return alone ? new Kept.Saved(mine) : new Kept.Apart(mine);
    }

    /** A draft for a note that was signed meanwhile amends it. */
    private NoteFor latest(NoteFor about, Actor actor) {
        NoteId standing = book.own(about.line(), actor.subject(), about.sensitivity())
                .map(Note::id)
                .orElse(null);
        return new NoteFor(about.line(), about.sensitivity(), standing);
    }

    private List<NoteDraft> others(DraftRow mine, Actor actor) {
        return book.drafts(actor.subject(), mine.about().line()).stream()
                .filter(one -> !one.row().id().equals(mine.id())
                        && one.row().about().sensitivity() == mine.about().sensitivity())
                .toList();
    }

    /** Throws a draft away. Of one that is not there, or another's, nothing happens. */
    @Asks(Action.WRITE_NOTE)
    public void discard(AttendanceId line, DraftId id) {
        ClientId client = clientOf(line);
        Actor actor = gate.require(Action.WRITE_NOTE, client, "draft " + id + " thrown away");
        book.as(actor.subject());
        book.draft(id).filter(draft -> draft.client().equals(client)).ifPresent(book::remove);
    }

    /**
     * Signs a draft: from now on it is a note, and stays as it is.
     *
     * @param seen the version of the draft that the person saw
     * @throws Refused {@code note.says-nothing}, {@code note.needs-a-reason}, {@code note.signed-meanwhile},
     *     {@code note.changed-elsewhere}, {@code note.two-drafts}
     */
    @Asks(Action.WRITE_NOTE)
    public NoteId sign(AttendanceId line, DraftId id, long seen) {
        ClientId client = clientOf(line);
        Actor actor = gate.require(Action.WRITE_NOTE, client, "signing draft " + id);
        book.as(actor.subject());
        NoteDraft draft = book.draft(id)
                .filter(one -> one.client().equals(client))
                .orElseThrow(() -> new Refused("note.signed-meanwhile"));
        if (draft.version() != seen) {
            throw new Refused("note.changed-elsewhere");
        }
        DraftRow row = draft.row();
        if (!others(row, actor).isEmpty()) {
            throw new Refused("note.two-drafts");
        }
        if (!latest(row.about(), actor).equals(row.about())) {
            throw new Refused("note.signed-meanwhile");
        }
        Note note = new Note(client, row, clock.instant(), actor.subject());
        book.add(note);
        book.remove(draft);
        book.flush();
        return note.id();
    }

    private static List<NoteRow> rows(List<Note> notes, Actor reader) {
        return notes.stream()
                .filter(note -> AccessPolicy.opens(note.sensitivity(), note.writtenBy(), reader))
                .map(note -> note.row(reader.subject().equals(note.writtenBy())))
                .toList();
    }

    /** A line that is not there is refused like one that is another's, so that nobody learns which. */
    private ClientId clientOf(AttendanceId line) {
        return book.clientOf(line.value()).stream()
                .findFirst()
                .map(ClientId::new)
                .orElseGet(() -> new ClientId(line.value()));
    }
}
