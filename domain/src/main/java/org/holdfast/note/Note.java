package org.holdfast.note;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A signed note about one client's part of a session. It is written once by one author; a second thought is a further note that
 * amends it and says why, and the one that is amended stays readable.
 */
@Entity
public class Note {
    private static final int WHY = 500;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "attendance_id"))
    private AttendanceId line;

    @Enumerated(EnumType.STRING)
    private Sensitivity sensitivity;

    private @Nullable UUID amends;
    private @Nullable String why;

    @Enumerated(EnumType.STRING)
    private @Nullable Mood mood;

    private String workedOn;
    private String nextStep;
    private String words;
    private Instant recordedAt;
    private String recordedBy;

    /** Its author's name, read with it; null in a note just written. */
    @Formula("(select concat_ws(' ', w.given_name, w.family_name) from staff w where w.subject = recorded_by)")
    private @Nullable String author;

    /** The day of its session, its start and the zone of its site, read with it; null in a note just written. */
    @Formula("(select s.held_on from attendance a join session s on s.id = a.session_id where a.id = attendance_id)")
    private @Nullable LocalDate heldOn;

    @Formula("(select s.starts_at from attendance a join session s on s.id = a.session_id where a.id = attendance_id)")
    private @Nullable Instant startsAt;

    @Formula("(select t.zone from attendance a join session s on s.id = a.session_id join site t on t.id = s.site_id"
            + " where a.id = attendance_id)")
    private @Nullable String zone;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(ClientId client, DraftRow draft, Instant recordedAt, String recordedBy) {
        NoteWords said = draft.words();
        if (said.blank()) {
            throw new Refused("note.says-nothing");
        }
        NoteId before = draft.about().amends();
        if (before != null && draft.why().isBlank()) {
            throw new Refused("note.needs-a-reason", WHY);
        }
        this.id = Ids.next();
        this.client = client;
        this.line = draft.about().line();
        this.sensitivity = draft.about().sensitivity();
        this.amends = before == null ? null : before.value();
        this.why = before == null ? null : draft.why().strip();
        this.mood = said.mood();
        this.workedOn = said.workedOn().strip();
        this.nextStep = said.nextStep().strip();
        this.words = said.words().strip();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    NoteId id() {
        return new NoteId(id);
    }

    ClientId client() {
        return client;
    }

    AttendanceId line() {
        return line;
    }

    Sensitivity sensitivity() {
        return sensitivity;
    }

    String writtenBy() {
        return recordedBy;
    }

    NoteWords words() {
        return new NoteWords(mood, workedOn, nextStep, words);
    }

    @Nullable
    NoteId amends() {
        return amends == null ? null : new NoteId(amends);
    }

    /** For eyes; of a note as it was read. */
    NoteRow row(boolean own) {
        return new NoteRow(
                id(),
                line,
                sensitivity,
                Objects.requireNonNull(heldOn),
                startsAt,
                ZoneId.of(Objects.requireNonNull(zone)),
                words(),
                why,
                recordedAt,
                author == null ? recordedBy : author,
                own,
                amends());
    }
}
