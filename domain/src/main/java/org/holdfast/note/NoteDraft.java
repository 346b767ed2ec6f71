package org.holdfast.note;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What its author is writing. It is saved as it is typed, shown to nobody else, and ends with a signature or in the bin; no fact
 * of care, and the only thing here that is overwritten.
 */
@Entity
public class NoteDraft {
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
    private String why = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Mood mood;

    private String workedOn = "";
    private String nextStep = "";
    private String words = "";
    private String author;
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected NoteDraft() {}

    NoteDraft(ClientId client, NoteFor about, Instant at, String author) {
        this.id = Ids.next();
        this.client = client;
        this.line = about.line();
        this.sensitivity = about.sensitivity();
        this.amends = about.amends() == null ? null : about.amends().value();
        this.savedAt = at;
        this.author = author;
    }

    /** @throws Refused {@code note.needs-a-reason} where the reason is longer than 500 characters */
    void write(NoteWords said, String reason, Instant at) {
        if (reason.length() > WHY) {
            throw new Refused("note.needs-a-reason", WHY);
        }
        mood = said.mood();
        workedOn = said.workedOn();
        nextStep = said.nextStep();
        words = said.words();
        why = reason;
        savedAt = at;
    }

    ClientId client() {
        return client;
    }

    long version() {
        return version;
    }

    DraftRow row() {
        return new DraftRow(
                new DraftId(id),
                new NoteFor(line, sensitivity, amends == null ? null : new NoteId(amends)),
                new NoteWords(mood, workedOn, nextStep, words),
                why,
                savedAt,
                version);
    }
}
